using System.CommandLine;
using MotCua.Application.Importing;
using MotCua.Application.Publishing;
using MotCua.Domain.Organisation;
using MotCua.Domain.WorkingTime;
using MotCua.Web.Texts;

namespace MotCua.Web.Commands;

/// <summary>motcua import processes: publishes a unit's process tables from a list, or says what publishing it would do.</summary>
public static class ImportProcessTables
{
    private static readonly Argument<FileInfo> List = new("FILE");
    private static readonly Option<string> Unit = new("--unit") { Required = true };
    private static readonly Option<string> Decision = new("--decision") { Required = true };
    private static readonly Option<DateOnly?> From = new("--from");
    private static readonly Option<bool> DryRun = new("--dry-run");
    private static readonly Option<bool> Json = new("--json");

    public static Command Build(OfficeTexts texts)
    {
        List.Description = texts["Tệp quy trình, mỗi dòng một bước"];
        Unit.Description = texts["Mã đơn vị áp dụng quy trình"];
        Decision.Description = texts["Số quyết định phê duyệt quy trình"];
        From.Description = texts["Ngày bắt đầu áp dụng, như 2020-06-15; không ghi thì từ hôm nay"];
        DryRun.Description = texts["Chỉ xem sẽ thay đổi gì, không ghi"];
        Json.Description = texts["In ra dạng JSON"];
        var command = new Command("processes", texts["Nhập quy trình nội bộ của một đơn vị"]) { List, Unit, Decision, From, DryRun, Json };
        command.SetAction((parsed, cancel) => Installation.RunAsync(parsed, (services, stop) => RunAsync(parsed, services, stop), cancel));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var texts = services.GetRequiredService<OfficeTexts>();
        var import = services.GetRequiredService<ImportProcesses>();
        var file = parsed.GetRequiredValue(List);
        var table = Table.Read(file.Name, File.ReadAllBytes(file.FullName));
        if (table.Refused)
        {
            throw new CommandFailedException(texts.Say(table.Refusal));
        }

        var request = new ImportProcesses.Request(table.Value, parsed.GetRequiredValue(Unit), parsed.GetValue(From), parsed.GetRequiredValue(Decision));
        var plan = await import.PlanAsync(request, cancel);
        Write(plan, parsed.GetValue(Json), texts);
        if (parsed.GetValue(DryRun) || (plan.Problems.Count == 0 && plan.Tables.Count == 0))
        {
            return plan.Problems.Count > 0 ? Root.Failed : Root.Done;
        }

        var done = await import.RunAsync(request, Officer.System(services.GetRequiredService<MotCuaOptions>().Node), null, cancel);
        return done.Refused ? throw new CommandFailedException(texts.Say(done.Refusal)) : Root.Done;
    }

    private static void Write(ProcessPlan plan, bool json, OfficeTexts texts)
    {
        if (json)
        {
            Output.WriteJson(new
            {
                Published = plan.Tables.Select(table => new { table.Procedure, Steps = table.Steps.Count, table.TotalMinutes }),
                plan.Unchanged,
                Problems = plan.Problems.Select(row => new { File = row.Table, row.Line, row.Reason.Code, Reason = texts.Say(row.Reason) }),
            });
            return;
        }

        Console.WriteLine(texts["Ban hành {0} quy trình, giữ nguyên {1}.", plan.Tables.Count, plan.Unchanged.Count]);
        foreach (var table in plan.Tables)
        {
            Console.WriteLine($"  {table.Procedure} {texts["{0} bước, tổng {1}", table.Steps.Count, new WorkingDuration(table.TotalMinutes)]}");
        }

        if (plan.Problems.Count > 0)
        {
            Console.WriteLine(texts["Dòng lỗi:"]);
        }

        foreach (var row in plan.Problems)
        {
            Console.WriteLine(texts["  {0}, dòng {1}: {2}", row.Table, row.Line, texts.Say(row.Reason)]);
        }
    }
}
