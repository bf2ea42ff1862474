using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;

namespace MotCua.Application.Receiving;

/// <summary>What a desk receives most these weeks, so that the common case needs no search. Remembered for some minutes.</summary>
public sealed class FrequentProcedures(IDbContextFactory<MotCuaDb> databases, OfficeTime time)
{
    private const int Most = 6;
    private const int Days = 30;
    private static readonly TimeSpan RememberedFor = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, (DateTime At, IReadOnlyList<string> Codes)> remembered = new();

    /// <summary>Codes, the most frequent first.</summary>
    public async Task<IReadOnlyList<string>> AtAsync(string desk, string authority, CancellationToken cancel)
    {
        var now = time.Now;
        if (remembered.TryGetValue(desk, out var known) && now - known.At < RememberedFor)
        {
            return known.Codes;
        }

        var since = now.AddDays(-Days);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var codes = await db.Dossiers.Where(row => row.Authority == authority && row.EnteredAt >= since && row.Desk == desk)
            .GroupBy(row => row.Procedure).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Take(Most).Select(group => group.Key).ToListAsync(cancel);
        remembered[desk] = (now, codes);
        return codes;
    }
}
