using MotCua.Application.Data;

namespace MotCua.Application.Tests.Harness;

public enum TestDatabase
{
    Sqlite,
    Postgres,
}

/// <summary>A story told on both databases. Where PostgreSQL is not installed its half says that it is skipped.</summary>
public sealed class EveryDatabase : TheoryData<TestDatabase>
{
    public EveryDatabase()
    {
        Add(TestDatabase.Sqlite);
        Add(TestDatabase.Postgres);
    }

    /// <summary>A fresh, empty database of this kind; <paramref name="folder"/> holds the embedded one.</summary>
    public static async Task<DatabaseOptions> NewAsync(TestDatabase database, string folder, CancellationToken cancel)
    {
        if (database == TestDatabase.Sqlite)
        {
            return DatabaseOptions.SqliteIn(folder);
        }

        if (PostgresCluster.Running is not { } cluster)
        {
            Assert.Skip("PostgreSQL is not installed here (Debian: apt-get install postgresql).");
            throw new InvalidOperationException();
        }

        return new DatabaseOptions(DatabaseKind.Postgres, await cluster.NewDatabaseAsync(cancel));
    }
}
