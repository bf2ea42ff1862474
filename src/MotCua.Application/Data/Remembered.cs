using Microsoft.EntityFrameworkCore;
using MotCua.Application.Ledger;

namespace MotCua.Application.Data;

/// <summary>
/// Something read often and changed seldom (units, procedures, calendars), kept in memory until an entry of its kind is committed.
/// Other processes' entries are noticed within <see cref="LookAgainAfter"/>.
/// </summary>
/// <param name="typePrefixes">Entry types that change it: "unit.", "duty." …</param>
public sealed class Remembered<T>(IDbContextFactory<MotCuaDb> databases, OfficeLedger ledger, TimeProvider clock, string[] typePrefixes, Func<MotCuaDb, CancellationToken, Task<T>> load)
    : IDisposable
    where T : class
{
    public static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim loading = new(1);
    private readonly Lock state = new();
    private bool hears;
    private T? value;
    private long heads;
    private long lookedAt;
    private int changes;

    public async ValueTask<T> GetAsync(CancellationToken cancel)
    {
        if (value is { } known && clock.GetElapsedTime(lookedAt) < LookAgainAfter)
        {
            return known;
        }

        await loading.WaitAsync(cancel);
        try
        {
            Hear();
            await using var db = await databases.CreateDbContextAsync(cancel);
            var now = await db.Heads.SumAsync(head => head.Sequence, cancel);
            var before = changes;
            if (value is { } kept && now == heads)
            {
                lookedAt = clock.GetTimestamp();
                return kept;
            }

            var loaded = await load(db, cancel);
            lock (state)
            {
                heads = now;
                lookedAt = clock.GetTimestamp();

                // A commit that came while loading may be missing in what was loaded: give it out, but do not keep it.
                value = changes == before ? loaded : null;
            }

            return loaded;
        }
        finally
        {
            loading.Release();
        }
    }

    public void Dispose()
    {
        ledger.Committed -= Forget;
        loading.Dispose();
    }

    private void Hear()
    {
        if (!hears)
        {
            ledger.Committed += Forget;
            hears = true;
        }
    }

    private void Forget(LedgerCommit commit)
    {
        if (commit.Entries.Any(entry => typePrefixes.Any(prefix => entry.Type.StartsWith(prefix, StringComparison.Ordinal))))
        {
            lock (state)
            {
                changes++;
                value = null;
            }
        }
    }
}
