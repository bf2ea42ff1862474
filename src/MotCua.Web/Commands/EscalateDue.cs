using System.CommandLine;
using MotCua.Application.Escalating;
using MotCua.Web.Texts;

namespace MotCua.Web.Commands;

/// <summary>motcua escalate: does at once what the program does by itself every quarter of an hour.</summary>
public static class EscalateDue
{
    private static readonly Option<bool> DryRun = new("--dry-run");
    private static readonly Option<bool> Json = new("--json");

    public static Command Build(OfficeTexts texts)
    {
        DryRun.Description = texts["Chỉ xem sẽ thay đổi gì, không ghi"];
        Json.Description = texts["In ra dạng JSON"];
        var command = new Command("escalate", texts["Nhắc hạn theo bậc: người giữ hồ sơ, người phụ trách đơn vị, lãnh đạo cơ quan"]) { DryRun, Json };
        command.SetAction((parsed, cancel) => Installation.RunAsync(parsed, (services, stop) => RunAsync(parsed, services, stop), cancel));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var texts = services.GetRequiredService<OfficeTexts>();
        var escalate = services.GetRequiredService<Escalate>();
        var dryRun = parsed.GetValue(DryRun);
        var raised = dryRun ? await escalate.PlanAsync(cancel) : await escalate.RunAsync(cancel);
        if (parsed.GetValue(Json))
        {
            Output.WriteJson(raised);
            return Root.Done;
        }

        Console.WriteLine(dryRun ? texts["Sẽ nhắc {0} lượt:", raised.Count] : texts["Đã nhắc {0} lượt.", raised.Count]);
        foreach (var one in raised)
        {
            Console.WriteLine($"  {one.Code} {texts.Word(one.Rung)}");
        }

        return Root.Done;
    }
}
