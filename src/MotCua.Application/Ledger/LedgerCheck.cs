using System.Data;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using MotCua.Application.Data;
using MotCua.Domain.Sealing;

namespace MotCua.Application.Ledger;

/// <summary>Re-computes every hash, folds everything again and compares it with the rows; makes the rows anew when asked.</summary>
public sealed class LedgerCheck(IDbContextFactory<MotCuaDb> databases, DatabaseOptions database, LedgerOptions options, IEnumerable<IProjection> projections)
{
    private const int EntriesAtATime = 5_000;
    private const int RowsAtATime = 500;

    /// <summary>The same with the ledger's own seals only.</summary>
    public IAsyncEnumerable<LedgerFault> VerifyAsync(IProgress<long>? progress, CancellationToken cancel) => VerifyAsync(progress, [], cancel);

    /// <summary>
    /// Every fault found, as it is found, in the state of one moment: others may work meanwhile. Nothing is changed.
    /// <paramref name="progress"/> hears how many entries were read.
    /// </summary>
    /// <param name="published">Seal sheets that were kept outside, to be compared entry by entry.</param>
    public async IAsyncEnumerable<LedgerFault> VerifyAsync(IProgress<long>? progress, IReadOnlyCollection<SealSheet> published, [EnumeratorCancellation] CancellationToken cancel)
    {
        var seals = new SealFaults(published.ToDictionary(sheet => (sheet.Day.Node, sheet.Day.Day)));
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var moment = await BeginMomentAsync(db, cancel);
        using var folded = new FoldedRows();
        var last = new Dictionary<string, LedgerHead>();
        await foreach (var entry in EntriesAsync(db, progress, cancel))
        {
            foreach (var fault in ChainFaults.At(entry, last.GetValueOrDefault(entry.Node)))
            {
                yield return fault;
            }

            foreach (var fault in seals.At(entry))
            {
                yield return fault;
            }

            last[entry.Node] = new LedgerHead { Node = entry.Node, Sequence = entry.Sequence, Hash = entry.Hash };
            if (TryFold(entry, folded) is { } unreadable)
            {
                yield return unreadable;
            }
        }

        foreach (var fault in ChainFaults.AtEnds(await db.Heads.AsNoTracking().ToListAsync(cancel), last))
        {
            yield return fault;
        }

        foreach (var fault in seals.AtEnd())
        {
            yield return fault;
        }

        foreach (var type in RowTypes())
        {
            await foreach (var fault in CompareAsync(db, type, folded, cancel))
            {
                yield return fault;
            }
        }
    }

    /// <summary>Whether no other program is at work on this database now.</summary>
    public async Task<bool> IsAloneAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        using var store = LedgerStore.Of(database, db.Model);
        return store.TryConnectAlone();
    }

    /// <summary>Empties every projected table and fills it again from the ledger, in one transaction that keeps all writers out.</summary>
    /// <returns>Number of entries read; null when another program is at work on this database and nothing was done.</returns>
    public async Task<long?> RebuildAsync(IProgress<long>? progress, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        using var store = LedgerStore.Of(database, db.Model);
        if (!store.TryConnectAlone())
        {
            return null;
        }

        store.Begin(options.Node, []);
        using var folded = new FoldedRows();
        long read = 0;
        await foreach (var entry in EntriesAsync(db, progress, cancel))
        {
            Fold(entry, folded);
            read++;
        }

        foreach (var statement in DatabaseExtras.BeforeRebuild(database.Kind))
        {
            store.Execute(statement);
        }

        foreach (var type in RowTypes())
        {
            var map = store.Map(type);
            store.Execute($"delete from {map.Table}");
            foreach (var some in folded.All(type).Chunk(RowsAtATime))
            {
                cancel.ThrowIfCancellationRequested();
                store.Write([.. some.Select(row => new RowWrite(RowChange.Insert, map, row))]);
            }
        }

        store.Commit();
        return read;
    }

    /// <summary>The tables that follow from the entries: the projections', and the numberings.</summary>
    private IEnumerable<Type> RowTypes() => projections.SelectMany(projection => projection.Rows).Append(typeof(SeriesRow)).Distinct();

    private static async Task<IAsyncDisposable> BeginMomentAsync(MotCuaDb db, CancellationToken cancel)
    {
        if (db.Database.GetDbConnection() is not SqliteConnection sqlite)
        {
            return await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        }

        // Deferred: it reads one state and keeps no writer out.
        await db.Database.OpenConnectionAsync(cancel);
        var transaction = sqlite.BeginTransaction(deferred: true);
        await db.Database.UseTransactionAsync(transaction, cancel);
        return transaction;
    }

    private static async IAsyncEnumerable<LedgerEntry> EntriesAsync(MotCuaDb db, IProgress<long>? progress, [EnumeratorCancellation] CancellationToken cancel)
    {
        long read = 0;

        // By the entries' own nodes, not by the heads: a chain that lost its head is read too.
        var node = await db.Entries.MinAsync(entry => (string?)entry.Node, cancel);
        while (node is not null)
        {
            var here = node;
            long after = long.MinValue;
            List<LedgerEntry> some;
            do
            {
                some = await db.Entries.AsNoTracking().Where(entry => entry.Node == here && entry.Sequence > after)
                    .OrderBy(entry => entry.Sequence).Take(EntriesAtATime).ToListAsync(cancel);
                foreach (var entry in some)
                {
                    yield return entry;
                }

                read += some.Count;
                progress?.Report(read);
                after = some.Count > 0 ? some[^1].Sequence : after;
            }
            while (some.Count == EntriesAtATime);

            // The database compares, in its own order, the one that min() uses too.
#pragma warning disable CA1309
            node = await db.Entries.Where(entry => string.Compare(entry.Node, here) > 0).MinAsync(entry => (string?)entry.Node, cancel);
#pragma warning restore CA1309
        }
    }

    private static async IAsyncEnumerable<LedgerFault> CompareAsync(MotCuaDb db, Type type, FoldedRows folded, [EnumeratorCancellation] CancellationToken cancel)
    {
        var map = RowMap.Of(db.Model, type);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = map.SelectAll;
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            var stored = map.Read(reader);
            if (folded.TakeLike(stored) is not { } made)
            {
                yield return new LedgerFault("row-too-many", map.Place(stored), "no entry made this row");
            }
            else if (map.Differences(stored, made).ToList() is { Count: > 0 } columns)
            {
                yield return new LedgerFault("row-differs", map.Place(stored), string.Join(", ", columns.Select(column => column.Name)));
            }
        }

        foreach (var missing in folded.All(type))
        {
            yield return new LedgerFault("row-missing", map.Place(missing), "the ledger makes this row, the table lacks it");
        }
    }

    private LedgerFault? TryFold(LedgerEntry entry, FoldedRows rows)
    {
        try
        {
            Fold(entry, rows);
            return null;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // Whatever an altered entry makes the projections stumble over, the check goes on to the next one.
            return new LedgerFault("unreadable", $"{entry.Node}/{entry.Sequence}", error.Message);
        }
    }

    private void Fold(LedgerEntry entry, FoldedRows rows)
    {
        var facts = EntryJson.Read(entry.Type, entry.Facts, entry.PrivateFacts);
        foreach (var projection in projections)
        {
            projection.Apply(entry, facts, rows);
        }

        if (entry.Numbers is not null)
        {
            foreach (var (series, number) in EntryJson.Numbers(entry.Numbers))
            {
                rows.Put(new SeriesRow { Name = series, Last = number });
            }
        }
    }
}
