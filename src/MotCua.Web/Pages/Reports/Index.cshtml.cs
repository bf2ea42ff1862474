using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Application;
using MotCua.Application.Processing;
using MotCua.Application.Reporting;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;
using MotCua.Web.Components;
using MotCua.Web.Pages.Figures;
using MotCua.Web.Security;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Reports;

/// <summary>/reports: the statutory forms of a unit for a period, which of them is closed, and what the unit closed before.</summary>
public sealed class IndexModel(CloseReport closeReport, ClosedReports closedReports, Names names, ReportUnits units, ReportQuestions questions, OfficeTime time, OfficeTexts texts)
    : FigurePageModel(units, questions, time, texts)
{
    [BindProperty]
    public string? Form { get; set; }

    [BindProperty]
    public string RequestKey { get; set; } = Guid.NewGuid().ToString("N");

    /// <summary>The newest first.</summary>
    public IReadOnlyList<ClosedReport> AllClosed { get; private set; } = [];

    public Func<string, string> NameOf { get; private set; } = code => code;

    /// <summary>What is closed is whole.</summary>
    public bool MayClose => User.AsOfficer().Duty is DutyKind.Control && Question.Interlinked is null;

    public IReadOnlyList<SelectListItem> InterlinkedChoices =>
        [new(Texts["Tất cả"], "", Question.Interlinked is null), new(Texts["Chỉ liên thông"], "true", Question.Interlinked == true), new(Texts["Không liên thông"], "false", Question.Interlinked == false)];

    public ClosedReport? ClosedOf(StatutoryForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return AllClosed.FirstOrDefault(closed => closed.Facts.IsOf(form.Id, Question.Period, !Question.WithBelow));
    }

    /// <summary>What a closed report answered.</summary>
    public FigureQuestion QuestionOf(ClosedReport closed)
    {
        ArgumentNullException.ThrowIfNull(closed);
        var facts = closed.Facts;
        return ReportPeriod.TryParse(facts.Period, ReportBorderNames.Find(facts.Borders), out var period)
            ? new FigureQuestion { Period = period!, Unit = facts.Unit, WithBelow = !facts.Alone }
            : throw new InvalidOperationException($"The closed report of {facts.Unit} has the period {facts.Period}, which cannot be read.");
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        return ModelState.IsValid ? Page() : this.ShowAgain();
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel) || StatutoryForm.All.All(form => form.Id != Form))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.ShowAgain();
        }

        var closed = await closeReport.RunAsync(new(Form!, Question), User.AsOfficer(), RequestKey, cancel);
        return closed.Refused ? this.ShowRefusal(closed.Refusal) : LocalRedirect(ReportAddress.Of(Question));
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (!await AskWholeAsync(cancel, mayBeInterlinked: true))
        {
            return false;
        }

        AllClosed = await closedReports.OfAsync(Question.Unit, cancel);
        var nameOf = await names.TodayAsync(cancel);
        NameOf = id => id == Officer.SystemId ? Texts["dòng lệnh"] : nameOf(id);
        return true;
    }
}
