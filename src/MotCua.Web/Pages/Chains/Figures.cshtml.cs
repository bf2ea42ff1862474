using Microsoft.AspNetCore.Mvc;
using MotCua.Application.Interlinking;
using MotCua.Application.Processing;
using MotCua.Application.Reporting;
using MotCua.Domain.Reports;
using MotCua.Web.Components;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Chains;

/// <summary>/chains/figures: what each agency did with its parts in a period; each number opens the parts it counts.</summary>
public sealed class FiguresModel(StageFigures figures, ReportQuestions questions, ReportOptions options, Names names) : FigurePeriodModel(questions, names)
{
    public StageFigureAnswer Answer { get; private set; } = null!;

    /// <summary>The period of another kind that the shown one ends in.</summary>
    public ReportPeriod InKind(PeriodKind kind) =>
        ReportPeriod.Containing(Period.Last, kind, Period.Kind == PeriodKind.Custom ? options.BordersIn(Period.Last.Year) : Period.Borders);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        Answer = await figures.RunAsync(Period, User.AsOfficer(), cancel);
        return ModelState.IsValid ? Page() : this.ShowAgain();
    }
}
