using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain.Organisation;
using MotCua.Domain.Signals;

namespace MotCua.Application.Signalling;

/// <param name="DeskMonths">How many months of desks were looked through.</param>
/// <param name="Found">How many signs stand in them.</param>
/// <param name="Failed">How many of them could not be looked through; they are tried again the next time.</param>
public sealed record ScanDone(int DeskMonths, int Found, int Failed);

/// <param name="Done">How many months of desks are looked through.</param>
/// <param name="All">Of how many.</param>
/// <param name="Found">Signs in the month that was looked through last; null when it could not be.</param>
public sealed record ScanStep(int Done, int All, int? Found);

/// <summary>
/// Rà dấu hiệu: looks through the months of desks in which something happened since the last time, and once a day through those with open dossiers, since some signs come with time alone. The same ledger
/// at the same moment gives the same signs. A scan that was broken off is done again; the very first one, which takes hours after an import of many years, goes on where it was. A month that cannot be read keeps none of the others back.
/// </summary>
public sealed class ScanSignals(IDbContextFactory<MotCuaDb> databases, OfficeLedger ledger, LedgerOptions node, DeskMonths months, SignalSettings settings, Units units, OfficeTime time, ILogger<ScanSignals> log) : IDisposable
{
    private readonly SemaphoreSlim one = new(1);

    /// <param name="whole">Every month there is, whether anything happened in it or not: the thresholds of the past are others now.</param>
    /// <param name="progress">Hears how many months of desks are done, and of how many.</param>
    public async Task<ScanDone> RunAsync(bool whole, IProgress<(int Done, int All)>? progress, CancellationToken cancel)
    {
        var done = new ScanDone(0, 0, 0);
        await foreach (var step in StepsAsync(whole, cancel))
        {
            done = new ScanDone(step.Done, done.Found + (step.Found ?? 0), done.Failed + (step.Found is null ? 1 : 0));
            progress?.Report((step.Done, step.All));
        }

        return done;
    }

