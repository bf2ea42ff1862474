using MotCua.Application.Data;
using MotCua.Application.Tests.Harness;
using MotCua.Web;

namespace MotCua.Bench;

/// <summary>Fresh installations for the bench, and their end: folders under one temporary folder, databases in a private PostgreSQL.</summary>
internal sealed class Places : IAsyncDisposable
{
    /// <summary>As docs/operations.md asks it of a province's server, which has the machine for itself. What its housekeeping would do in between, each load does at its end.</summary>
    private const string Province = "-c shared_buffers=2GB -c max_wal_size=8GB -c random_page_cost=1.1 -c autovacuum=off";

    private readonly string root = Directory.CreateTempSubdirectory("motcua-bench-").FullName;
    private readonly PostgresCluster? cluster = PostgresCluster.Start(Province);
    private int made;

    /// <summary>The databases there are here.</summary>
    public IReadOnlyList<DatabaseKind> Databases => cluster is null ? [DatabaseKind.Sqlite] : [DatabaseKind.Sqlite, DatabaseKind.Postgres];

    /// <summary>An installation with an empty database.</summary>
    public async Task<MotCuaOptions> NewAsync(DatabaseKind kind) => new(
        Path.Combine(root, $"{++made}"),
        "http://127.0.0.1:0",
        kind == DatabaseKind.Postgres ? await cluster!.NewDatabaseAsync(CancellationToken.None) : null);

    public async ValueTask DisposeAsync()
    {
        if (cluster is not null)
        {
            await cluster.DisposeAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(root, recursive: true);
    }
}
