using MotCua.Application;
using MotCua.Application.Exporting;
using MotCua.Application.Reporting;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Reports;

/// <summary>/reports/fees: what the desks took, gave back, did not ask for and paid over in a period, on A4 across and as a file. No text prescribes its layout.</summary>
public sealed class FeesModel(FeeReports fees, ReportUnits units, ReportQuestions questions, OfficeTime time, OfficeTexts texts) : PaperReportModel(units, questions, time, texts)
{
    public const string Title = "Tình hình thu phí, lệ phí";
    private const string Whole = "Tổng số";

    public static IReadOnlyList<string> Heads { get; } =
        ["STT", "Cơ quan", "Lượt thu", "Thu tiền mặt", "Thu chuyển khoản", "Đã thu", "Đã hoàn", "Thực thu", "Không thu (miễn)", "Đã nộp quỹ"];

    public static IReadOnlyList<string> Numbers { get; } = ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)"];

    public IReadOnlyList<FeeReportLine> Lines { get; private set; } = [];

    protected override string FileName => "phi";

    public FeeReportLine Sum => SumOf(Lines) with { Authority = Whole };

    public string Days => $"(Từ ngày {OfficeForms.Day(Question.Period.First)} đến ngày {OfficeForms.Day(Question.Period.Last)})";

    public IReadOnlyList<string> Notes =>
    [
        "Đơn vị tính: đồng. Ngày theo sổ quỹ của quầy: tiền thu sau giờ thuộc ngày ghi trên biên lai.",
        $"(6) = (4) + (5): {Money(Sum.Taken)} = {Money(Sum.Cash)} + {Money(Sum.Transfer)}. (8) = (6) − (7): {Money(Sum.Kept)} = {Money(Sum.Taken)} − {Money(Sum.Refunded)}.",
    ];

    /// <summary>The numbers of a line, columns (3) to (10).</summary>
    public static IReadOnlyList<long> Cells(FeeReportLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return [line.Receipts, line.Cash, line.Transfer, line.Taken, line.Refunded, line.Kept, line.Waived, line.PaidOver];
    }

    public static FeeReportLine SumOf(IReadOnlyList<FeeReportLine> lines) => new(
        "",
        lines.Sum(line => line.Receipts),
        lines.Sum(line => line.Cash),
        lines.Sum(line => line.Transfer),
        lines.Sum(line => line.Refunded),
        lines.Sum(line => line.Waived),
        lines.Sum(line => line.PaidOver));

    public static string Money(long amount) => OfficeForms.Count(amount);

    protected override FormSheet ToSheet()
    {
        var rows = new List<IReadOnlyList<FormCell>>
        {
            new FormCell[] { new(Title.ToUpper(OfficeTexts.Vietnamese), FormLook.Title, Heads.Count) },
            new FormCell[] { new($"{Known.Find(Question.Unit)!.Name} · Kỳ: {PeriodWords.Of(Texts, Question.Period)} {Days}", FormLook.Center, Heads.Count) },
            Heads.Select(head => new FormCell(head, FormLook.Head)).ToList(),
            Numbers.Select(number => new FormCell(number, FormLook.Head)).ToList(),
        };
        rows.AddRange(Lines.Select((line, place) => Row((long)place + 1, Known.NameOf(line.Authority), line)));
        rows.Add(Row("", Whole, Sum, FormLook.TextBold, FormLook.CountBold));
        rows.Add([]);
        rows.AddRange(Notes.Select(note => new FormCell[] { new(note, FormLook.Plain, Heads.Count) }));
        return new FormSheet("Phí, lệ phí", [5, 32, 10, 16, 16, 16, 14, 16, 16, 16], rows, (3, 4));
    }

    private static List<FormCell> Row(object number, string name, FeeReportLine line, FormLook text = FormLook.Text, FormLook count = FormLook.Count) =>
        [new FormCell(number, FormLook.Number), new FormCell(name, text), .. Cells(line).Select(cell => new FormCell(cell, count))];

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (!await AskWholeAsync(cancel))
        {
            return false;
        }

        Language.UsePaper();
        Lines = await fees.ReadAsync(Question, cancel);
        return true;
    }
}
