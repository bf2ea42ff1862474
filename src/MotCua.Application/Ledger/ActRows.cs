using MotCua.Application.Data;

namespace MotCua.Application.Ledger;

/// <summary>Rows as a group of acts has them before its commit. A refused or failed act leaves no trace in it.</summary>
internal sealed class GroupRows(LedgerStore store, KeptNumbers numbers)
{
    private readonly Dictionary<RowKey, object?> stored = [];
    private readonly Dictionary<RowKey, RowWrite> writes = [];
    private readonly List<LedgerEntry> entries = [];
    private readonly Dictionary<string, int> versions = [];

    public LedgerStore Store => store;

    /// <summary>The numberings this group goes on with.</summary>
    public IEnumerable<SeriesRow> Numbers => writes.Values.Select(write => write.Row).OfType<SeriesRow>();

    /// <summary>The rows this group writes, without those of the ledger itself.</summary>
    public IReadOnlyList<object> Written => [.. writes.Values.Select(write => write.Row)];

    public LedgerEntry? LastEntry => entries.Count == 0 ? null : entries[^1];

    public object? Find(Type type, object[] key)
    {
        var at = new RowKey(type, key);
        return writes.TryGetValue(at, out var write)
            ? write.Over(write.Change == RowChange.Add ? Stored(at) : null)
            : Stored(at);
    }

    public int VersionOf(string stream) => versions.TryGetValue(stream, out var version) ? version : store.VersionOf(stream);

    public void Take(ActRows act)
    {
        foreach (var (at, write) in act.Writes)
        {
            writes[at] = writes.TryGetValue(at, out var before) ? write.After(before) : write;
        }

        foreach (var entry in act.Entries)
        {
            entries.Add(entry);
            versions[entry.Stream] = entry.StreamVersion;
        }
    }

    public IReadOnlyList<RowWrite> Writes(LedgerHead head)
    {
        var rows = writes.Select(write => Least(write.Key, write.Value)).OfType<RowWrite>();
        if (entries.Count == 0)
        {
            return [.. rows];
        }

        var entryMap = store.Map(typeof(LedgerEntry));
        return
        [
            .. entries.Select(entry => new RowWrite(RowChange.Insert, entryMap, entry)),
            .. rows,
            new RowWrite(RowChange.Upsert, store.Map(typeof(LedgerHead)), head),
        ];
    }

    /// <summary>Of a row that was read before, only what is another now; null when nothing is.</summary>
    private RowWrite? Least(RowKey at, RowWrite write)
    {
        if (write.Change != RowChange.Upsert || !stored.TryGetValue(at, out var before) || before is null)
        {
            return write;
        }

        var changed = write.Map.Differences(before, write.Row).ToList();
        return changed.Count == 0 ? null : write with { Change = RowChange.Update, Changed = changed };
    }

    private object? Stored(RowKey at)
    {
        if (!stored.TryGetValue(at, out var row))
        {
            row = (at.Type == typeof(SeriesRow) ? numbers.Find((string)at.Parts[0]) : null) ?? store.Find(store.Map(at.Type), at.Parts);
            stored.Add(at, row);
        }

        return row;
    }
}

/// <summary>Rows as one act has them: the group's, with its own on top.</summary>
internal sealed class ActRows(GroupRows group) : IRows
{
    private readonly Dictionary<RowKey, RowWrite> writes = [];
    private readonly List<LedgerEntry> entries = [];

    public IReadOnlyDictionary<RowKey, RowWrite> Writes => writes;

    public IReadOnlyList<LedgerEntry> Entries => entries;

    public TRow? Find<TRow>(params object[] key)
        where TRow : class
    {
        var type = typeof(TRow);
        return (TRow?)(writes.TryGetValue(new RowKey(type, key), out var write)
            ? write.Over(write.Change == RowChange.Add ? group.Find(type, key) : null)
            : group.Find(type, key));
    }

    public void Put<TRow>(TRow row)
        where TRow : class => Set(RowChange.Upsert, row);

    public void Remove<TRow>(TRow row)
        where TRow : class => Set(RowChange.Delete, row);

    public void Add<TRow>(TRow delta)
        where TRow : class => Set(RowChange.Add, delta);

    public void Append(LedgerEntry entry) => entries.Add(entry);

    public int VersionOf(string stream) => entries.LastOrDefault(entry => entry.Stream == stream)?.StreamVersion ?? group.VersionOf(stream);

    private void Set(RowChange change, object row)
    {
        var map = group.Store.Map(row.GetType());
        var at = new RowKey(row.GetType(), map.KeyOf(row));
        var write = new RowWrite(change, map, row);
        writes[at] = writes.TryGetValue(at, out var before) ? write.After(before) : write;
    }
}
