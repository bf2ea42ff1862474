using Microsoft.EntityFrameworkCore;

namespace MotCua.Application.Data;

/// <summary>Makes the database ready: creates or upgrades its tables.</summary>
public sealed class DatabaseSetup(IDbContextFactory<MotCuaDb> databases, DatabaseOptions options)
{
    public async Task EnsureAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (options.Kind == DatabaseKind.Sqlite)
        {
            await db.Database.OpenConnectionAsync(cancel);
            await db.Database.ExecuteSqlRawAsync("pragma journal_mode=wal", cancel);
        }

        if (await db.Database.EnsureCreatedAsync(cancel))
        {
            foreach (var statement in DatabaseExtras.For(options.Kind))
            {
                await db.Database.ExecuteSqlRawAsync(statement, cancel);
            }
        }
    }
}
