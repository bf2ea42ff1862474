using Microsoft.EntityFrameworkCore;
using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Application.Publishing;
using MotCua.Application.Reporting;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;
using MotCua.Domain.Quality;
using MotCua.Domain.Reports;

namespace MotCua.Application.Quality;

/// <param name="Scores">In the order of the decision.</param>
/// <param name="Tallies">What was counted by hand, of the indicators that only people count: the newest of each authority.</param>
/// <param name="AverageDays">Days from receipt to end of those that ended in the month; null when none did (2.2, tracked and not scored).</param>
public sealed record QualityTable(QualityIndex Index, IReadOnlyList<QualityScore> Scores, ILookup<string, QualityTallyRow> Tallies, decimal? AverageDays)
{
    public decimal Points => Scores.Sum(score => score.Points ?? 0);

    /// <summary>Points that could be had: of what was counted and came up.</summary>
    public decimal Reachable => Scores.Where(score => score.Points is not null).Sum(score => score.Indicator.Most);

    /// <summary>By the points of a hundred of what could be had; null when nothing could.</summary>
    public QualityRank? Rank => Reachable > 0 ? Index.RankOf(100 * Points / Reachable) : null;
}

/// <summary>
/// Bộ chỉ số phục vụ người dân, doanh nghiệp (QĐ 766/QĐ-TTg) of an authority in one month, with those below it: numerators and denominators are added up, never rates. What follows from dossiers, the
/// catalogue and the portal is read from counters, and the few dossiers overdue at the month's end and still open from their index; the rest was tallied by hand.
/// </summary>
public sealed class QualityReports(IDbContextFactory<MotCuaDb> databases, KeptSums sums, Units units, Catalogue catalogue, OfficeTime time)
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
        var asked = await QualityMonth.OfAsync(unit, month, units, time, cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var counted = await sums.OfAsync<QualityRow, QualityRow>(db, asked.Filter, "procedure", asked.Pieces, () => CountedAsync(db, asked, cancel), cancel);
        var total = counted.Aggregate(Nothing, Plus);
        var overdue = await asked.StillOverdue(db.Dossiers.AsNoTracking()).LongCountAsync(cancel);
        var rates = QualityCounting.Rates.ToDictionary(one => one.Key, one => one.Value(total));
        rates[DossierQuality.InTime] = rates[DossierQuality.InTime].Plus(new QualityRate(0, overdue));
        await AddPublishedAsync(db, rates, counted, asked, cancel);
        if (await db.PortalDossiers.AsNoTracking().AnyAsync(cancel))
        {
            var told = await db.PortalTold.AsNoTracking().Where(row => asked.Authorities.Contains(row.Authority) && row.Month == month).SumAsync(row => row.Dossiers, cancel);
            rates["1.4"] = new QualityRate(told, total.Received);
        }

        var written = await db.QualityTallies.AsNoTracking().Where(row => asked.Authorities.Contains(row.Unit) && row.Month == month).OrderBy(row => row.Unit).ToListAsync(cancel);
        var tallies = written.Where(tally => !rates.ContainsKey(tally.Indicator)).ToLookup(tally => tally.Indicator);
        foreach (var indicator in tallies)
        {
            rates[indicator.Key] = indicator.Aggregate(new QualityRate(0, 0), (sum, one) => sum.Plus(new QualityRate(one.Numerator, one.Denominator)));
        }

        var index = IndexOn(month);
        return new QualityTable(index, index.Score(id => rates.GetValueOrDefault(id)), tallies, total.Ended > 0 ? (decimal)total.WaitedDays / total.Ended : null);
    }

    private static QualityRow Nothing { get; } = new() { Authority = "", First = 0, Procedure = "", Sector = "", Interlinked = false };

    private static QualityRow Plus(QualityRow one, QualityRow other) => new()
    {
        Authority = "",
        First = 0,
        Procedure = "",
        Sector = "",
        Interlinked = false,
        Received = one.Received + other.Received,
        Online = one.Online + other.Online,
        Reused = one.Reused + other.Reused,
        ToScan = one.ToScan + other.ToScan,
        Scanned = one.Scanned + other.Scanned,
        Ended = one.Ended + other.Ended,
        WaitedDays = one.WaitedDays + other.WaitedDays,
        Judged = one.Judged + other.Judged,
        InTime = one.InTime + other.InTime,
        Results = one.Results + other.Results,
        ResultFiles = one.ResultFiles + other.ResultFiles,
    };

    /// <summary>The counters of the month, one for each procedure.</summary>
    private static Task<List<QualityRow>> CountedAsync(MotCuaDb db, QualityMonth asked, CancellationToken cancel) =>
        asked.Counters(db).GroupBy(row => row.Procedure).Select(group => new QualityRow
        {
            Authority = "",
            First = 0,
            Procedure = group.Key,
            Sector = "",
            Interlinked = false,
            Received = group.Sum(row => row.Received),
            Online = group.Sum(row => row.Online),
            Reused = group.Sum(row => row.Reused),
            ToScan = group.Sum(row => row.ToScan),
            Scanned = group.Sum(row => row.Scanned),
            Ended = group.Sum(row => row.Ended),
            WaitedDays = group.Sum(row => row.WaitedDays),
            Judged = group.Sum(row => row.Judged),
            InTime = group.Sum(row => row.InTime),
            Results = group.Sum(row => row.Results),
            ResultFiles = group.Sum(row => row.ResultFiles),
        }).ToListAsync(cancel);

    /// <summary>What follows from the catalogue: procedures published whole (1.3), offered online (3.1), used online (3.2), and online from end to end.</summary>
    private async Task AddPublishedAsync(MotCuaDb db, Dictionary<string, QualityRate> rates, IReadOnlyList<QualityRow> counted, QualityMonth asked, CancellationToken cancel)
    {
        var tree = await units.OnAsync(asked.Last, cancel);
        var versions = (await catalogue.LastVersionsAsync(cancel)).Where(version => version.HoldsOn(tree.Day)).ToList();
        var used = (await sums.OfAsync<QualityRow, Used>(
            db, asked.Filter, "used", asked.Pieces, () => asked.Counters(db).Where(row => row.Online > 0).Select(row => new Used(row.Authority, row.Procedure)).Distinct().ToListAsync(cancel), cancel))
            .ToLookup(row => row.Authority, row => row.Procedure);
        var (whole, online, askedOnline) = (new QualityRate(0, 0), new QualityRate(0, 0), new QualityRate(0, 0));
        foreach (var level in asked.Authorities.Select(tree.Find).OfType<Unit>().GroupBy(unit => ProcedureLevelOf.Authority(unit.Kind)))
        {
            var own = versions.Where(version => version.IsReceivedAt(level.Key)).ToList();
            var offered = own.Where(version => version.OnlineLevel is OnlineLevel.Level3 or OnlineLevel.Level4 or OnlineLevel.Partial or OnlineLevel.Full).Select(version => version.Code).ToHashSet();
            var authorities = level.LongCount();
            whole = whole.Plus(new QualityRate(own.Count(IsWhole) * authorities, own.Count * authorities));
            online = online.Plus(new QualityRate(offered.Count * authorities, own.Count * authorities));
            askedOnline = askedOnline.Plus(new QualityRate(level.Sum(unit => used[unit.Code].Count(offered.Contains)), offered.Count * authorities));
        }

        var fromEndToEnd = versions.Where(version => version.OnlineLevel is OnlineLevel.Full or OnlineLevel.Level4).Select(version => version.Code).ToHashSet();
        var fit = counted.Where(row => fromEndToEnd.Contains(row.Procedure)).ToList();
        (rates["1.3"], rates["3.1"], rates["3.2"], rates["whole-online"]) = (whole, online, askedOnline, new QualityRate(fit.Sum(row => row.Online), fit.Sum(row => row.Received)));
    }

    /// <summary>A procedure that somebody used online.</summary>
    private sealed record Used(string Authority, string Procedure);

    /// <summary>NĐ 63/2010/NĐ-CP Art. 8(2), of what a version can say: steps, papers, limit, result and legal basis.</summary>
    private static bool IsWhole(ProcedureVersion version) => version.Papers.Count > 0 && version.Steps.Count > 0 && version.Results.Count > 0 && version.LegalBasis.Count > 0;
}
