using System.Data.Common;
using Npgsql;
using NpgsqlTypes;

namespace MotCua.Bench.Floor;

/// <summary>A table as plain SQL writes it.</summary>
/// <param name="Types">What PostgreSQL calls each column's values; empty for SQLite.</param>
/// <param name="Keys">Places of the primary key among the columns.</param>
internal sealed record RawTable(string Name, string[] Columns, NpgsqlDbType?[] Types, int[] Keys)
{
    public string Insert { get; } = $"insert into {Name} ({string.Join(", ", Columns)}) values ({string.Join(", ", Columns.Select((_, place) => $"${place + 1}"))})";

    public string Upsert => $"{Insert} on conflict ({string.Join(", ", Keys.Select(key => Columns[key]))}) do update set "
        + string.Join(", ", Columns.Where((_, place) => !Keys.Contains(place)).Select(column => $"{column} = excluded.{column}"));

    /// <summary>Every row that is there, by its primary key.</summary>
    public static (RawTable Table, Dictionary<string, object[]> Rows) Read(DbConnection connection, string name, IReadOnlyList<string> keys)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"select * from {name}";
        using var reader = command.ExecuteReader();
        var columns = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToArray();
        var types = reader is NpgsqlDataReader postgres ? postgres.GetColumnSchema().Select(column => column.NpgsqlDbType).ToArray() : [];
        var table = new RawTable(name, columns, types, [.. keys.Select(key => Array.IndexOf(columns, key))]);
        var rows = new Dictionary<string, object[]>();
        while (reader.Read())
        {
            var values = new object[columns.Length];
            reader.GetValues(values);
            rows.Add(table.KeyOf(values), values);
        }

        return (table, rows);
    }

    public string KeyOf(object[] row) => string.Join('\u001f', Keys.Select(key => row[key]));
}

/// <summary>A row to be written: a new one, or one that takes the place of the one under its key.</summary>
internal readonly record struct RawRow(RawTable Table, object[] Values)
{
    public string Key => $"{Table.Name}\u001f{Table.KeyOf(Values)}";
}
