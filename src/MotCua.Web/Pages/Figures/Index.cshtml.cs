using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Application;
using MotCua.Application.Publishing;
using MotCua.Application.Reporting;
using MotCua.Domain.Reports;
using MotCua.Web.Components;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Figures;

/// <summary>/figures: the figures of a period, line by line; each opens the dossiers it counts.</summary>
public sealed class IndexModel(
    FiguresOf figures, FigureTrend trend, TripsOf trips, Catalogue catalogue, ReportOptions options, ReportUnits units, ReportQuestions questions, OfficeTime time, OfficeTexts texts)
    : FigurePageModel(units, questions, time, texts)
{
    /// <summary>"sector", or by authority.</summary>
    [FromQuery]
    public string? By { get; set; }

    public bool BySector => By == "sector";

    public FigureAnswer Answer { get; private set; } = null!;

    /// <summary>Null where the question is narrowed to what visits do not know.</summary>
    public TripAnswer? Trips { get; private set; }

    public IReadOnlyList<MonthFigures> Months { get; private set; } = [];

    public IReadOnlyList<SelectListItem> SectorChoices { get; private set; } = [];

    public bool LeavesOut => options.Rules.Stopped == StoppedCount.LeftOut;

    public string NameOf(FigureLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return BySector ? line.Of : Known.NameOf(line.Of);
    }

    /// <summary>The question that one line answers.</summary>
    public FigureQuestion Of(FigureLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return BySector ? Question with { Sector = line.Of } : Question with { Authority = line.Of };
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        Months = await trend.UpToAsync(Question, cancel);
        var sectors = (await catalogue.LastVersionsAsync(cancel)).Select(version => version.Sector).Append(Question.Sector).OfType<string>().Distinct().Order(StringComparer.Create(OfficeTexts.Vietnamese, ignoreCase: true));
        SectorChoices = [new(Texts["Mọi lĩnh vực"], ""), .. sectors.Select(sector => new SelectListItem(sector, sector, sector == Question.Sector))];
        return ModelState.IsValid ? Page() : this.ShowAgain();
    }

    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        var columns = FigureTable.Form(Texts).Concat(FigureTable.Quality(Texts, LeavesOut)).ToList();
        var name = $"so-lieu-{Question.Unit}-{Question.Period.ToString().Replace("..", "-", StringComparison.Ordinal)}.xlsx";
        return ModelState.IsValid
            ? new SpreadsheetResult(name, Texts["Số liệu"], [34, .. columns.SelectMany(group => group.Columns).Select(_ => 12)], Sheet(columns).ToAsyncEnumerable())
            : this.ShowAgain();
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (!await AskAsync(cancel))
        {
            return false;
        }

        var answer = BySector ? await figures.BySectorAsync(Question, cancel) : await figures.ByAuthorityAsync(Question, cancel);
        var order = Askable.Select((unit, place) => (unit.Code, place)).ToDictionary(unit => unit.Code, unit => unit.place);
        Trips = await trips.RunAsync(Question, cancel);
        Trips = Trips is null ? null : Trips with { Authorities = [.. Trips.Authorities.OrderBy(line => order.GetValueOrDefault(line.Of, int.MaxValue))] };
        Answer = BySector ? answer : answer with { Lines = [.. answer.Lines.OrderBy(line => order.GetValueOrDefault(line.Of, int.MaxValue))] };
        return true;
    }

    private IEnumerable<IReadOnlyList<object?>> Sheet(List<FigureColumnGroup> groups)
    {
        yield return [Texts["Số liệu tiếp nhận, giải quyết hồ sơ: {0}", About]];
        yield return [PeriodWords.InFull(Texts, Question.Period)];
        yield return [StatementWords.AsOf(Texts, Answer)];
        yield return [];
        yield return ["", .. groups.SelectMany(group => group.Columns.Select((_, place) => place == 0 ? group.Title : null))];
        yield return [BySector ? Texts["Lĩnh vực"] : Texts["Cơ quan"], .. groups.SelectMany(group => group.Columns.Select(column => column.Title))];
        foreach (var line in Answer.Lines)
        {
            yield return Row(NameOf(line), line.Figures, groups);
        }

        yield return Row(Texts["Tổng số"], Answer.Total, groups);
        if (Trips is { } visits)
        {
            yield return [];
            yield return [Texts["Lượt người dân đến bộ phận Một cửa"]];
            foreach (var row in TripRows(Texts["Cơ quan"], visits.Authorities, line => Known.NameOf(line.Of)).Append(TripRow(Texts["Tổng số"], visits.Total)))
            {
                yield return row;
            }

            yield return [];
            if (visits.Procedures is not { } procedures)
            {
                yield return [TripWords.NotByProcedure(Texts)];
                yield break;
            }

            foreach (var row in TripRows(Texts["Thủ tục"], procedures, line => TripWords.NameOf(Texts, line)))
            {
                yield return row;
            }
        }
    }

    private IEnumerable<IReadOnlyList<object?>> TripRows(string first, IReadOnlyList<TripLine> lines, Func<TripLine, string> nameOf) =>
        lines.Select(line => TripRow(nameOf(line), line.Trips)).Prepend([.. TripWords.Columns(Texts, first)]);

    private static IReadOnlyList<object?> TripRow(string name, Trips trips) => [name, .. TripWords.Counts(trips).Select(count => (object?)count), trips.PerFinished];

    /// <summary>Counts and averages as numbers, so that the file can be reckoned with.</summary>
    private static object?[] Row(string name, Domain.Reports.Figures figures, List<FigureColumnGroup> groups) =>
    [
        name,
        .. groups.SelectMany(group => group.Columns).Select(column => column.Figure switch
        {
            Figure.EarlyOrOnTime => (object?)(figures.OnTimeShare is { } share ? Math.Round(100 * share, 1) : null),
            Figure.Ended => figures.AverageWait is { } waited ? Math.Round(waited, 1) : null,
            Figure.Promised => figures.AveragePromise is { } promised ? Math.Round(promised, 1) : null,
            var figure => figures.Count(figure),
        }),
    ];
}
