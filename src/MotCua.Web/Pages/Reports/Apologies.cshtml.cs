using MotCua.Application;
using MotCua.Application.Exporting;
using MotCua.Application.Reporting;
using MotCua.Domain.Reports;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Reports;

/// <summary>/reports/apologies: the apologies that were signed in a period, on A4 across and as a file. No text prescribes its layout.</summary>
public sealed class ApologiesModel(ApologyList apologies, ReportUnits units, ReportQuestions questions, OfficeTime time, OfficeTexts texts) : PaperReportModel(units, questions, time, texts)
{
    public const string Title = "Danh sách thư xin lỗi và hẹn lại ngày trả kết quả";

    public static IReadOnlyList<string> Heads { get; } =
        ["STT", "Số phiếu", "Ngày ký", "Mã hồ sơ", "Thủ tục", "Cơ quan nhận", "Hẹn trả trước đó", "Hẹn lại", "Ký kịp thời hạn báo", "Báo người nộp bằng"];

    public ApologyAnswer Answer { get; private set; } = null!;

    protected override string FileName => "thu-xin-loi";

    public string Days => $"(Từ ngày {OfficeForms.Day(Question.Period.First)} đến ngày {OfficeForms.Day(Question.Period.Last)})";

    public IReadOnlyList<string> Notes =>
    [
        $"{OfficeForms.Count(Answer.Lines.Count)} thư, trong đó {OfficeForms.Count(Answer.Lines.Count(line => line.TooLate))} thư ký muộn hơn ngày phải báo, {OfficeForms.Count(Answer.Lines.Count(line => line.PassedOn is null))} thư chưa báo người nộp.",
        .. Answer.IsCut ? [$"Chỉ ghi {OfficeForms.Count(ApologyList.Most)} thư đầu: hãy chọn kỳ ngắn hơn hoặc một cơ quan."] : Array.Empty<string>(),
    ];

    /// <summary>What stands in a line behind its number.</summary>
    public IReadOnlyList<string> Cells(ApologyLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return
        [
            line.SlipNumber,
            OfficeForms.Moment(line.SignedAt),
            line.Code,
            line.Number == 1 ? line.ProcedureName : $"{line.ProcedureName} (lần {line.Number})",
            Known.NameOf(line.Authority),
            OfficeForms.Moment(line.DueBefore),
            OfficeForms.Moment(line.DueAfter),
            line.TooLate ? "không" : "có",
            line.PassedOn is { } how ? Texts.Word(how) : "chưa báo",
        ];
    }

    protected override FormSheet ToSheet()
    {
        var rows = new List<IReadOnlyList<FormCell>>
        {
            new FormCell[] { new(Title.ToUpper(OfficeTexts.Vietnamese), FormLook.Title, Heads.Count) },
            new FormCell[] { new($"{Known.Find(Question.Unit)!.Name} · Kỳ: {PeriodWords.Of(Texts, Question.Period)} {Days}", FormLook.Center, Heads.Count) },
            Heads.Select(head => new FormCell(head, FormLook.Head)).ToList(),
        };
        rows.AddRange(Answer.Lines.Select((line, place) => Cells(line).Select(cell => new FormCell(cell, FormLook.Text)).Prepend(new FormCell((long)place + 1, FormLook.Number)).ToList()));
        rows.Add([]);
        rows.AddRange(Notes.Select(note => new FormCell[] { new(note, FormLook.Plain, Heads.Count) }));
        return new FormSheet("Thư xin lỗi", [5, 14, 18, 28, 40, 22, 18, 18, 10, 16], rows, (3, 3));
    }

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (!await AskWholeAsync(cancel))
        {
            return false;
        }

        Language.UsePaper();
        Answer = await apologies.ReadAsync(Question, cancel);
        return true;
    }
}
