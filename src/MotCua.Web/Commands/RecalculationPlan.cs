using System.CommandLine;
using MotCua.Application;
using MotCua.Application.Ledger;
using MotCua.Application.Recalculating;
using MotCua.Domain.Organisation;
using MotCua.Web.Texts;

namespace MotCua.Web.Commands;

/// <summary>
/// motcua recalculate: open dossiers whose appointment is another by the calendar of now. Proposes them all, with a reason; whoever controls procedures decides
/// on the page.
/// </summary>
public static class RecalculationPlan
{
    private static readonly Option<string?> Reason = new("--reason");
    private static readonly Option<bool> DryRun = new("--dry-run");
    private static readonly Option<bool> Json = new("--json");

    /// <summary>Times are the office's.</summary>
    private sealed record Line(string Code, DateTime Due, DateTime Counted);

    public static Command Build(OfficeTexts texts)
    {
        Reason.Description = texts["Lý do, ví dụ số của thông báo nghỉ; không ghi thì chỉ xem"];
        DryRun.Description = texts["Chỉ xem sẽ thay đổi gì, không ghi"];
        Json.Description = texts["In ra dạng JSON"];
        var command = new Command("recalculate", texts["Đề nghị tính lại ngày hẹn cho hồ sơ mà lịch đã đổi sau khi nhận"]) { Reason, DryRun, Json };
        command.SetAction((parsed, cancel) => Installation.RunAsync(parsed, (services, stop) => RunAsync(parsed, services, stop), cancel));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var texts = services.GetRequiredService<OfficeTexts>();
        var by = Officer.System(services.GetRequiredService<LedgerOptions>().Node);
        var reason = parsed.GetValue(Reason);
        var only = parsed.GetValue(DryRun) || string.IsNullOrWhiteSpace(reason);
        var lines = new List<Line>();
        var items = await services.GetRequiredService<RecalculationList>().AllAsync(by, cancel).ToListAsync(cancel);
        var verb = services.GetRequiredService<ProposeRecalculation>();
        foreach (var item in items)
        {
            if (only || !(await verb.RunAsync(new(item.Code, reason), by, null, cancel)).Refused)
            {
                lines.Add(new Line(item.Code, OfficeTime.ToLocal(item.DueAt), OfficeTime.ToLocal(item.CountedAt)));
            }
        }

        if (parsed.GetValue(Json))
        {
            Output.WriteJson(lines);
            return Root.Done;
        }

        Console.WriteLine(only ? texts["{0} hồ sơ tính lại sẽ ra ngày hẹn khác:", lines.Count] : texts["Đã đề nghị tính lại {0} hồ sơ; người kiểm soát thủ tục quyết định ở trang Tính lại ngày hẹn.", lines.Count]);
        foreach (var line in lines)
        {
            Console.WriteLine($"  {line.Code}  {line.Due:dd/MM/yyyy HH:mm} → {line.Counted:dd/MM/yyyy HH:mm}");
        }

        return Root.Done;
    }
}
