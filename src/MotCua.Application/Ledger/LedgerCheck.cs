using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using MotCua.Application.Data;
using MotCua.Domain;
using MotCua.Domain.Sealing;

namespace MotCua.Application.Ledger;

/// <summary>Re-computes every hash, folds everything again and compares it with the rows; makes the rows anew when asked.</summary>
public sealed class LedgerCheck(IDbContextFactory<MotCuaDb> databases, DatabaseOptions database, LedgerOptions options, IEnumerable<IProjection> projections)
{
    private const int EntriesAtATime = 500;
    private const int RowsAtATime = 500;

    /// <summary>Half of the rows that are kept at hand take at most this part of the machine's memory.</summary>
    private const int PartOfMemory = 16;

    /// <summary>What an office's days make takes some 2,500 bytes a row.</summary>
    private const int BytesOfRow = 2_500;

    private static readonly int MostYoung = (int)Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / PartOfMemory / BytesOfRow, 20_000, 1_000_000);

    private readonly IProjection[] every = [.. projections];

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
        using var folded = new FoldedRows(MostYoung);
        var last = new Dictionary<string, LedgerHead>();
        await foreach (var one in EntriesAsync(db, null, progress, cancel))
        {
            var entry = one.Entry;
            foreach (var fault in ChainFaults.At(entry, last.GetValueOrDefault(entry.Node)))
            {
                yield return fault;
            }

            foreach (var fault in seals.At(entry))
            {
                yield return fault;
            }

            last[entry.Node] = new LedgerHead { Node = entry.Node, Sequence = entry.Sequence, Hash = entry.Hash };
            if (TryFold(one, folded) is { } unreadable)
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
    public Task<long?> RebuildAsync(IProgress<long>? progress, CancellationToken cancel) => RebuildAsync([.. RowTypes()], null, null, progress, cancel);

    /// <summary>The same of the counters alone: much sooner done, and enough where a new version counts anew or something else.</summary>
    public Task<long?> RebuildCountersAsync(IProgress<long>? progress, CancellationToken cancel) =>
        RebuildAsync(Counters.Rows, [.. Counters.Rows, .. Counters.Sources], Counters.Columns, progress, cancel);

    /// <param name="types">The tables to make.</param>
    /// <param name="kinds">The rows they are made by; null for all.</param>
    /// <param name="columns">What of an entry they are made by; null for all.</param>
    private async Task<long?> RebuildAsync(IReadOnlyCollection<Type> types, IReadOnlyCollection<Type>? kinds, IReadOnlyCollection<string>? columns, IProgress<long>? progress, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        using var store = LedgerStore.Of(database, db.Model);
        if (!store.TryConnectAlone())
        {
            return null;
        }

        store.Begin(options.Node, []);
        using var folded = new FoldedRows(MostYoung, kinds);
        var making = every.Where(projection => projection.Rows.Intersect(types).Any()).ToArray();
        long read = 0;
        await foreach (var entry in EntriesAsync(db, columns, progress, cancel))
        {
            Fold(entry, folded, making);
            read++;
        }

        foreach (var statement in types.Contains(typeof(DossierRow)) ? DatabaseExtras.BeforeRebuild(database.Kind) : [])
        {
            store.Execute(statement);
        }

        foreach (var type in types)
        {
            var map = store.Map(type);
            await store.ReplaceAsync(map, ValuesAsync(map, folded, cancel), cancel);
        }

        store.Commit();
        return read;
    }

    /// <summary>A kind's rows as they are stored: what they consist of is made ready ahead, while those before are written.</summary>
    private static async IAsyncEnumerable<object?[]> ValuesAsync(RowMap map, FoldedRows folded, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var some in Ahead.OfAsync(folded.All(map.Type).Select(map.ValuesOf).Chunk(RowsAtATime), cancel))
        {
            foreach (var values in some)
            {
                yield return values;
            }
        }
    }

    /// <summary>The tables that follow from the entries: the projections', and the numberings.</summary>
    private IEnumerable<Type> RowTypes() => every.SelectMany(projection => projection.Rows).Append(typeof(SeriesRow)).Distinct();

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

    /// <summary>The whole ledger in its order, read and understood ahead of who takes it.</summary>
    private static async IAsyncEnumerable<ReadEntry> EntriesAsync(MotCuaDb db, IReadOnlyCollection<string>? columns, IProgress<long>? progress, [EnumeratorCancellation] CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        long read = 0;
        await foreach (var some in Ahead.OfAsync(Entries(db, columns).Chunk(EntriesAtATime), cancel))
        {
            foreach (var entry in some)
            {
                yield return entry;
            }

            read += some.Length;
            progress?.Report(read);
        }
    }

    private static IEnumerable<ReadEntry> Entries(MotCuaDb db, IReadOnlyCollection<string>? columns)
    {
        var map = RowMap.Of(db.Model, typeof(LedgerEntry));
        var (sql, read) = columns is null ? (map.InOrder, map.Read) : map.Only(columns);
        using var command = Command(db, sql);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return ReadEntry.Of((LedgerEntry)read(reader));
        }
    }

    private static DbCommand Command(MotCuaDb db, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = sql;

        // As long as it takes: a great ledger is sorted before its first entry comes.
        command.CommandTimeout = 0;
        return command;
    }

    private static async IAsyncEnumerable<LedgerFault> CompareAsync(MotCuaDb db, Type type, FoldedRows folded, [EnumeratorCancellation] CancellationToken cancel)
    {
        var map = RowMap.Of(db.Model, type);
        await using var command = Command(db, map.SelectAll);
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

    private LedgerFault? TryFold(ReadEntry one, FoldedRows rows)
    {
        try
        {
            Fold(one, rows, every);
            return null;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // Whatever an altered entry makes the projections stumble over, the check goes on to the next one.
            return new LedgerFault("unreadable", $"{one.Entry.Node}/{one.Entry.Sequence}", error.Message);
        }
    }

    private static void Fold(ReadEntry one, FoldedRows rows, IProjection[] making)
    {
        var (entry, facts) = (one.Entry, one.Facts);
        foreach (var projection in making)
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

    /// <summary>An entry with what it says.</summary>
    private readonly struct ReadEntry
    {
        private readonly object said;

        private ReadEntry(LedgerEntry entry, object said) => (Entry, this.said) = (entry, said);

        public LedgerEntry Entry { get; }

        /// <summary>Throws what reading them threw: it belongs to this entry, not to those that were read ahead of it.</summary>
        public Facts Facts
        {
            get
            {
                (said as ExceptionDispatchInfo)?.Throw();
                return (Facts)said;
            }
        }

        public static ReadEntry Of(LedgerEntry entry)
        {
            try
            {
                return new ReadEntry(entry, EntryJson.Read(entry.Type, entry.Facts, entry.PrivateFacts));
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                return new ReadEntry(entry, ExceptionDispatchInfo.Capture(error));
            }
        }
    }
}
