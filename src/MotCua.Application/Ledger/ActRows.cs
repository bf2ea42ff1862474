using MotCua.Application.Data;

namespace MotCua.Application.Ledger;

/// <summary>Rows as a group of acts has them before its commit. A refused or failed act leaves no trace in it.</summary>
internal sealed class GroupRows(LedgerStore store)
{
    private readonly Dictionary<(Type, string), object?> cache = [];
    private readonly Dictionary<(Type, string), RowWrite> puts = [];
    private readonly List<RowWrite> entries = [];
    private readonly Dictionary<string, int> versions = [];

    public LedgerStore Store => store;

    public object? Find(Type type, object[] key)
    {
        var at = (type, KeyText(key));
        if (!cache.TryGetValue(at, out var row))
        {
            row = store.Find(store.Map(type), key);
            cache[at] = row;
        }

        return row;
    }

    public int VersionOf(string stream) => versions.TryGetValue(stream, out var version) ? version : store.VersionOf(stream);

    public void Take(ActRows act)
    {
        foreach (var (at, write) in act.Writes)
        {
            if (write.Change == RowChange.Add && puts.TryGetValue(at, out var before))
            {
                puts[at] = write with { Row = write.Map.Sum(before.Row, write.Row) };
                continue;
            }

            puts[at] = write;
            cache[at] = write.Change == RowChange.Delete ? null : write.Row;
        }

        foreach (var entry in act.Entries)
        {
            entries.Add(new RowWrite(RowChange.Insert, store.Map(typeof(LedgerEntry)), entry));
            versions[entry.Stream] = entry.StreamVersion;
        }
    }

    public IReadOnlyList<RowWrite> Writes(LedgerHead head) => entries.Count == 0
        ? [.. puts.Values]
        : [.. entries, .. puts.Values, new RowWrite(RowChange.Upsert, store.Map(typeof(LedgerHead)), head)];

    public static string KeyText(object[] key) => key.Length == 1 ? key[0].ToString()! : string.Join('\u001f', key);
}

/// <summary>Rows as one act has them: the group's, with its own on top.</summary>
internal sealed class ActRows(GroupRows group) : IRows
{
    private readonly Dictionary<(Type, string), RowWrite> writes = [];
    private readonly List<LedgerEntry> entries = [];

    public IReadOnlyDictionary<(Type, string), RowWrite> Writes => writes;

    public IReadOnlyList<LedgerEntry> Entries => entries;

    public TRow? Find<TRow>(params object[] key)
        where TRow : class
    {
        if (writes.TryGetValue((typeof(TRow), GroupRows.KeyText(key)), out var write))
        {
            return write.Change == RowChange.Delete ? null : (TRow)write.Row;
        }

        return (TRow?)group.Find(typeof(TRow), key);
    }

    public void Put<TRow>(TRow row)
        where TRow : class => Set(RowChange.Upsert, row);

    public void Remove<TRow>(TRow row)
        where TRow : class => Set(RowChange.Delete, row);

    public void Add<TRow>(TRow delta)
        where TRow : class
    {
        var map = group.Store.Map(typeof(TRow));
        var at = (typeof(TRow), GroupRows.KeyText(map.KeyOf(delta)));
        var sum = writes.TryGetValue(at, out var before) ? map.Sum(before.Row, delta) : delta;
        writes[at] = new RowWrite(RowChange.Add, map, sum);
    }

    public void Append(LedgerEntry entry) => entries.Add(entry);

    public int VersionOf(string stream) => entries.LastOrDefault(entry => entry.Stream == stream)?.StreamVersion ?? group.VersionOf(stream);

    private void Set(RowChange change, object row)
    {
        var map = group.Store.Map(row.GetType());
        writes[(row.GetType(), GroupRows.KeyText(map.KeyOf(row)))] = new RowWrite(change, map, row);
    }
}
