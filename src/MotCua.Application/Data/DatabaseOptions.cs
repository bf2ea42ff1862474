namespace MotCua.Application.Data;

public enum DatabaseKind
{
    /// <summary>Embedded, the default: needs nothing installed.</summary>
    Sqlite = 1,

    /// <summary>For a centre.</summary>
    Postgres = 2,
}

/// <summary>Which database, and where. No schema is ever named: the connection's search path does.</summary>
public sealed record DatabaseOptions(DatabaseKind Kind, string ConnectionString)
{
    /// <summary>The embedded database of a data folder.</summary>
    public static DatabaseOptions SqliteIn(string folder) => new(DatabaseKind.Sqlite, $"Data Source={Path.Combine(folder, "motcua.db")};Default Timeout=15");
}
