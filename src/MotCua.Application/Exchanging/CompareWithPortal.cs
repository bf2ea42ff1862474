using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Portal;

namespace MotCua.Application.Exchanging;

/// <summary>A difference with what helps to judge it.</summary>
/// <param name="Authority">Whose dossier it is; null where we do not have it.</param>
/// <param name="Waits">Something still waits to be told of it: the difference may pass by itself.</param>
public sealed record PortalLine(string Code, PortalDifferenceKind Kind, string? Theirs, string? Ours, string? Authority, bool Waits);

/// <summary>One comparison: "they say, we say".</summary>
/// <param name="At">UTC.</param>
/// <param name="Listed">Dossiers in the portal's list.</param>
/// <param name="Same">Of these, the ones that say what we say.</param>
/// <param name="Total">Differences found; <paramref name="Lines"/> holds the first of them.</param>
public sealed record PortalComparison(DateOnly Day, DateTime At, string Source, int Listed, int Same, int Total, IReadOnlyList<PortalLine> Lines)
{
    /// <summary>Why the portal could not be asked that day; null when it was.</summary>
    public string? Trouble { get; init; }
}

/// <summary>A day's comparison in a line.</summary>
public sealed record PortalDay(DateOnly Day, string Source, int Listed, int Same, int Total, string? Trouble);

/// <summary>Compares what the portal says with what we say, and keeps the day's list of differences.</summary>
public sealed class CompareWithPortal(IDbContextFactory<MotCuaDb> databases, OfficeLedger ledger, PortalOptions options, OfficeTime time)
{
    /// <summary>What is written down of a day; more would be read by nobody.</summary>
    private const int MostLines = 2_000;
    private const int CodesAtATime = 500;

    /// <summary>What came in the last hour may be on its way (law page, inspection signal 19).</summary>
    private static readonly TimeSpan OnItsWay = TimeSpan.FromHours(1);

    /// <summary>Before any dossier.</summary>
    private static readonly DateOnly Ever = new(1945, 9, 2);

    private sealed record Written(int Total, IReadOnlyList<PortalLine> Lines);

    private sealed record Ours(string Code, string? PortalCode, string Authority, DossierStatus Status, DateTime? DueAt, DateTime? EndedAt, DateTime EnteredAt)
    {
        /// <summary>MaHoSo: what the portal knows it by.</summary>
        public string There => PortalCode ?? Code;

        public PortalClaim Claim => PortalClaim.Of(Code, Status, Local(DueAt), Local(EndedAt));

        private static DateTime? Local(DateTime? utc) => utc is { } instant ? OfficeTime.ToLocal(instant) : null;
    }