    /// <summary>The same, one month of one desk after the other, the youngest months first; whoever asks for the next may rest before.</summary>
    public async IAsyncEnumerable<ScanStep> StepsAsync(bool whole, [EnumeratorCancellation] CancellationToken cancel)
    {
        await one.WaitAsync(cancel);
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            var head = await db.Heads.AsNoTracking().Where(row => row.Node == node.Node).Select(row => row.Sequence).FirstOrDefaultAsync(cancel);
            var tree = await units.OnAsync(time.Today, cancel);
            var desks = tree.All.Where(unit => unit.Kind.IsAuthority() && tree.DeskOf(unit.Code) is not null).Select(unit => unit.Code).ToList();
            var unread = await UnreadAsync(db, desks, whole, head, cancel);
            var days = await DayCounts.OpenAsync(db, [.. desks.Union(unread.Select(desk => desk.Unit))], [.. unread.Select(desk => desk.Month).Distinct()], cancel);
            foreach (var (place, (unit, month)) in unread.Index())
            {
                yield return new ScanStep(place + 1, unread.Count, await TryLookAsync(db, unit, month, days, head, cancel));
            }

            await ledger.PutAsync(new SignalCursorRow { Node = node.Node, Sequence = head, Day = time.Today }, cancel);
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    /// <summary>What the rules find in one month of one desk, by the settings of its last day.</summary>
    public static IEnumerable<(string Rule, Sign Sign)> Find(DeskMonth month, SignalBook book, IReadOnlyList<string> path)
    {
        ArgumentNullException.ThrowIfNull(month);
        ArgumentNullException.ThrowIfNull(book);
        foreach (var rule in SignalRules.All)
        {
            var setting = book.On(rule.Id, path, month.LastTold);
            if (!setting.On)
            {
                continue;
            }

            var signs = rule switch
            {
                DossierRule dossier => month.Entered.SelectMany(story => dossier.Look(story, setting)),
                DeskRule desk => desk.Look(month, setting),
                _ => throw new InvalidOperationException($"Nobody knows how {rule.Id} looks."),
            };
            foreach (var sign in signs)
            {
                yield return (rule.Id, sign);
            }
        }
    }

    private static async Task<List<(string Unit, DateOnly Month)>> TouchedAsync(MotCuaDb db, string node, long after, long head, CancellationToken cancel)
    {
        const int AtATime = 400;
        var prefix = DossierProjection.StreamPrefix;
        var streams = await db.Entries.AsNoTracking().Where(entry => entry.Node == node && entry.Sequence > after && entry.Sequence <= head && entry.Stream.StartsWith(prefix))
            .Select(entry => entry.Stream).Distinct().ToListAsync(cancel);
        var touched = new HashSet<(string, DateOnly)>();
        foreach (var some in streams.Select(stream => stream[prefix.Length..]).Chunk(AtATime))
        {
            var codes = some.ToList();
            foreach (var row in await db.Dossiers.AsNoTracking().Where(row => codes.Contains(row.Code)).Select(row => new { row.Authority, row.EnteredAt, row.EndedAt }).ToListAsync(cancel))
            {
                touched.Add((row.Authority, MonthOf(row.EnteredAt)));
                if (row.EndedAt is { } ended)
                {
                    touched.Add((row.Authority, MonthOf(ended)));
                }
            }
        }

        return [.. touched];
    }

    private static DateOnly MonthOf(DateTime utc) => OfficeTime.DayOf(utc) is var day ? new DateOnly(day.Year, day.Month, 1) : default;

    private async Task<List<(string Unit, DateOnly Month)>> UnreadAsync(MotCuaDb db, List<string> desks, bool whole, long head, CancellationToken cancel)
    {
        var unread = new HashSet<(string Unit, DateOnly Month)>();
        var thisMonth = new DateOnly(time.Today.Year, time.Today.Month, 1);
        var reached = whole ? null : await db.SignalCursors.AsNoTracking().FirstOrDefaultAsync(row => row.Node == node.Node, cancel);
        foreach (var unit in desks)
        {
            for (var month = await FirstMonthAsync(db, unit, cancel) ?? thisMonth; month <= thisMonth; month = month.AddMonths(1))
            {
                unread.Add((unit, month));
            }
        }

        var looked = whole ? [] : await db.SignalMonths.AsNoTracking().ToListAsync(cancel);
        unread.ExceptWith(looked.Select(row => (row.Unit, row.Month)));
        if (reached is null && looked.Count > 0)
        {
            // The first scan was broken off: what it has looked through is known up to the entry it began with.
            reached = new SignalCursorRow { Node = node.Node, Sequence = looked.Min(row => row.Sequence), Day = OfficeTime.DayOf(looked.Min(row => row.LookedAt)) };
        }

        if (reached is not null)
        {
            unread.UnionWith(await TouchedAsync(db, node.Node, reached.Sequence, head, cancel));
        }

        if (reached?.Day < time.Today)
        {
            // Visits, cash and volume touch no dossier: the month before is looked through once more when it is over.
            unread.UnionWith(desks.SelectMany(unit => new[] { (unit, thisMonth), (unit, thisMonth.AddMonths(-1)) }));
            foreach (var open in await db.Dossiers.AsNoTracking().Where(row => row.EndedAt == null).Select(row => new { row.Authority, row.EnteredAt }).ToListAsync(cancel))
            {
                unread.Add((open.Authority, MonthOf(open.EnteredAt)));
            }
        }

        return [.. unread.OrderByDescending(desk => desk.Month).ThenBy(desk => desk.Unit, StringComparer.Ordinal)];
    }

    /// <summary>The month in which a desk was first at work; null before it was.</summary>
    private static async Task<DateOnly?> FirstMonthAsync(MotCuaDb db, string unit, CancellationToken cancel)
    {
        var dossier = await db.Dossiers.AsNoTracking().Where(row => row.Authority == unit).OrderBy(row => row.EnteredAt).Select(row => (DateTime?)row.EnteredAt).FirstOrDefaultAsync(cancel);
        var visit = await db.Visits.AsNoTracking().Where(row => row.Authority == unit).OrderBy(row => row.At).Select(row => (DateTime?)row.At).FirstOrDefaultAsync(cancel);
        return (dossier, visit) switch
        {
            (null, null) => null,
            (null, { } only) => MonthOf(only),
            ({ } only, null) => MonthOf(only),
            ({ } one, { } other) => MonthOf(one < other ? one : other),
        };
    }

    /// <returns>Null when the month could not be looked through: then it counts as one that never was, and is tried the next time.</returns>
    private async Task<int?> TryLookAsync(MotCuaDb db, string unit, DateOnly month, DayCounts days, long head, CancellationToken cancel)
    {
        try
        {
            return await LookAsync(db, unit, month, days, head, cancel);
        }
        catch (Exception error) when (error.GetBaseException() is not (DbException or OperationCanceledException or OutOfMemoryException))
        {
            // A database that is away keeps all of them back, and all are tried again; an entry nobody understands keeps back its own month.
            log.LogWarning(error, "{Month:yyyy-MM} of {Unit} could not be looked through for signs", month, unit);
            await ledger.ChangeAsync(
                kept =>
                {
                    kept.Remove(new SignalMonthRow { Unit = unit, Month = month, LookedAt = time.Now, Sequence = head, Dossiers = 0, Found = 0 });
                    return month;
                },
                cancel);
            return null;
        }
    }

    private async Task<int> LookAsync(MotCuaDb db, string unit, DateOnly month, DayCounts days, long head, CancellationToken cancel)
    {
        var told = await months.ReadAsync(unit, month, days, cancel);
        var tree = await units.OnAsync(told.LastTold, cancel);
        var path = new[] { unit }.Concat(tree.Above(unit).Select(above => above.Code)).ToList();
        var rows = Find(told, await settings.BookAsync(cancel), path).OrderBy(one => one.Sign.At).ThenBy(one => one.Rule, StringComparer.Ordinal).ThenBy(one => one.Sign.Dossiers.FirstOrDefault(), StringComparer.Ordinal)
            .Select((one, place) => new SignalRow
            {
                Unit = unit,
                Month = month,
                Number = place + 1,
                Rule = one.Rule,
                At = OfficeTime.ToUtc(one.Sign.At),
                Dossiers = $"|{string.Concat(one.Sign.Dossiers.Select(code => code + "|"))}",
                Facts = SignalFacts.Write(one.Sign.Facts),
            }).ToList();
        var before = await db.Signals.AsNoTracking().Where(row => row.Unit == unit && row.Month == month).OrderBy(row => row.Number).ToListAsync(cancel);
        await ledger.ChangeAsync(
            kept =>
            {
                foreach (var row in rows.Except(before))
                {
                    kept.Put(row);
                }

                foreach (var row in before.Skip(rows.Count))
                {
                    kept.Remove(row);
                }

                kept.Put(new SignalMonthRow { Unit = unit, Month = month, LookedAt = time.Now, Sequence = head, Dossiers = told.Entered.Count, Found = rows.Count });
                return rows.Count;
            },
            cancel);
        return rows.Count;
    }
}
