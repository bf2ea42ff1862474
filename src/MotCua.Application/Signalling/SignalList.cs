using Microsoft.EntityFrameworkCore;
using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Domain.Organisation;
using MotCua.Domain.Signals;

namespace MotCua.Application.Signalling;

/// <param name="At">The office's wall time.</param>
public sealed record FoundSignal(string Unit, DateOnly Month, SignalRule Rule, DateTime At, IReadOnlyList<string> Dossiers, IReadOnlyList<object> Facts);

/// <summary>How often one rule found something at one authority.</summary>
/// <param name="Dossiers">Dossiers named in them; one may be named twice.</param>
public sealed record SignalCount(string Unit, SignalRule Rule, int Signs, int Dossiers);

/// <param name="Entered">Dossiers entered in the months that were looked through, by authority.</param>
/// <param name="LookedAt">The office's wall time of the oldest look among the months; null when nothing was looked through yet.</param>
public sealed record SignalOverview(IReadOnlyList<SignalCount> Counts, IReadOnlyDictionary<string, int> Entered, DateTime? LookedAt);

/// <summary>What stands out below a unit in some months: counted, and one by one.</summary>
public sealed class SignalList(IDbContextFactory<MotCuaDb> databases, Units units, OfficeTime time)
{
    public const int Shown = 200;

    /// <summary>Counts by authority and rule.</summary>
    public async Task<SignalOverview> CountAsync(Officer by, DateOnly first, DateOnly last, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        var within = await WithinAsync(by, first, last, cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = await db.Signals.AsNoTracking().Where(row => within.Contains(row.Unit) && row.Month >= first && row.Month <= last).Select(row => new { row.Unit, row.Rule, row.Dossiers }).ToListAsync(cancel);
        var looked = await db.SignalMonths.AsNoTracking().Where(row => within.Contains(row.Unit) && row.Month >= first && row.Month <= last).Select(row => new { row.Unit, row.LookedAt, row.Dossiers }).ToListAsync(cancel);
        return new SignalOverview(
            [
                .. rows.GroupBy(row => (row.Unit, row.Rule)).Where(group => SignalRules.Find(group.Key.Rule) is not null)
                    .Select(group => new SignalCount(group.Key.Unit, SignalRules.Find(group.Key.Rule)!, group.Count(), group.Sum(row => CodesIn(row.Dossiers).Count))),
            ],
            looked.GroupBy(row => row.Unit).ToDictionary(unit => unit.Key, unit => unit.Sum(row => row.Dossiers)),
            looked.Count > 0 ? OfficeTime.ToLocal(looked.Min(row => row.LookedAt)) : null);
    }

    /// <summary>The newest first.</summary>
    /// <param name="unit">Null for all below the officer's own.</param>
    /// <param name="rule">Null for every rule.</param>
    public async Task<IReadOnlyList<FoundSignal>> ListAsync(Officer by, string? unit, string? rule, DateOnly first, DateOnly last, int most, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        var within = await WithinAsync(by, first, last, cancel);
        within = unit is null ? within : [.. within.Where(code => code == unit)];
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = db.Signals.AsNoTracking().Where(row => within.Contains(row.Unit) && row.Month >= first && row.Month <= last);
        rows = rule is null ? rows : rows.Where(row => row.Rule == rule);
        return Told(await rows.OrderByDescending(row => row.At).ThenBy(row => row.Unit).ThenBy(row => row.Number).Take(most).ToListAsync(cancel));
    }

    /// <summary>What stands out at one dossier, the oldest first. Whether the officer may see the dossier is asked before.</summary>
    public async Task<IReadOnlyList<FoundSignal>> OfDossierAsync(string authority, DateOnly enteredOn, string code, CancellationToken cancel)
    {
        var month = new DateOnly(enteredOn.Year, enteredOn.Month, 1);
        var named = $"|{code}|";
        await using var db = await databases.CreateDbContextAsync(cancel);
        return Told(await db.Signals.AsNoTracking().Where(row => row.Unit == authority && row.Month >= month && row.Dossiers.Contains(named)).OrderBy(row => row.At).Take(Shown).ToListAsync(cancel));
    }

    private static IReadOnlyList<FoundSignal> Told(IReadOnlyList<SignalRow> rows) =>
    [
        .. rows.Where(row => SignalRules.Find(row.Rule) is not null)
            .Select(row => new FoundSignal(row.Unit, row.Month, SignalRules.Find(row.Rule)!, OfficeTime.ToLocal(row.At), CodesIn(row.Dossiers), SignalFacts.Read(row.Facts))),
    ];

    private static List<string> CodesIn(string dossiers) => [.. dossiers.Split('|', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>The officer's own authority and what stood below it in these months.</summary>
    private async Task<List<string>> WithinAsync(Officer by, DateOnly first, DateOnly last, CancellationToken cancel)
    {
        var own = (await units.OnAsync(time.Today, cancel)).AuthorityOf(by.Unit)?.Code ?? by.Unit;
        return [.. (await units.MapAsync(cancel)).SubtreeDuring(own, first, last.AddMonths(1).AddDays(-1)), own];
    }
}
