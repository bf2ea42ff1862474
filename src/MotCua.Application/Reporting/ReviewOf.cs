using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.Publishing;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Procedures;
using MotCua.Domain.Reports;

namespace MotCua.Application.Reporting;

/// <summary>How many dossiers count for one thing.</summary>
/// <param name="What">A published paper's name, or the text a refusal rests on; empty for papers that no published list names, and for a refusal without a text.</param>
public sealed record ReviewPart(string What, long Count);

/// <summary>What the ended dossiers of one procedure say for its review.</summary>
/// <param name="Waits">Days really waited, and how many were late.</param>
/// <param name="Published">The version that held when the period ended, else the last there was; null for a procedure the catalogue does not know.</param>
/// <param name="Supplemented">Dossiers for which papers were asked; one of them may count in several <paramref name="Papers"/>.</param>
/// <param name="Papers">The most asked for first, at the end what no list names.</param>
/// <param name="Grounds">Of refusals, the most frequent first; they add up to <see cref="Refused"/>.</param>
public sealed record ReviewLine(WaitLine Waits, ProcedureVersion? Published, long Supplemented, IReadOnlyList<ReviewPart> Papers, IReadOnlyList<ReviewPart> Grounds)
{
    public string Procedure => Waits.Of;

    public long Ended => Waits.Waited.Count;

    public long Refused => Grounds.Sum(ground => ground.Count);

    /// <summary>Of those that ended, the share that counts; null when none ended.</summary>
    public decimal? ShareOf(long count) => Ended == 0 ? null : (decimal)count / Ended;
}

/// <param name="Lines">Procedures with anything that ended, the most dossiers first.</param>
/// <param name="Known">The same unit and period by the counters of the figures: what the lines must add up to.</param>
public sealed record ReviewAnswer(IReadOnlyList<ReviewLine> Lines, WaitLine Total, Figures Known, DateTime AsOf);

/// <summary>
/// Rà soát thủ tục hành chính: per procedure the figures that its review starts from (NĐ 63/2010/NĐ-CP Art. 28, 30). Read from counters; of days that a border cuts off only the
/// dossiers that were refused or asked for papers are looked at.
/// </summary>
public sealed class ReviewOf(IDbContextFactory<MotCuaDb> databases, KeptSums sums, WaitsOf waits, FiguresOf figures, Catalogue catalogue, OfficeTime time)
{
    /// <param name="question">A unit and its period; what narrows it is left out.</param>
    public async Task<ReviewAnswer> RunAsync(FigureQuestion question, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(question);
        var asked = question.Whole();
        var waited = (await waits.ByProcedureAsync(asked, cancel))!;
        var counted = (await CountAsync(asked, cancel)).ToLookup(one => one.Procedure, StringComparer.Ordinal);
        var known = await figures.ByAuthorityAsync(asked, cancel);
        var lines = new List<ReviewLine>();
        foreach (var line in waited.Lines)
        {
            IReadOnlyList<ReviewPart> Parts(ReviewCount kind) =>
                [.. counted[line.Of].Where(one => one.Kind == kind).GroupBy(one => one.What, StringComparer.Ordinal).Select(group => new ReviewPart(group.Key, group.Sum(one => one.Count)))
                    .OrderBy(part => part.What.Length == 0).ThenByDescending(part => part.Count).ThenBy(part => part.What, StringComparer.Ordinal)];
            var published = await catalogue.FindAsync(line.Of, asked.Period.Last, cancel) ?? (await catalogue.VersionsAsync(line.Of, cancel)).LastOrDefault();
            lines.Add(new ReviewLine(line, published, Parts(ReviewCount.Supplemented).Sum(part => part.Count), Parts(ReviewCount.Paper), Parts(ReviewCount.Refused)));
        }

        return new ReviewAnswer([.. lines.OrderByDescending(line => line.Ended).ThenBy(line => line.Procedure, StringComparer.Ordinal)], waited.Total, known.Total, known.AsOf);
    }

    /// <summary>Of dossiers that ended those that were refused, or those that were asked for papers. What was asked for became a pause when it ended, or the dossier did.</summary>
    /// <param name="kind">Null for both.</param>
    internal static IQueryable<DossierRow> Counting(MotCuaDb db, IQueryable<DossierRow> ended, ReviewCount? kind) => kind switch
    {
        null => ended.Where(row => row.Status == DossierStatus.Refused || db.Pauses.Any(pause => pause.Dossier == row.Code && pause.Reason == PauseReason.Supplement)),

        // From "refused" on is what the index of all that was stopped holds: said so, the database enters that one.
        ReviewCount.Refused => ended.Where(row => row.Status >= DossierStatus.Refused && row.Status == DossierStatus.Refused),
        _ => ended.Where(row => db.Pauses.Any(pause => pause.Dossier == row.Code && pause.Reason == PauseReason.Supplement)),
    };

    private async Task<List<Counted>> CountAsync(FigureQuestion question, CancellationToken cancel)
    {
        var filter = await figures.NamedAsync(await figures.FilterAsync(question, cancel), question, cancel);
        var authorities = filter.Authorities!;
        var moment = ReportMoment.Of(question.Period, time);
        var (firstWhole, end) = moment.WholeSegments();
        await using var db = await databases.CreateDbContextAsync(cancel);
        List<Counted> found = [.. await sums.OfAsync<ReviewRow, Counted>(
            db,
            filter,
            "procedure",
            (firstWhole, end),
            () => db.Reviews.AsNoTracking().Where(row => authorities.Contains(row.Authority) && row.First >= firstWhole && row.First < end)
                .GroupBy(row => new { row.Procedure, row.Kind, row.What }).Select(group => new Counted(group.Key.Procedure, group.Key.Kind, group.Key.What, group.Sum(row => row.Count))).ToListAsync(cancel),
            cancel)];
        foreach (var (from, until) in moment.DaysOutsideWholeSegments())
        {
            var (start, stop) = (OfficeTime.StartOf(from), OfficeTime.StartOf(until));
            var ended = db.Dossiers.AsNoTracking().Where(row => authorities.Contains(row.Authority) && row.EndedAt >= start && row.EndedAt < stop);
            await foreach (var row in Counting(db, ended, null).AsAsyncEnumerable().WithCancellation(cancel))
            {
                found.AddRange(DossierProjection.Unfold(row).ReviewCounts().Select(one => new Counted(row.Procedure, one.Count, one.What, 1)));
            }
        }

        return found;
    }

    private sealed record Counted(string Procedure, ReviewCount Kind, string What, long Count);
}
