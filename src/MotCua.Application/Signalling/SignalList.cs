using System.Globalization;
using System.Runtime.CompilerServices;
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

/// <param name="Unit">Code of an authority; null for all below the officer's own.</param>
/// <param name="Rule">Id; null for every rule.</param>
/// <param name="First">First day of the first month.</param>
/// <param name="Last">First day of the last month.</param>
public sealed record SignalQuestion(string? Unit, string? Rule, DateOnly First, DateOnly Last);

/// <param name="Next">Key of the next page; null on the last one.</param>
public sealed record SignalPage(IReadOnlyList<FoundSignal> Signs, string? Next);

/// <summary>What stands out below a unit in some months: counted, and one by one.</summary>
public sealed class SignalList(IDbContextFactory<MotCuaDb> databases, Units units, OfficeTime time)
{
    public const int Shown = 200;

    /// <summary>Months up to now that are told of when nobody names any.</summary>
    public const int UsualMonths = 6;

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
    public async Task<IReadOnlyList<FoundSignal>> ListAsync(Officer by, SignalQuestion asked, int most, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = await AskedAsync(db, by, asked, cancel);
        return Told(await rows.OrderByDescending(row => row.At).ThenBy(row => row.Unit).ThenBy(row => row.Number).Take(most).ToListAsync(cancel));
    }

    /// <summary>By authority and month, a page at a time.</summary>
    /// <param name="after">Key of the page before; null, or one that nobody here has made, for the first.</param>
    public async Task<SignalPage> PageAsync(Officer by, SignalQuestion asked, string? after, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = await AskedAsync(db, by, asked, cancel);
        if (ReadKey(after) is var (unit, month, number))
        {
            rows = rows.Where(row => string.Compare(row.Unit, unit) > 0 || (row.Unit == unit && (row.Month > month || (row.Month == month && row.Number > number))));
        }

        var page = await rows.OrderBy(row => row.Unit).ThenBy(row => row.Month).ThenBy(row => row.Number).Take(Shown + 1).ToListAsync(cancel);
        return new SignalPage(Told(page.Take(Shown)), page.Count > Shown ? KeyOf(page[Shown - 1]) : null);
    }

    /// <summary>All of them by authority and month, never held together.</summary>
    public async IAsyncEnumerable<FoundSignal> AllAsync(Officer by, SignalQuestion asked, [EnumeratorCancellation] CancellationToken cancel)
    {
        string? after = null;
        do
        {
            var page = await PageAsync(by, asked, after, cancel);
            foreach (var sign in page.Signs)
            {
                yield return sign;
            }

            after = page.Next;
        }
        while (after is not null);
    }

    /// <summary>Whether an authority is the officer's own, or stood below it in these months.</summary>
    public async Task<bool> ReachesAsync(Officer by, string unit, DateOnly first, DateOnly last, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        return (await WithinAsync(by, first, last, cancel)).Contains(unit);
    }

    /// <summary>What stands out at one dossier, the oldest first. Whether the officer may see the dossier is asked before.</summary>
    public async Task<IReadOnlyList<FoundSignal>> OfDossierAsync(string authority, DateOnly enteredOn, string code, CancellationToken cancel)
    {
        var month = new DateOnly(enteredOn.Year, enteredOn.Month, 1);
        var named = $"|{code}|";
        await using var db = await databases.CreateDbContextAsync(cancel);
        return Told(await db.Signals.AsNoTracking().Where(row => row.Unit == authority && row.Month >= month && row.Dossiers.Contains(named)).OrderBy(row => row.At).Take(Shown).ToListAsync(cancel));
    }

    private static IReadOnlyList<FoundSignal> Told(IEnumerable<SignalRow> rows) =>
    [
        .. rows.Where(row => SignalRules.Find(row.Rule) is not null)
            .Select(row => new FoundSignal(row.Unit, row.Month, SignalRules.Find(row.Rule)!, OfficeTime.ToLocal(row.At), CodesIn(row.Dossiers), SignalFacts.Read(row.Facts))),
    ];

    private static List<string> CodesIn(string dossiers) => [.. dossiers.Split('|', StringSplitOptions.RemoveEmptyEntries)];

    private static string KeyOf(SignalRow row) => string.Create(CultureInfo.InvariantCulture, $"{row.Month:yyyy-MM-dd}_{row.Number}_{row.Unit}");

    private static (string Unit, DateOnly Month, int Number)? ReadKey(string? key) =>
        key?.Split('_', 3) is [var day, var place, var unit]
        && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
        && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (unit, month, number)
            : null;

    private async Task<IQueryable<SignalRow>> AskedAsync(MotCuaDb db, Officer by, SignalQuestion asked, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(asked);
        var within = await WithinAsync(by, asked.First, asked.Last, cancel);
        within = asked.Unit is null ? within : [.. within.Where(code => code == asked.Unit)];
        var rows = db.Signals.AsNoTracking().Where(row => within.Contains(row.Unit) && row.Month >= asked.First && row.Month <= asked.Last);
        return asked.Rule is null ? rows : rows.Where(row => row.Rule == asked.Rule);
    }

    /// <summary>The officer's own authority and what stood below it in these months.</summary>
    private async Task<List<string>> WithinAsync(Officer by, DateOnly first, DateOnly last, CancellationToken cancel)
    {
        var own = (await units.OnAsync(time.Today, cancel)).AuthorityOf(by.Unit)?.Code ?? by.Unit;
        return [.. (await units.MapAsync(cancel)).SubtreeDuring(own, first, last.AddMonths(1).AddDays(-1)), own];
    }
}
