using Microsoft.EntityFrameworkCore;
using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.Publishing;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;
using MotCua.Domain.Quality;
using MotCua.Domain.Reports;

namespace MotCua.Application.Quality;

/// <param name="Scores">In the order of the decision.</param>
/// <param name="Tallies">What was counted by hand, by indicator: the newest of each authority.</param>
/// <param name="AverageDays">Days from receipt to end of those that ended in the month; null when none did (2.2, tracked and not scored).</param>
public sealed record QualityTable(QualityIndex Index, IReadOnlyList<QualityScore> Scores, ILookup<string, QualityTallied> Tallies, decimal? AverageDays)
{
    public decimal Points => Scores.Sum(score => score.Points ?? 0);

    /// <summary>Points that could be had: of what was counted and came up.</summary>
    public decimal Reachable => Scores.Where(score => score.Points is not null).Sum(score => score.Indicator.Most);

    /// <summary>By the points of a hundred of what could be had; null when nothing could.</summary>
    public QualityRank? Rank => Reachable > 0 ? Index.RankOf(100 * Points / Reachable) : null;
}

/// <summary>
/// Bộ chỉ số phục vụ người dân, doanh nghiệp (QĐ 766/QĐ-TTg) of an authority in one month, with those below it: numerators and denominators are added up, never rates. What follows from dossiers, the
/// catalogue and the portal is counted here; the rest was tallied by hand.
/// </summary>
public sealed class QualityReports(IDbContextFactory<MotCuaDb> databases, Units units, Catalogue catalogue, OfficeTime time)
{
    /// <summary>What is counted here and tallied nowhere.</summary>
    public static IReadOnlySet<string> Counted { get; } = DossierQuality.Indicators.Keys.Concat(["1.3", "3.1", "3.2", "whole-online"]).ToHashSet(StringComparer.Ordinal);

    private static readonly Lazy<IReadOnlyList<QualityIndex>> Shipped = new(() =>
    {
        using var stream = typeof(QualityReports).Assembly.GetManifestResourceStream("quality/indicators.json")!;
        using var reader = new StreamReader(stream);
        return QualityIndex.Read(reader.ReadToEnd());
    });

    public static string StreamOf(string unit) => $"quality:{unit}";

    /// <summary>The indicators of a month; the first ones for a month before them.</summary>
    public static QualityIndex IndexOn(DateOnly month) => Shipped.Value.LastOrDefault(index => index.From <= month) ?? Shipped.Value[0];

