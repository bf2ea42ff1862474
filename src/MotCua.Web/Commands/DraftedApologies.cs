using System.CommandLine;
using MotCua.Application.Processing;
using MotCua.Web.Texts;

namespace MotCua.Web.Commands;

/// <summary>motcua draft-apologies: does at once what the program does by itself every quarter of an hour.</summary>
public static class DraftedApologies
{
    private static readonly Option<bool> DryRun = new("--dry-run");
    private static readonly Option<bool> Json = new("--json");

    public static Command Build(OfficeTexts texts)
    {
        DryRun.Description = texts["Chỉ xem sẽ thay đổi gì, không ghi"];
        Json.Description = texts["In ra dạng JSON"];
        var command = new Command("draft-apologies", texts["Dự thảo phiếu xin lỗi cho hồ sơ sẽ không kịp ngày hẹn"]) { DryRun, Json };
        command.SetAction((parsed, cancel) => Installation.RunAsync(parsed, (services, stop) => RunAsync(parsed, services, stop), cancel));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var texts = services.GetRequiredService<OfficeTexts>();
        var drafts = services.GetRequiredService<DraftApologies>();
        var dryRun = parsed.GetValue(DryRun);
        var codes = dryRun ? await drafts.PlanAsync(cancel) : await drafts.RunAsync(cancel);
        if (parsed.GetValue(Json))
        {
            Output.WriteJson(codes);
            return Root.Done;
        }

        Console.WriteLine(dryRun ? texts["Sẽ dự thảo {0} phiếu xin lỗi:", codes.Count] : texts["Đã dự thảo {0} phiếu xin lỗi.", codes.Count]);
        foreach (var code in codes)
        {
            Console.WriteLine($"  {code}");
        }

        return Root.Done;
    }
}
