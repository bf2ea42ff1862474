using Microsoft.AspNetCore.Mvc;
using MotCua.Application;
using MotCua.Application.Boards;
using MotCua.Application.Reporting;
using MotCua.Domain.Reports;
using MotCua.Web.Components;
using MotCua.Web.Pages.Figures;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Lead;

/// <summary>/lead/board: how every authority below does, as pictures on one sheet, each with its table and each number with its dossiers.</summary>
public sealed class BoardModel(
    FiguresOf figures, FigureTrend trend, TripsOf trips, WaitsOf waits, PausesOf pauses, WorkAtHand work, ReportUnits units, ReportQuestions questions, OfficeTime time, OfficeTexts texts)
    : FigurePageModel(units, questions, time, texts)
{
    /// <summary>Procedures that are shown at once; the others stand behind them.</summary>
    public const int Shown = 12;

    /// <summary>So many authorities find room on one sheet.</summary>
    public const int PlacesOnPaper = 16;

    private const int RowsOnPaper = 21;

    [FromQuery]
    public BoardSort Sort { get; set; }

    /// <summary>The largest first.</summary>
    [FromQuery]
    public bool Down { get; set; }

    public FigureAnswer Answer { get; private set; } = null!;

    public IReadOnlyList<MonthFigures> Months { get; private set; } = [];

    /// <summary>Authority by authority in the order asked for.</summary>
    public IReadOnlyList<BoardLine> Lines { get; private set; } = [];

    public BoardLine Total { get; private set; } = null!;

    /// <summary>Procedure by procedure, those that most dossiers ended of first.</summary>
    public IReadOnlyList<WaitLine> Procedures { get; private set; } = [];

    /// <summary>So many procedures find room on one sheet beside the authorities.</summary>
    public int ProceduresOnPaper => Math.Min(Shown, RowsOnPaper - Math.Min(PlacesOnPaper, Lines.Count));

    public IReadOnlyList<PauseLine> Pauses { get; private set; } = [];

    public WorkPicture Work { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Enum.IsDefined(Sort) || !await AskWholeAsync(cancel))
        {
            return NotFound();
        }

        // The sheet asks more than any other page, and nothing of it waits for anything else: a province's is there in half the time.
        var waiting = Task.Run(async () => (ByAuthority: (await waits.ByAuthorityAsync(Question, cancel))!, ByProcedure: (await waits.ByProcedureAsync(Question, cancel))!), cancel);
        var working = Task.Run(() => work.ReadAsync(new WorkScope.OfAuthorities(Question), cancel), cancel);
        Answer = await figures.ByAuthorityAsync(Question, cancel);
        Months = await trend.UpToAsync(Question, cancel);
        Pauses = (await pauses.RunAsync(Question, cancel))!;
        var visits = (await trips.RunAsync(Question, cancel))!;
        Work = await working;
        var waited = await waiting;
        Procedures = [.. waited.ByProcedure.Lines.OrderByDescending(line => line.Waited.Count).ThenBy(line => line.Of, StringComparer.Ordinal)];
        Compare(visits, waited.ByAuthority);
        return ModelState.IsValid ? Page() : this.ShowAgain();
    }

    private void Compare(TripAnswer visits, WaitAnswer waited)
    {
        var counted = Answer.Lines.ToDictionary(line => line.Of, line => line.Figures);
        var visited = visits.Authorities.ToDictionary(line => line.Of, line => line.Trips);
        var waiting = waited.Lines.ToDictionary(line => line.Of);
        var paused = Pauses.ToLookup(line => line.Authority);
        var nothing = Domain.Reports.Figures.Sum([]);
        var order = Askable.Select((unit, place) => (unit.Code, place)).ToDictionary(unit => unit.Code, unit => unit.place);
        var lines = counted.Keys.Union(visited.Keys).OrderBy(code => order.GetValueOrDefault(code, int.MaxValue)).ThenBy(code => code, StringComparer.Ordinal).Select(code => new BoardLine(
            Known.NameOf(code),
            Question with { Authority = code },
            counted.GetValueOrDefault(code, nothing),
            visited.GetValueOrDefault(code) ?? new Trips(),
            waiting.GetValueOrDefault(code),
            paused[code].Sum(line => line.Pauses),
            paused[code].Sum(line => line.Days)));
        Lines = Sort == BoardSort.Name ? [.. lines] : Down ? [.. lines.OrderByDescending(line => line.Value(Sort) ?? -1)] : [.. lines.OrderBy(line => line.Value(Sort) ?? -1)];
        Total = new BoardLine(Texts["Tất cả"], Question, Answer.Total, visits.Total, waited.Total, Pauses.Sum(line => line.Pauses), Pauses.Sum(line => line.Days));
    }
}
