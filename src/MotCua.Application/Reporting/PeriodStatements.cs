using MotCua.Application.Publishing;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;
using MotCua.Domain.Reports;

namespace MotCua.Application.Reporting;

/// <summary>The statements of a half-year article, for any unit and any period.</summary>
public sealed class PeriodStatements(FiguresOf figures, ApartFigures apart, ReportUnits units, TripsOf trips, Catalogue catalogue)
{
    public async Task<PeriodStatement> MakeAsync(FigureQuestion question, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(question);
        var whole = await figures.ByAuthorityAsync(question, cancel);
        var known = await units.OfAsync(question.Period, cancel);
        var levels = whole.Lines.Where(line => known.LevelOf(line.Of) is not null).GroupBy(line => known.LevelOf(line.Of)!.Value)
            .ToDictionary(level => level.Key, level => Figures.Sum(level.Select(line => line.Figures)));
        var communes = whole.Lines.Where(line => known.LevelOf(line.Of) == UnitKind.Commune).ToList();
        return new PeriodStatement
        {
            Whole = whole,
            Interlinked = await figures.ByAuthorityAsync(question with { Interlinked = true }, cancel),
            Levels = levels,
            Trips = await trips.RunAsync(question, cancel),
            OnlineInCommunes = communes.Sum(line => line.Figures.NewOnline) == 0 ? 0 : await OnlineAsync(question with { Level = UnitKind.Commune }, cancel),
        };
    }

    /// <summary>
    /// New dossiers that came online. Only levels 3 and 4 let anybody hand in online, so a procedure counts unless the catalogue says that its
    /// level is a lower one.
    /// </summary>
    private async Task<long> OnlineAsync(FigureQuestion question, CancellationToken cancel)
    {
        var sum = 0L;
        foreach (var (procedure, count) in await apart.OnlineAsync(question, cancel))
        {
            var version = await catalogue.FindAsync(procedure, question.Period.Last, cancel) ?? (await catalogue.VersionsAsync(procedure, cancel)).LastOrDefault();
            sum += version?.OnlineLevel is OnlineLevel.Level1 or OnlineLevel.Level2 or OnlineLevel.InformationOnly ? 0 : count;
        }

        return sum;
    }
}