    /// <param name="source">Where the list came from, for people.</param>
    /// <param name="from">Ours are looked for in the list from this day on; null begins with the earliest of ours that stands there.</param>
    /// <param name="asked">The only ones that can be missing there, when the portal was asked for some and gave no list.</param>
    public async Task<PortalComparison> RunAsync(string source, IReadOnlyDictionary<string, PortalClaim> theirs, DateOnly? from, CancellationToken cancel, IReadOnlySet<string>? asked = null)
    {
        ArgumentNullException.ThrowIfNull(theirs);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var waiting = (await db.PortalDossiers.Where(row => row.NextAt != null).Select(row => row.Code).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        var lines = new List<PortalLine>();
        var same = 0;
        var begin = from is { } day ? OfficeTime.StartOf(day) : (DateTime?)null;
        foreach (var some in theirs.Values.Chunk(CodesAtATime))
        {
            var codes = some.Select(claim => claim.Code).ToList();
            var ofPortal = db.PortalCodes.Where(given => codes.Contains(given.Code)).Select(given => given.Dossier);
            var ours = await Select(db, db.Dossiers.Where(row => codes.Contains(row.Code) || ofPortal.Contains(row.Code))).ToDictionaryAsync(row => row.There, cancel);
            foreach (var claim in some)
            {
                var mine = ours.GetValueOrDefault(claim.Code);
                var found = mine is null ? [new PortalDifference(claim.Code, PortalDifferenceKind.MissingHere, claim.Status?.ToString("D"), null)] : PortalDifference.Between(claim, mine.Claim).ToList();
                var code = mine?.Code ?? claim.Code;
                lines.AddRange(found.Select(one => new PortalLine(code, one.Kind, one.Theirs, one.Ours, mine?.Authority, waiting.Contains(code))));
                same += found.Count == 0 ? 1 : 0;
                begin = from is null && mine is not null && (begin is null || mine.EnteredAt < begin) ? mine.EnteredAt : begin;
            }
        }

        await foreach (var mine in MissingThere(db, theirs, asked is null ? begin : OfficeTime.StartOf(Ever)).Where(mine => asked?.Contains(mine.There) != false).WithCancellation(cancel))
        {
            lines.Add(new PortalLine(mine.Code, PortalDifferenceKind.MissingThere, null, $"{mine.Claim.Status:D}", mine.Authority, waiting.Contains(mine.Code)));
        }

        var ordered = lines.OrderBy(line => line.Waits).ThenBy(line => line.Kind).ThenBy(line => line.Code, StringComparer.Ordinal).ToList();
        return await KeepAsync(new PortalComparison(time.Today, time.Now, source, theirs.Count, same, ordered.Count, [.. ordered.Take(MostLines)]), cancel);
    }

    /// <summary>The comparison of a day, or the last one there is.</summary>
    public async Task<PortalComparison?> FindAsync(DateOnly? day, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var row = await db.PortalComparisons.AsNoTracking().Where(row => day == null || row.Day == day).OrderByDescending(row => row.Day).FirstOrDefaultAsync(cancel);
        return row is null ? null : Read(row);
    }

    /// <summary>Writes down that the portal could not be asked today. What was compared today stands.</summary>
    public Task MissedAsync(string source, string trouble, CancellationToken cancel) => ledger.ChangeAsync(
        rows =>
        {
            var isNew = rows.Find<PortalComparisonRow>(time.Today) is not { Trouble: null };
            if (isNew)
            {
                rows.Put(Row(new PortalComparison(time.Today, time.Now, source, 0, 0, 0, []) { Trouble = trouble }));
            }

            return isNew;
        },
        cancel);

    /// <summary>The days there is a comparison of, the last first.</summary>
    public async Task<IReadOnlyList<PortalDay>> DaysAsync(int most, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.PortalComparisons.OrderByDescending(row => row.Day).Take(most)
            .Select(row => new PortalDay(row.Day, row.Source, row.Listed, row.Same, row.Total, row.Trouble)).ToListAsync(cancel);
    }

    private IAsyncEnumerable<Ours> MissingThere(MotCuaDb db, IReadOnlyDictionary<string, PortalClaim> theirs, DateTime? begin)
    {
        if (begin is not { } start)
        {
            return AsyncEnumerable.Empty<Ours>();
        }

        var until = time.Now - OnItsWay;
        var told = OfficeTime.StartOf(options.From ?? Ever);
        start = start > told ? start : told;
        return Select(db, db.Dossiers.Where(row => row.EnteredAt >= start && row.EnteredAt <= until)).AsAsyncEnumerable().Where(mine => !theirs.ContainsKey(mine.There));
    }

    private static IQueryable<Ours> Select(MotCuaDb db, IQueryable<DossierRow> rows) => rows.AsNoTracking().Select(row => new Ours(
        row.Code,
        db.PortalCodes.Where(given => given.Dossier == row.Code).Select(given => given.Code).FirstOrDefault(),
        row.Authority,
        row.Status,
        row.DueAt,
        row.EndedAt,
        row.EnteredAt));

    private async Task<PortalComparison> KeepAsync(PortalComparison comparison, CancellationToken cancel)
    {
        await ledger.PutAsync(Row(comparison), cancel);
        return comparison;
    }

    private static PortalComparisonRow Row(PortalComparison comparison) => new()
    {
        Day = comparison.Day,
        At = comparison.At,
        Source = comparison.Source,
        Listed = comparison.Listed,
        Same = comparison.Same,
        Total = comparison.Total,
        Differences = JsonSerializer.Serialize(new Written(comparison.Total, comparison.Lines), EntryJson.Whole),
        Trouble = comparison.Trouble,
    };

    private static PortalComparison Read(PortalComparisonRow row)
    {
        var written = JsonSerializer.Deserialize<Written>(row.Differences, EntryJson.Whole)!;
        return new PortalComparison(row.Day, row.At, row.Source, row.Listed, row.Same, written.Total, written.Lines) { Trouble = row.Trouble };
    }
}