    /// <param name="month">First day of the month.</param>
    public async Task<QualityTable> OfAsync(string unit, DateOnly month, CancellationToken cancel)
    {
        var within = await WithinAsync(unit, month, cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var dossiers = await DossiersAsync(db, within, month, cancel);
        var rates = DossierQuality.Indicators.ToDictionary(one => one.Key, one => RateOf(dossiers.Select(dossier => one.Value(dossier.Quality))));
        await AddPublishedAsync(rates, dossiers, within, month, cancel);
        if (await SyncedAsync(db, dossiers, month, cancel) is { } synced)
        {
            rates["1.4"] = synced;
        }

        var tallies = await TalliesAsync(db, within, month, cancel);
        foreach (var indicator in tallies.Where(indicator => !rates.ContainsKey(indicator.Key)))
        {
            rates[indicator.Key] = indicator.Aggregate(new QualityRate(0, 0), (sum, one) => sum.Plus(new QualityRate(one.Numerator, one.Denominator)));
        }

        var ended = dossiers.Where(one => one.Quality.Ended >= month && one.Quality.Ended <= one.Quality.Last && one.Row.WaitedDays is not null).ToList();
        var index = IndexOn(month);
        return new QualityTable(index, index.Score(id => rates.GetValueOrDefault(id)), tallies, ended.Count > 0 ? (decimal)ended.Average(one => one.Row.WaitedDays!.Value) : null);
    }

    /// <summary>Codes of the dossiers that an indicator counts against the authority, the oldest first; empty for one that does not follow from dossiers.</summary>
    public async Task<IReadOnlyList<DossierRow>> AgainstAsync(string unit, DateOnly month, string indicator, CancellationToken cancel)
    {
        if (!DossierQuality.Indicators.TryGetValue(indicator, out var asks))
        {
            return [];
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        var dossiers = await DossiersAsync(db, await WithinAsync(unit, month, cancel), month, cancel);
        return [.. dossiers.Where(dossier => asks(dossier.Quality) is false).Select(dossier => dossier.Row).OrderBy(row => row.EnteredAt)];
    }

    private static QualityRate RateOf(IEnumerable<bool?> answers)
    {
        var counted = answers.OfType<bool>().ToList();
        return new QualityRate(counted.Count(met => met), counted.Count);
    }

    private async Task<List<(DossierRow Row, DossierQuality Quality)>> DossiersAsync(MotCuaDb db, List<string> within, DateOnly month, CancellationToken cancel)
    {
        var last = month.AddMonths(1).AddDays(-1) is var end && end < time.Today ? end : time.Today;
        var (from, until) = (OfficeTime.StartOf(month), OfficeTime.StartOf(last.AddDays(1)));
        var dossiers = db.Dossiers.AsNoTracking().Where(row => within.Contains(row.Authority));
        var rows = await dossiers.Where(row => row.EnteredAt >= from && row.EnteredAt < until).ToListAsync(cancel);
        rows.AddRange(await dossiers.Where(row => row.EnteredAt < from && row.EndedAt >= from && row.EndedAt < until).ToListAsync(cancel));

        // Overdue at the end of the month: open still, or ended late since.
        rows.AddRange(await dossiers.Where(row => row.EnteredAt < from && row.EndedAt == null && row.DueAt < until).ToListAsync(cancel));
        rows.AddRange(await dossiers.Where(row => row.EnteredAt < from && row.EndTiming == EndTiming.LaterDate && row.DueAt < until && row.EndedAt >= until).ToListAsync(cancel));
        return [.. rows.Select(row => (row, QualityOf(row, month, last)))];
    }

    private static DossierQuality QualityOf(DossierRow row, DateOnly month, DateOnly last)
    {
        var state = DossierProjection.Unfold(row).State;
        var asked = state.Side.Supplements.Count > 0 ? state.Side.Supplements[0].AskedAt : (DateTime?)null;
        return new DossierQuality(state, month, last, OfficeTime.DayOf(row.EnteredAt), DayOf(state.ClockEndedAt), row.EndTiming, DayOf(row.DueAt), DayOf(asked));
    }

    private static DateOnly? DayOf(DateTime? utc) => utc is { } at ? OfficeTime.DayOf(at) : null;

    /// <summary>What follows from the catalogue: procedures published whole (1.3), offered online (3.1), used online (3.2), and online from end to end.</summary>
    private async Task AddPublishedAsync(Dictionary<string, QualityRate> rates, List<(DossierRow Row, DossierQuality Quality)> dossiers, List<string> within, DateOnly month, CancellationToken cancel)
    {
        var tree = await units.OnAsync(month.AddMonths(1).AddDays(-1) is var last && last < time.Today ? last : time.Today, cancel);
        var (whole, online, used) = (new QualityRate(0, 0), new QualityRate(0, 0), new QualityRate(0, 0));
        var versions = (await catalogue.LastVersionsAsync(cancel)).Where(version => version.HoldsOn(tree.Day)).ToList();
        var received = dossiers.Where(one => one.Quality.Received >= month && one.Quality.Received <= one.Quality.Last).Select(one => one.Row).ToList();
        foreach (var authority in within.Select(tree.Find).OfType<Unit>())
        {
            var own = versions.Where(version => version.IsReceivedAt(ProcedureLevelOf.Authority(authority.Kind))).ToList();
            var offered = own.Where(version => version.OnlineLevel is OnlineLevel.Level3 or OnlineLevel.Level4 or OnlineLevel.Partial or OnlineLevel.Full).Select(version => version.Code).ToHashSet();
            var asked = received.Where(row => row.Authority == authority.Code && row.Channel is Channel.Online).Select(row => row.Procedure).ToHashSet();
            whole = whole.Plus(new QualityRate(own.Count(IsWhole), own.Count));
            online = online.Plus(new QualityRate(offered.Count, own.Count));
            used = used.Plus(new QualityRate(offered.Count(asked.Contains), offered.Count));
        }

        var fromEndToEnd = versions.Where(version => version.OnlineLevel is OnlineLevel.Full or OnlineLevel.Level4).Select(version => version.Code).ToHashSet();
        var fit = received.Where(row => fromEndToEnd.Contains(row.Procedure)).ToList();
        (rates["1.3"], rates["3.1"], rates["3.2"], rates["whole-online"]) = (whole, online, used, new QualityRate(fit.Count(row => row.Channel is Channel.Online), fit.Count));
    }

    /// <summary>NĐ 63/2010/NĐ-CP Art. 8(2), of what a version can say: steps, papers, limit, result and legal basis.</summary>
    private static bool IsWhole(ProcedureVersion version) => version.Papers.Count > 0 && version.Steps.Count > 0 && version.Results.Count > 0 && version.LegalBasis.Count > 0;

    /// <summary>Received in the month and told to the national portal; null where nothing is told to it.</summary>
    private static async Task<QualityRate?> SyncedAsync(MotCuaDb db, List<(DossierRow Row, DossierQuality Quality)> dossiers, DateOnly month, CancellationToken cancel)
    {
        const int AtATime = 400;
        if (!await db.PortalDossiers.AsNoTracking().AnyAsync(cancel))
        {
            return null;
        }

        var codes = dossiers.Where(one => one.Quality.Received >= month && one.Quality.Received <= one.Quality.Last).Select(one => one.Row.Code).ToList();
        var told = 0;
        foreach (var some in codes.Chunk(AtATime).Select(chunk => chunk.ToList()))
        {
            told += await db.PortalDossiers.AsNoTracking().CountAsync(row => some.Contains(row.Code) && row.Told > 0, cancel);
        }

        return new QualityRate(told, codes.Count);
    }

    private static async Task<ILookup<string, QualityTallied>> TalliesAsync(MotCuaDb db, List<string> within, DateOnly month, CancellationToken cancel)
    {
        var streams = within.Select(StreamOf).ToList();
        var entries = await db.Entries.AsNoTracking().Where(entry => streams.Contains(entry.Stream)).OrderBy(entry => entry.Node).ThenBy(entry => entry.Sequence).ToListAsync(cancel);
        return entries.Select(entry => EntryJson.Read(entry.Type, entry.Facts, entry.PrivateFacts)).OfType<QualityTallied>().Where(tally => tally.Month == month)
            .GroupBy(tally => (tally.Unit, tally.Indicator)).Select(tallies => tallies.Last()).ToLookup(tally => tally.Indicator);
    }

    private async Task<List<string>> WithinAsync(string unit, DateOnly month, CancellationToken cancel) =>
        [.. (await units.MapAsync(cancel)).SubtreeDuring(unit, month, month.AddMonths(1).AddDays(-1)).Append(unit).Distinct()];
}
