using Microsoft.AspNetCore.Mvc;
using MotCua.Application;
using MotCua.Application.Boards;
using MotCua.Application.Processing;
using MotCua.Application.Reporting;
using MotCua.Domain.Dossiers;
using MotCua.Web.Components;
using MotCua.Web.Pages.Figures;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Lead;

/// <summary>/lead/board/dossiers: exactly the dossiers behind a number that only the board tells, page by page, without names.</summary>
public sealed class BoardDossiersModel(
    WorkAtHand work, WaitsOf waits, PausesOf pauses, WaitDossiers lists, Names names, ReportUnits units, ReportQuestions questions, OfficeTime time, OfficeTexts texts)
    : FigurePageModel(units, questions, time, texts)
{
    /// <summary>A bar of the work at hand; asked for where neither a procedure nor a reason is.</summary>
    [FromQuery]
    public WorkPart Part { get; set; } = WorkPart.Late;

    [FromQuery]
    public DateOnly? First { get; set; }

    [FromQuery]
    public DateOnly? Last { get; set; }

    /// <summary>Code of a procedure.</summary>
    [FromQuery]
    public string? Procedure { get; set; }

    /// <summary>What of the procedure: all that ended, or of these the late ones.</summary>
    [FromQuery]
    public Figure Figure { get; set; } = Figure.Ended;

    /// <summary>Those the office waited for, whatever the reason.</summary>
    [FromQuery]
    public bool Paused { get; set; }

    /// <summary>Why the office waited.</summary>
    [FromQuery]
    public PauseReason? Reason { get; set; }

    [FromQuery]
    public string? After { get; set; }

    public DossierTable Table { get; private set; } = null!;

    public string Title { get; private set; } = "";

    /// <summary>The number counts the work at hand.</summary>
    public bool IsOfWork => Procedure is null && Reason is null && !Paused;

    /// <summary>The day at whose end it was at hand; null when it is at hand at this moment.</summary>
    public DateOnly? WorkOf => IsOver ? Question.Period.Last : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Enum.IsDefined(Part) || Figure is not (Figure.Ended or Figure.Late) || (Reason is { } asked && !Enum.IsDefined(asked)) || !await AskAsync(cancel))
        {
            return NotFound();
        }

        var (title, count, page, address) = await FindAsync(cancel);
        Title = title;
        Table = new DossierTable(page, count, After is not null, address, Known.NameOf, await names.TodayAsync(cancel));
        return ModelState.IsValid ? Page() : this.ShowAgain();
    }

    /// <summary>The board counts a unit and its authorities whole, whatever else stands in the address.</summary>
    private FigureQuestion Asked => Question.Whole() with { Authority = Question.Authority };

    private async Task<(string Title, long Count, FigureDossierPage Page, Func<string?, string> Address)> FindAsync(CancellationToken cancel)
    {
        if (!string.IsNullOrEmpty(Procedure))
        {
            var line = (await waits.ByProcedureAsync(Asked, cancel))!.Lines.FirstOrDefault(line => line.Of == Procedure);
            return (
                $"{line?.Name ?? Procedure} · {Texts.Word(Figure)}",
                (Figure == Figure.Late ? line?.Late : line?.Waited.Count) ?? 0,
                await lists.OfProcedureAsync(Asked, Procedure, Figure, After, cancel),
                after => BoardAddress.Procedure(Asked, Procedure, Figure, after));
        }

        if (Reason is { } reason)
        {
            var lines = (await pauses.RunAsync(Asked, cancel))!.Where(line => line.Reason == reason);
            return (Texts.Word(reason), lines.Sum(line => line.Dossiers), await lists.PausedAsync(Asked, reason, After, cancel), after => BoardAddress.Paused(Asked, reason, after));
        }

        if (Paused)
        {
            return (
                Texts["Tạm dừng chờ người nộp, kết thúc trong kỳ, {0} lượt", (await pauses.RunAsync(Asked, cancel))!.Sum(line => line.Pauses)],
                await lists.CountPausedAsync(Asked, cancel),
                await lists.PausedAsync(Asked, null, After, cancel),
                after => BoardAddress.Paused(Asked, null, after));
        }

        var slice = new WorkSlice(Part, First, Last);
        var (count, page) = await work.ListAsync(new WorkScope.OfAuthorities(Asked), slice, After, cancel);
        return (WorkWords.Of(Texts, slice), count, page, after => BoardAddress.Dossiers(Asked, slice, after));
    }
}
