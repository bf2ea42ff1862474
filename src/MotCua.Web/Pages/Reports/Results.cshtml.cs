using Microsoft.AspNetCore.Mvc;
using MotCua.Application;
using MotCua.Application.Processing;
using MotCua.Application.Reporting;
using MotCua.Domain.Reports;
using MotCua.Web.Components;
using MotCua.Web.Pages.Figures;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Reports;

/// <summary>/reports/ii-06a: form II.06a/VPCP/KSTT on A4 across, and as a file. Closed, it says what was closed, and beside it what is counted otherwise now.</summary>
public sealed class ResultsModel(FormReports reports, ClosedReports closedReports, Names names, ReportUnits units, ReportQuestions questions, OfficeTime time, OfficeTexts texts)
    : FigurePageModel(units, questions, time, texts)
{
    public FormReport Now { get; private set; } = null!;

    public ClosedReport? Closed { get; private set; }

    public ResultForm Form { get; private set; } = null!;

    public IReadOnlyList<FormDifference> Differences { get; private set; } = [];

    public IReadOnlyList<string> Notes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        return ModelState.IsValid ? Page() : Redirect(ReportAddress.List + Request.QueryString);
    }

    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Redirect(ReportAddress.List + Request.QueryString);
        }

        var file = new MemoryStream();
        var notes = FormTable.Identities.Select(Form.Say).Concat(Notes).Concat(Differences.Select(Say));
        Form.ToSheet(PeriodWords.Of(Texts, Question.Period), notes).Write(file);
        file.Position = 0;
        return File(file, SpreadsheetResult.MediaType, $"{Form.Form.Id}-{Question.Unit}-{Question.Period.ToString().Replace("..", "-", StringComparison.Ordinal)}.xlsx");
    }

    /// <summary>The figures of one cell: of a level's sector, of a level, or of all.</summary>
    public FigureQuestion Asked(MotCua.Domain.Organisation.UnitKind? level, string? sector) => Question with { Level = level, Sector = sector };

    private static string Say(FormDifference difference) =>
        $"{ResultForm.GroupOf(difference.Level).Title}, {difference.Sector}, cột {ResultForm.NameOf(difference.Column)}: đã chốt {OfficeForms.Count(difference.Closed)}, nay {OfficeForms.Count(difference.Now)}";

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (!await AskWholeAsync(cancel))
        {
            return false;
        }

        Language.UsePaper();
        var form = StatutoryForm.Of(StatutoryForm.Results);
        Now = await reports.MakeAsync(Question, cancel);
        Closed = await closedReports.FindAsync(form.Id, Question, cancel);
        var unit = Known.Find(Question.Unit)!;
        var table = Closed?.Facts.ToTable() ?? Now.Table;
        Form = new ResultForm(form, Question.Period, unit.Name, unit.Parent is { } above ? Known.Find(above)?.Name : null, table);
        Differences = Closed is null ? [] : table.DifferencesTo(Now.Table);
        var nameOf = await names.TodayAsync(cancel);
        Notes =
        [
            FormTable.Identities.All(table.Holds) ? "Các hệ thức trên đúng ở mọi dòng." : "CÓ DÒNG KHÔNG ĐÚNG HỆ THỨC: chưa được gửi báo cáo này.",
            $"{StatementWords.AsOf(Texts, Question.Period, Now.AsOf)}.",
            Closed is { } closed
                ? $"ĐÃ CHỐT lúc {OfficeForms.Moment(closed.At)}, người chốt {nameOf(closed.By)}; đếm đến bút toán số {OfficeForms.Count(closed.Facts.Sequence)} của sổ {closed.Facts.Node}, chốt ở bút toán số {OfficeForms.Count(closed.Entry.Sequence)}."
                : $"Chưa chốt; đếm đến bút toán số {OfficeForms.Count(Now.Position.Sequence)} của sổ {Now.Position.Node}.",
            .. Closed is null ? [] : new[] { Differences.Count == 0 ? $"Đếm lại đến bút toán số {OfficeForms.Count(Now.Position.Sequence)}: không ô nào khác số đã chốt." : $"Đếm lại đến bút toán số {OfficeForms.Count(Now.Position.Sequence)}: {OfficeForms.Count(Differences.Count)} ô khác số đã chốt." },
        ];
        return true;
    }
}
