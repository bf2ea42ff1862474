using System.CommandLine;
using System.Globalization;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Application.Ledger;
using MotCua.Domain.Organisation;
using MotCua.Domain.WorkingTime;
using MotCua.Web.Texts;

namespace MotCua.Web.Commands;

/// <summary>motcua calendar: the days off of a year, and the official notice that replaces them.</summary>
public static class Calendar
{
    private static readonly Option<int?> Year = new("--year");
    private static readonly Option<bool> Json = new("--json");
    private static readonly Argument<FileInfo> NoticeFile = new("file");
    private static readonly Option<string?> Notice = new("--notice");
    private static readonly Option<bool> DryRun = new("--dry-run");

    /// <summary>A day as programs read it.</summary>
    private sealed record Row(string Date, string Name, string Kind, bool IsWorkingDay, string Certainty, string Basis, string? Counterpart, string? Hours);

    private sealed record Change(string Date, Row? Before, Row? After);

    private sealed record BadRow(int Line, string Code, string Reason);

    private sealed record Outcome(IReadOnlyList<int> Years, bool Entered, IReadOnlyList<Change> Changes, IReadOnlyList<BadRow> BadRows);

    public static Command Build(OfficeTexts texts)
    {
        Year.Description = texts["Năm; không ghi thì năm nay"];
        Json.Description = texts["In dạng JSON"];
        NoticeFile.Description = texts["Tệp CSV: date,name,kind,confidence và weekday, is_working_day, basis, note, hours nếu có"];
        Notice.Description = texts["Số và ngày của thông báo; cần khi nhập thật"];
        DryRun.Description = texts["Chỉ xem sẽ thay đổi gì và dòng nào sai, không ghi"];
        var list = new Command("list", texts["In ngày nghỉ và ngày làm bù của một năm, với mức chắc chắn"]) { Year, Json };
        list.SetAction((parsed, cancel) => Installation.RunAsync(parsed, (services, stop) => ListAsync(parsed, services, stop), cancel));
        var import = new Command("import", texts["Nhập thông báo nghỉ lễ, tết của năm, thay cả năm trong lịch"]) { NoticeFile, Notice, DryRun, Json };
        import.SetAction((parsed, cancel) => Installation.RunAsync(parsed, (services, stop) => ImportAsync(parsed, services, stop), cancel));
        return new Command("calendar", texts["Lịch làm việc: xem một năm, nhập thông báo nghỉ"]) { list, import };
    }

    private static async Task<int> ListAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var texts = services.GetRequiredService<OfficeTexts>();
        var year = parsed.GetValue(Year) ?? services.GetRequiredService<OfficeTime>().Today.Year;
        var days = (await services.GetRequiredService<Calendars>().BookAsync(cancel)).DaysIn(year);
        if (parsed.GetValue(Json))
        {
            Output.WriteJson(days.Select(RowOf));
            return Root.Done;
        }

        Output.WriteTable(
            [texts["Ngày"], texts["Loại"], texts["Mức chắc chắn"], texts["Tên"]],
            days.Select(day => (IReadOnlyList<string>)[OfficeForms.Weekday(day.Date), texts.Word(day.Kind), texts.Word(day.Certainty), day.Name]));
        return Root.Done;
    }

    private static async Task<int> ImportAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var texts = services.GetRequiredService<OfficeTexts>();
        var enter = services.GetRequiredService<EnterOfficialNotice>();
        var file = parsed.GetRequiredValue(NoticeFile);
        if (!file.Exists)
        {
            throw new CommandFailedException("Không có tệp {0}.", file.FullName);
        }

        var rows = await File.ReadAllTextAsync(file.FullName, cancel);
        var preview = await enter.PreviewAsync(rows, cancel);
        var isDry = parsed.GetValue(DryRun);
        if (!isDry && preview.BadRows.Count == 0)
        {
            var console = Officer.System(services.GetRequiredService<LedgerOptions>().Node);
            var entered = await enter.RunAsync(new(parsed.GetValue(Notice) ?? "", rows), console, null, cancel);
            if (entered.Refused)
            {
                throw new CommandFailedException(texts.Say(entered.Refusal));
            }
        }

        Tell(preview, entered: !isDry && preview.BadRows.Count == 0, parsed.GetValue(Json), texts);
        return preview.BadRows.Count == 0 ? Root.Done : Root.Failed;
    }

    private static void Tell(EnterOfficialNotice.Preview preview, bool entered, bool json, OfficeTexts texts)
    {
        if (json)
        {
            Output.WriteJson(new Outcome(
                preview.Years,
                entered,
                [.. preview.Changes.Select(change => new Change(Day(change.Date), change.Before is null ? null : RowOf(change.Before), change.After is null ? null : RowOf(change.After)))],
                [.. preview.BadRows.Select(bad => new BadRow(bad.Line, bad.Reason.Code, texts.Say(bad.Reason)))]));
            return;
        }

        Output.WriteTable(
            [texts["Ngày"], texts["Đang dùng"], texts["Sau khi nhập"]],
            preview.Changes.Select(change => (IReadOnlyList<string>)[OfficeForms.Weekday(change.Date), Words(change.Before, texts), Words(change.After, texts)]));
        foreach (var bad in preview.BadRows)
        {
            Console.Error.WriteLine(texts["Dòng {0}: {1}", bad.Line.ToString(CultureInfo.InvariantCulture), texts.Say(bad.Reason)]);
        }

        if (entered)
        {
            Console.WriteLine(texts["Đã nhập vào lịch."]);
        }
    }

    private static string Words(CalendarDay? day, OfficeTexts texts) => day is null ? texts["ngày thường"] : $"{day.Name} ({texts.Word(day.Kind)}, {texts.Word(day.Certainty)})";

    private static Row RowOf(CalendarDay day) => new(
        Day(day.Date), day.Name, CalendarFile.CodeOf(day.Kind), !day.IsOff, CalendarFile.CodeOf(day.Certainty), day.Basis, day.Counterpart is { } other ? Day(other) : null, day.Hours);

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
