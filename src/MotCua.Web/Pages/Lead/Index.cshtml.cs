using Microsoft.AspNetCore.Mvc;
using MotCua.Application;
using MotCua.Application.Escalating;
using MotCua.Application.Inspecting;
using MotCua.Application.Processing;
using MotCua.Application.Reporting;
using MotCua.Domain.Inspection;
using MotCua.Domain.Reports;
using MotCua.Web.Components;
using MotCua.Web.Pages.Figures;
using MotCua.Web.Security;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Lead;

/// <summary>/lead: what a leader wants to know at a glance, each number with its dossiers behind it.</summary>
public sealed class IndexModel(
    PeriodStatements statements, FiguresOf figures, LateNow late, UnsignedApologies apologies, Escalations escalations, FollowedFindings followed, Names names, ReportUnits units, ReportQuestions questions, OfficeTime time, OfficeTexts texts)
    : FigurePageModel(units, questions, time, texts)
{
    /// <summary>So many groups of late dossiers, and so many signals of one kind.</summary>
    public const int Shown = 8;

    private readonly OfficeTime clock = time;

    public PeriodStatement Statement { get; private set; } = null!;

    /// <summary>Figures of the period before.</summary>
    public Domain.Reports.Figures Before { get; private set; } = null!;

    /// <summary>Authority by authority; sector by sector where there is one authority only.</summary>
    public IReadOnlyList<FigureTableLine> Parts { get; private set; } = [];

    /// <summary>Apologies that nobody signed or explained.</summary>
    public IReadOnlyList<UnsignedApology> AwaitingSignature { get; private set; } = [];

    public LateList Late { get; private set; } = null!;

    /// <summary>Steps of the ladder that wait for this leader's answer.</summary>
    public IReadOnlyList<EscalatedItem> Escalated { get; private set; } = [];

    /// <summary>What inspections found and is not put right, past its deadline first.</summary>
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public Func<string, string> NameOf { get; private set; } = code => code;

    public Domain.Reports.Figures Total => Statement.Whole.Total;

    public int DaysSince(DateTime utc) => clock.Today.DayNumber - OfficeTime.DayOf(utc).DayNumber;

    /// <summary>Parts with something to look into, the largest share first: late ones of the resolved, what went wrong at the counter of the new.</summary>
    public IReadOnlyList<Signal> Signals(Figure figure) => [.. Parts.Where(part => part.Figures.Count(figure) > 0)
        .Select(part => new Signal(part, figure, part.Figures.Count(figure), Math.Max(1, figure == Figure.Late ? part.Figures.Resolved : part.Figures.New)))
        .OrderByDescending(signal => signal.Share).Take(Shown)];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await AskAsync(cancel))
        {
            return NotFound();
        }

        Statement = await statements.MakeAsync(Question, cancel);
        Before = (await figures.ByAuthorityAsync(Question with { Period = Question.Period.Previous() }, cancel)).Total;
        Parts = await PartsAsync(cancel);
        Late = await late.ReadAsync(Question, cancel);
        AwaitingSignature = await apologies.RunAsync(User.AsOfficer(), cancel);
        Escalated = await escalations.OfAsync(User.AsOfficer(), cancel);
        Findings = [.. (await followed.OpenAsync(User.AsOfficer(), cancel)).OrderBy(finding => !finding.IsOverdue(Today))];
        NameOf = await names.TodayAsync(cancel);
        return ModelState.IsValid ? Page() : this.ShowAgain();
    }

    private async Task<IReadOnlyList<FigureTableLine>> PartsAsync(CancellationToken cancel)
    {
        if (Statement.Whole.Lines.Count == 1)
        {
            var sectors = await figures.BySectorAsync(Question, cancel);
            return [.. sectors.Lines.OrderByDescending(line => line.Figures.Received).Select(line => new FigureTableLine(line.Of, line.Figures, Question with { Sector = line.Of }))];
        }

        var order = Askable.Select((unit, place) => (unit.Code, place)).ToDictionary(unit => unit.Code, unit => unit.place);
        return [.. Statement.Whole.Lines.OrderBy(line => order.GetValueOrDefault(line.Of, int.MaxValue))
            .Select(line => new FigureTableLine(Known.NameOf(line.Of), line.Figures, Question with { Authority = line.Of }))];
    }
}

/// <param name="Count">How often, of <paramref name="Among"/>.</param>
public sealed record Signal(FigureTableLine Part, Figure Figure, long Count, long Among)
{
    public decimal Share => (decimal)Count / Among;
}
