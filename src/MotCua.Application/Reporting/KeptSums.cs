using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain.Reports;

namespace MotCua.Application.Reporting;

/// <summary>
/// What counters added up to over pieces of time, kept until something more is counted in one of these: a past year is added up once, whoever asks and however much is stored. And what was counted of a
/// past period's dossiers, kept until something is done with one that came before its end.
/// An answer always holds every act that was acknowledged before it was asked for, of this program and of others on the same database.
/// </summary>
public sealed class KeptSums : IDisposable
{
    /// <summary>Lines of sums, about 100 bytes each and 20 MB together; those that nobody asked for longest go first.</summary>
    private const int MostLines = 200_000;

    private readonly OfficeLedger ledger;
    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MostLines });
    private readonly Lock state = new();

    /// <summary>The change that touched them last, of each kind of row and piece of time.</summary>
    private readonly Dictionary<(Type Row, int At), long> touched = [];

    /// <summary>Last entry known of each node.</summary>
    private readonly Dictionary<string, long> heads = new(StringComparer.Ordinal);

    private long changes;

    /// <summary>What was added up before this change holds no more.</summary>
    private long anew;

    public KeptSums(OfficeLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        this.ledger = ledger;
        ledger.Committed += Hear;
    }

    public void Dispose()
    {
        ledger.Committed -= Hear;
        kept.Dispose();
    }

    /// <summary>What was counted of dossiers: kept where the period is over.</summary>
    /// <param name="lines">What else than filter and period tells this count from others.</param>
    internal async Task<IReadOnlyList<TLine>> OfPastAsync<TLine>(MotCuaDb db, FigureFilter filter, string lines, ReportMoment moment, Func<Task<List<TLine>>> count, CancellationToken cancel) => moment.IsPast
        ? await OfAsync<DossierRow, TLine>(db, filter, FormattableString.Invariant($"{lines} {moment.First:O}"), (0, PeriodSegment.KeyOf(moment.End)), count, cancel)
        : await count();

    /// <param name="filter">Whose rows.</param>
    /// <param name="lines">What else tells this sum from others of the same rows.</param>
    /// <param name="pieces">Keys of the pieces of time, from one to before the other.</param>
    /// <param name="sum">Asks the database.</param>
    /// <param name="room">One line takes the room of so many.</param>
    /// <typeparam name="TRow">All that the sum rests on: counters, or dossiers with what is told of them in other tables.</typeparam>
    /// <typeparam name="TLine">One line of the sum.</typeparam>
    internal async Task<IReadOnlyList<TLine>> OfAsync<TRow, TLine>(
        MotCuaDb db, FigureFilter filter, string lines, (int From, int Until) pieces, Func<Task<List<TLine>>> sum, CancellationToken cancel, int room = 1)
        where TRow : IOfTime
    {
        if (pieces.From >= pieces.Until)
        {
            return [];
        }

        var now = await LookAsync(db, cancel);
        var key = new Key(typeof(TRow), typeof(TLine), lines, filter with { Authorities = null }, filter.Authorities is { } codes ? string.Join('\n', codes) : null, pieces.From, pieces.Until);
        if (kept.TryGetValue(key, out Sum? known) && Holds(key, known!.Since))
        {
            return (IReadOnlyList<TLine>)known.Lines;
        }

        var found = await sum();
        kept.Set(key, new Sum(now, found), new MemoryCacheEntryOptions { Size = ((long)found.Count * room) + 1 });
        return found;
    }

    /// <summary>Entries that this program has not written, or not told of yet, may have been counted anywhere.</summary>
    private async Task<long> LookAsync(MotCuaDb db, CancellationToken cancel)
    {
        var there = await db.Heads.AsNoTracking().ToListAsync(cancel);
        lock (state)
        {
            foreach (var head in there.Where(head => head.Sequence > heads.GetValueOrDefault(head.Node)))
            {
                heads[head.Node] = head.Sequence;
                anew = ++changes;
            }

            return changes;
        }
    }

    private bool Holds(Key key, long since)
    {
        lock (state)
        {
            return since >= anew && !touched.Any(one => one.Value > since && one.Key.Row == key.Row && one.Key.At >= key.From && one.Key.At < key.Until);
        }
    }

    private void Hear(LedgerCommit commit)
    {
        lock (state)
        {
            changes++;
            foreach (var entry in commit.Entries)
            {
                var known = heads.GetValueOrDefault(entry.Node);
                if (entry.Sequence > known + 1)
                {
                    anew = changes;
                }

                heads[entry.Node] = Math.Max(known, entry.Sequence);
            }

            foreach (var row in commit.Rows.OfType<IOfTime>())
            {
                touched[(row.GetType(), row.At)] = changes;
            }
        }
    }

    private sealed record Key(Type Row, Type Line, string Lines, FigureFilter Filter, string? Authorities, int From, int Until);

    /// <param name="Since">The last change known when it was asked for.</param>
    private sealed record Sum(long Since, object Lines);
}
