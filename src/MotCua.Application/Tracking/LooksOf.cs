using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Processing;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Tracking;

/// <summary>One officer's looks at a dossier on one day and at one place.</summary>
/// <param name="Officer">Name.</param>
/// <param name="Unit">Name.</param>
/// <param name="Page">The page or call: "slips/receipt".</param>
public sealed record LookSeen(DateOnly Day, string Officer, string Unit, string Page, int Times);

/// <summary>
/// Ai đã xem: who looked at the personal data of one dossier, the newest first. For whoever may open it, to print it for the person; and for the person, who has the slip.
/// </summary>
public sealed class LooksOf(IDbContextFactory<MotCuaDb> databases, Access access, Names names)
{
    /// <summary>No dossier is looked at more often in years; what is older than this is not read.</summary>
    public const int Most = 2_000;

    /// <summary>Null when there is no such dossier, or none this officer may see.</summary>
    public async Task<IReadOnlyList<LookSeen>?> ForOfficerAsync(string code, Officer by, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await access.FindAsync(db, code, by, cancel) is null ? null : await ReadAsync(db, code, await names.TodayAsync(cancel), Most, cancel);
    }

    /// <summary>The caller has made sure that it is the person who asks.</summary>
    public async Task<IReadOnlyList<LookSeen>> ForThePersonAsync(string code, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await ReadAsync(db, code, await names.TodayAsync(cancel), Most, cancel);
    }

    internal static async Task<IReadOnlyList<LookSeen>> ReadAsync(MotCuaDb db, string code, Func<string, string> nameOf, int most, CancellationToken cancel)
    {
        var newest = await db.Looks.AsNoTracking().Where(look => look.Subject == code).OrderByDescending(look => look.At).ThenByDescending(look => look.Id).Take(most).ToListAsync(cancel);
        return
        [
            .. newest.GroupBy(look => (Day: OfficeTime.DayOf(look.At), look.Officer, look.Unit, look.Page))
                .Select(group => new LookSeen(group.Key.Day, nameOf(group.Key.Officer), nameOf(group.Key.Unit), group.Key.Page, group.Count())),
        ];
    }
}
