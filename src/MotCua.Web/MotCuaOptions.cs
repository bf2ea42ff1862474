using MotCua.Application.Data;

namespace MotCua.Web;

/// <summary>Where an installation keeps its data and on which addresses it serves.</summary>
/// <param name="Data">Folder of the database, the attached files and the keys; made when it is missing.</param>
/// <param name="Urls">Addresses separated by ";".</param>
/// <param name="Postgres">Connection string of a PostgreSQL database; null for SQLite in <paramref name="Data"/>.</param>
/// <param name="Node">Name of this node in the ledger: never changed once it has entries.</param>
public sealed record MotCuaOptions(string Data, string Urls, string? Postgres = null, string Node = "main")
{
    public DatabaseOptions Database => Postgres is null ? DatabaseOptions.SqliteIn(Data) : new DatabaseOptions(DatabaseKind.Postgres, Postgres);

    /// <summary>The same installation with its folder made and named in full.</summary>
    public MotCuaOptions Ready() => this with { Data = Directory.CreateDirectory(Data).FullName };
}
