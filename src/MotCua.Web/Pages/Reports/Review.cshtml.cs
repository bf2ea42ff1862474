using MotCua.Application;
using MotCua.Application.Exporting;
using MotCua.Application.Reporting;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Reports;

/// <summary>/reports/review: what the review of each procedure starts from, on A4 across and as a file. No text prescribes its layout.</summary>
public sealed class ReviewModel(ReviewOf review, ProcedureWords procedures, ReportUnits units, ReportQuestions questions, OfficeTime time, OfficeTexts texts) : PaperReportModel(units, questions, time, texts)
{
    public const string Title = "Số liệu phục vụ rà soát thủ tục hành chính";
    private const int PartsShown = 3;
    private const int Columns = 14;

    /// <summary>Heads over the last columns, with how many each has.</summary>
    public static IReadOnlyList<(string Title, IReadOnlyList<string> Columns)> Groups { get; } =
    [
        ("Thời gian giải quyết thật (ngày)", ["Hồ sơ kết thúc", "Một nửa xong trong", "Chín phần mười xong trong", "Quá hạn"]),
        ("Yêu cầu bổ sung", ["Số hồ sơ", "Tỷ lệ", "Giấy tờ bị yêu cầu (số hồ sơ)"]),
        ("Từ chối giải quyết", ["Số hồ sơ", "Tỷ lệ", "Căn cứ (số hồ sơ)"]),
    ];

    public static IReadOnlyList<string> Heads { get; } = ["STT", "Thủ tục", "Thời hạn công bố", "Phí, lệ phí công bố"];

    public ReviewAnswer Answer { get; private set; } = null!;

    protected override string FileName => "ra-soat";

    public string Days => $"(Từ ngày {OfficeForms.Day(Question.Period.First)} đến ngày {OfficeForms.Day(Question.Period.Last)})";

    public long Supplemented => Answer.Lines.Sum(line => line.Supplemented);

    public long Refused => Answer.Lines.Sum(line => line.Refused);

    public IReadOnlyList<string> Notes =>
    [
        $"Tổng cột (5) là số hồ sơ kết thúc trong kỳ ở trang Số liệu: {Equal(Answer.Lines.Sum(line => line.Ended), Answer.Known.Ended)}; cột (8), quá hạn: {Equal(Answer.Lines.Sum(line => line.Waits.Late), Answer.Known.Late)}; cột (12), từ chối: {Equal(Refused, Answer.Known.Refused)}.",
        "Ngày tính từ ngày tiếp nhận đến ngày kết thúc, kể cả ngày nghỉ và những ngày chờ người nộp, của hồ sơ kết thúc trong kỳ có hoặc không có kết quả. Tỷ lệ là phần của cột (5).",
        "Cột (9): mỗi hồ sơ một lần dù yêu cầu mấy lần. Cột (11): mỗi giấy tờ một lần ở mỗi hồ sơ, theo tên trong danh mục đã công bố; yêu cầu không nêu giấy tờ nào trong danh mục, và yêu cầu ghi trước khi chương trình giữ tên ấy, là “khác”. Cột (11), (14) ghi ba mục nhiều nhất.",
        $"{StatementWords.AsOf(Texts, Question.Period, Answer.AsOf)}. Bảng của chương trình, làm đầu vào cho việc rà soát theo Nghị định số 63/2010/NĐ-CP; chi phí tuân thủ do người rà soát tính.",
    ];

    public string LimitOf(ReviewLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Published is { } version ? procedures.Limit(version) : procedures.NotKnown;
    }

    public string FeeOf(ReviewLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Published is { } version ? procedures.Fee(version) : procedures.NotKnown;
    }

    /// <summary>The most frequent ones, and how many more there are.</summary>
    public static (IEnumerable<ReviewPart> Shown, int More) Most(IReadOnlyList<ReviewPart> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return (parts.Take(PartsShown), Math.Max(0, parts.Count - PartsShown));
    }

    public static string NameOf(ReviewPart part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return part.What.Length == 0 ? "khác" : part.What;
    }

    public string DaysOf(int? days) => WaitWords.Days(Texts, days);

    protected override FormSheet ToSheet()
    {
        var rows = new List<IReadOnlyList<FormCell>>
        {
            new FormCell[] { new(Title.ToUpper(OfficeTexts.Vietnamese), FormLook.Title, Columns) },
            new FormCell[] { new($"{Known.Find(Question.Unit)!.Name} · Kỳ: {PeriodWords.Of(Texts, Question.Period)} {Days}", FormLook.Center, Columns) },
            Heads.Select(head => new FormCell(head, FormLook.Head, 1, 2)).Concat(Groups.Select(group => new FormCell(group.Title, FormLook.Head, group.Columns.Count))).ToList(),
            Groups.SelectMany(group => group.Columns).Select(head => new FormCell(head, FormLook.Head)).ToList(),
            Enumerable.Range(1, Columns).Select(number => new FormCell($"({number})", FormLook.Number)).ToList(),
        };
        rows.AddRange(Answer.Lines.Select((line, place) => Row((long)place + 1, $"{line.Waits.Name} ({line.Procedure})", LimitOf(line), FeeOf(line), line.Waits, line.Supplemented, line.Refused, line.Papers, line.Grounds)));
        rows.Add(Row("", "Tổng số", "", "", Answer.Total, Supplemented, Refused, [], [], FormLook.TextBold, FormLook.CountBold));
        rows.Add([]);
        rows.AddRange(Notes.Select(note => new FormCell[] { new(note, FormLook.Plain, Columns) }));
        return new FormSheet("Rà soát", [5, 40, 14, 16, 9, 9, 10, 9, 9, 8, 34, 9, 8, 30], rows, (3, 5));
    }

    private List<FormCell> Row(
        object number, string name, string limit, string fee, WaitLine waits, long supplemented, long refused, IReadOnlyList<ReviewPart> papers, IReadOnlyList<ReviewPart> grounds,
        FormLook text = FormLook.Text, FormLook count = FormLook.Count) =>
    [
        new(number, FormLook.Number),
        new(name, text),
        new(limit, FormLook.Text),
        new(fee, FormLook.Text),
        new(waits.Waited.Count, count),
        new(DaysOf(waits.Waited.Median), FormLook.Number),
        new(DaysOf(waits.Waited.NinthDecile), FormLook.Number),
        new(waits.Late, count),
        new(supplemented, count),
        new(Share(supplemented, waits), FormLook.Number),
        new(Said(papers), FormLook.Text),
        new(refused, count),
        new(Share(refused, waits), FormLook.Number),
        new(Said(grounds), FormLook.Text),
    ];

    /// <summary>"12,3%" of all that ended; empty when nothing did.</summary>
    public static string Share(long count, WaitLine waits)
    {
        ArgumentNullException.ThrowIfNull(waits);
        return waits.Waited.Count == 0 ? "" : PeriodWords.Share((decimal)count / waits.Waited.Count);
    }

    private static string Said(IReadOnlyList<ReviewPart> parts)
    {
        var (shown, more) = Most(parts);
        return string.Join("; ", shown.Select(part => $"{NameOf(part)} ({OfficeForms.Count(part.Count)})").Concat(more > 0 ? [$"và {OfficeForms.Count(more)} mục nữa"] : []));
    }

    private static string Equal(long sum, long known) => $"{OfficeForms.Count(sum)} {(sum == known ? "=" : "≠")} {OfficeForms.Count(known)}";

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (!await AskWholeAsync(cancel))
        {
            return false;
        }

        Language.UsePaper();
        Answer = await review.RunAsync(Question, cancel);
        return true;
    }
}
