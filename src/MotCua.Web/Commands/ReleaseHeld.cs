using System.CommandLine;
using MotCua.Application.Processing;
using MotCua.Web.Texts;

namespace MotCua.Web.Commands;

/// <summary>motcua release-absent: does at once what the program does by itself every quarter of an hour.</summary>
public static class ReleaseHeld
{
    private static readonly Option<bool> DryRun = new("--dry-run");
    private static readonly Option<bool> Json = new("--json");

    public static Command Build(OfficeTexts texts)
    {
        DryRun.Description = texts["Chỉ xem sẽ thay đổi gì, không ghi"];
        Json.Description = texts["In ra dạng JSON"];
        var command = new Command("release-absent", texts["Đưa về việc chung hồ sơ của người nghỉ quá một ngày làm việc hoặc hết nhiệm vụ"]) { DryRun, Json };
        command.SetAction((parsed, cancel) => Installation.RunAsync(parsed, (services, stop) => RunAsync(parsed, services, stop), cancel));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var texts = services.GetRequiredService<OfficeTexts>();
        var release = services.GetRequiredService<ReleaseAbsent>();
        var dryRun = parsed.GetValue(DryRun);
        var held = dryRun ? await release.PlanAsync(cancel) : await release.RunAsync(cancel);
        if (parsed.GetValue(Json))
        {
            Output.WriteJson(held);
            return Root.Done;
        }

        Console.WriteLine(dryRun ? texts["Sẽ đưa về việc chung {0} hồ sơ:", held.Count] : texts["Đã đưa về việc chung {0} hồ sơ.", held.Count]);
        foreach (var one in held)
        {
            Console.WriteLine($"  {one.Code} {one.Holder}");
        }

        return Root.Done;
    }
}
