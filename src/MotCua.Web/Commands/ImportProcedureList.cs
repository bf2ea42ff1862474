using System.CommandLine;
using MotCua.Application.Importing;
using MotCua.Application.Publishing;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;
using MotCua.Web.Texts;

namespace MotCua.Web.Commands;

/// <summary>motcua import procedures: publishes a list of procedures, or says what publishing it would do.</summary>
public static class ImportProcedureList
{
    private static readonly Argument<FileInfo> List = new("FILE");
    private static readonly Option<FileInfo?> Papers = new("--papers");
    private static readonly Option<FileInfo?> Steps = new("--steps");
    private static readonly Option<FileInfo?> Results = new("--results");
    private static readonly Option<DateOnly?> From = new("--from");
    private static readonly Option<bool> WithdrawMissing = new("--withdraw-missing");
    private static readonly Option<string?> Decision = new("--decision");
    private static readonly Option<bool> SkipBadRows = new("--skip-bad-rows");
    private static readonly Option<bool> DryRun = new("--dry-run");
    private static readonly Option<bool> Json = new("--json");

    public static Command Build(OfficeTexts texts)
    {
        List.Description = texts["Tệp danh sách thủ tục, mỗi dòng một thủ tục"];
        Papers.Description = texts["Tệp thành phần hồ sơ"];
        Steps.Description = texts["Tệp trình tự thực hiện đã công bố"];
        Results.Description = texts["Tệp kết quả"];
        From.Description = texts["Ngày bắt đầu áp dụng, như 2020-06-15; không ghi thì từ hôm nay"];
        WithdrawMissing.Description = texts["Bãi bỏ thủ tục không có trong tệp"];
        Decision.Description = texts["Số quyết định công bố danh sách này"];
        SkipBadRows.Description = texts["Vẫn nhập các dòng đúng khi có dòng lỗi"];
        DryRun.Description = texts["Chỉ xem sẽ thay đổi gì, không ghi"];
        Json.Description = texts["In ra dạng JSON"];
        var command = new Command("procedures", texts["Nhập danh sách thủ tục hành chính"]) { List, Papers, Steps, Results, From, WithdrawMissing, Decision, SkipBadRows, DryRun, Json };
        command.SetAction((parsed, cancel) => Installation.RunAsync(parsed, (services, stop) => RunAsync(parsed, services, stop), cancel));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var texts = services.GetRequiredService<OfficeTexts>();
        var import = services.GetRequiredService<ImportProcedures>();
        var request = new ImportProcedures.Request(Tables(parsed, texts))
        {
            From = parsed.GetValue(From),
            WithdrawMissing = parsed.GetValue(WithdrawMissing),
            Decision = parsed.GetValue(Decision),
            SkipBadRows = parsed.GetValue(SkipBadRows),
        };
        var plan = await import.PlanAsync(request, cancel);
        Write(plan, parsed.GetValue(Json), texts, services.GetRequiredService<ProcedureWords>());
        if (parsed.GetValue(DryRun))
        {
            return plan.Problems.Count > 0 ? Root.Failed : Root.Done;
        }

        var node = services.GetRequiredService<MotCuaOptions>().Node;
        var done = await import.RunAsync(request, Officer.System(node), null, cancel);
        return done.Refused ? throw new CommandFailedException(texts.Say(done.Refusal)) : Root.Done;
    }

    private static ProcedureTables Tables(ParseResult parsed, OfficeTexts texts) =>
        new(Read(parsed.GetRequiredValue(List), texts), Optional(parsed.GetValue(Papers), texts), Optional(parsed.GetValue(Steps), texts), Optional(parsed.GetValue(Results), texts));

    private static void Write(ProcedureImportPlan plan, bool json, OfficeTexts texts, ProcedureWords words)
    {
        if (json)
        {
            Output.WriteJson(new
            {
                New = Codes(plan, ProcedureChangeKind.New),
                Changed = plan.Changes.Where(change => change.Kind == ProcedureChangeKind.Changed).Select(change => new { change.Either.Code, change.Fields }),
                Unchanged = plan.Count(ProcedureChangeKind.Unchanged),
                Withdrawn = Codes(plan, ProcedureChangeKind.Withdrawn),
                Problems = Rows(plan.Problems, texts),
                Doubts = Rows(plan.Doubts, texts),
            });
            return;
        }

        Console.WriteLine(texts[
            "Thêm {0}, thay đổi {1}, giữ nguyên {2}, bãi bỏ {3}.",
            plan.Count(ProcedureChangeKind.New), plan.Count(ProcedureChangeKind.Changed), plan.Count(ProcedureChangeKind.Unchanged), plan.Count(ProcedureChangeKind.Withdrawn)]);
        foreach (var change in plan.Changes.Where(change => change.Kind is ProcedureChangeKind.Changed or ProcedureChangeKind.Withdrawn))
        {
            var fields = change.Fields.Count == 0 ? "" : $": {string.Join(", ", change.Fields.Select(field => words.Field(field)))}";
            Console.WriteLine($"  {texts.Word(change.Kind)} {change.Either.Code} {change.Either.Name}{fields}");
        }

        if (plan.Problems.Count > 0)
        {
            Console.WriteLine(texts["Dòng lỗi:"]);
        }

        foreach (var row in plan.Problems)
        {
            Console.WriteLine(texts["  {0}, dòng {1}: {2}", row.Table, row.Line, texts.Say(row.Reason)]);
        }

        if (plan.Doubts.Count > 0)
        {
            Console.WriteLine(texts["Cần xem lại:"]);
        }

        foreach (var same in plan.Doubts.GroupBy(row => texts.Say(row.Reason)))
        {
            Console.WriteLine(texts["  {0} ({1} dòng, dòng đầu {2})", same.Key, same.Count(), same.First().Line]);
        }
    }

    private static IEnumerable<string> Codes(ProcedureImportPlan plan, ProcedureChangeKind kind) =>
        plan.Changes.Where(change => change.Kind == kind).Select(change => change.Either.Code);

    private static IEnumerable<object> Rows(IEnumerable<RowProblem> rows, OfficeTexts texts) =>
        rows.Select(row => new { File = row.Table, row.Line, row.Reason.Code, Reason = texts.Say(row.Reason) });

    private static Table? Optional(FileInfo? file, OfficeTexts texts) => file is null ? null : Read(file, texts);

    private static Table Read(FileInfo file, OfficeTexts texts)
    {
        var read = Table.Read(file.Name, File.ReadAllBytes(file.FullName));
        return read.Refused ? throw new CommandFailedException(texts.Say(read.Refusal)) : read.Value;
    }
}
