using System.Data.Common;

namespace MotCua.Bench;

/// <summary>
/// The rows that one intake leaves in a database, read back from a real one, to be written again and again by plain SQL with other keys:
/// the floor that our own writing is measured against. Rows that an intake only changes are written once a group, as the ledger does.
/// </summary>
internal sealed class RowTemplate
{
    private readonly List<Row> inserted = [];
    private readonly List<Row> changed = [];

    public string Code { get; private init; } = "";

    public int Rows => inserted.Count;

    /// <summary>Compares the tables before and after one intake.</summary>
    public static RowTemplate Between(Dictionary<string, TableRows> before, Dictionary<string, TableRows> after, string code)
    {
        var template = new RowTemplate { Code = code };
        foreach (var (table, now) in after)
        {
            var known = before[table].ByKey;
            foreach (var (key, values) in now.ByKey)
            {
                var row = new Row(table, now.Columns, now.Keys, values);
                if (!known.TryGetValue(key, out var old))
                {
                    template.inserted.Add(row);
                }
                else if (!old.SequenceEqual(values, ValueComparer.Instance))
                {
                    template.changed.Add(row);
                }
            }
        }

        return template;
    }

    /// <summary>Statements for intake number <paramref name="n"/>.</summary>
    public IEnumerable<(string Sql, object[] Values)> InsertsFor(long n)
    {
        var code = $"{Code[..^4]}{n:0000000}";
        return inserted.Select(row => (row.InsertSql, row.With(Code, code, n)));
    }

    /// <summary>Statements that go once with each group: heads, series, counters.</summary>
    public IEnumerable<(string Sql, object[] Values)> ChangesOfGroup() => changed.Select(row => (row.UpsertSql, row.Values));

    private sealed class Row(string table, string[] columns, int[] keys, object[] values)
    {
        public string InsertSql { get; } =
            $"insert into {table} ({string.Join(", ", columns)}) values ({string.Join(", ", columns.Select((_, i) => $"${i + 1}"))})";

        public string UpsertSql => $"{InsertSql} on conflict ({string.Join(", ", keys.Select(key => columns[key]))}) do update set "
            + string.Join(", ", columns.Where((_, i) => !keys.Contains(i)).Select(column => $"{column} = excluded.{column}"));

        public object[] Values => values;

        public object[] With(string oldCode, string newCode, long n)
        {
            var copy = (object[])values.Clone();
            for (var i = 0; i < copy.Length; i++)
            {
                var isKey = keys.Contains(i);
                copy[i] = copy[i] switch
                {
                    string text when text.Contains(oldCode, StringComparison.OrdinalIgnoreCase) => text.Replace(oldCode, newCode, StringComparison.OrdinalIgnoreCase),
                    string text when isKey && keys.Length == 1 => $"{text}-{n}",
                    string text when columns[i] == "request_key" => $"{text}-{n}",
                    long number when isKey => number + n,
                    _ => copy[i],
                };
            }

            return copy;
        }
    }

    private sealed class ValueComparer : IEqualityComparer<object>
    {
        public static readonly ValueComparer Instance = new();

        public new bool Equals(object? one, object? other) => one is byte[] left && other is byte[] right ? left.AsSpan().SequenceEqual(right) : object.Equals(one, other);

        public int GetHashCode(object value) => 0;
    }
}

/// <summary>All rows of one table by primary key.</summary>
internal sealed record TableRows(string[] Columns, int[] Keys, Dictionary<string, object[]> ByKey)
{
    public static TableRows Read(DbConnection connection, string table, IReadOnlyList<string> keyColumns)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"select * from {table}";
        using var reader = command.ExecuteReader();
        var columns = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToArray();
        var keys = keyColumns.Select(key => Array.IndexOf(columns, key)).ToArray();
        var rows = new Dictionary<string, object[]>();
        while (reader.Read())
        {
            var values = new object[columns.Length];
            reader.GetValues(values);
            rows.Add(string.Join('\u001f', keys.Select(key => values[key])), values);
        }

        return new TableRows(columns, keys, rows);
    }
}
