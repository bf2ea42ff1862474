using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;

namespace MotCua.Application.SigningIn;

/// <summary>A session that holds now, and whether its officer must choose a new password first.</summary>
public sealed record LiveSession(SessionRow Row, bool MustChangePassword);

/// <summary>
/// Signed-in browsers, kept in the database so that they end everywhere at once: after a day's work, when unused, when signed out,
/// when the password changes or the account is locked. What is read is remembered for some seconds.
/// </summary>
public sealed class Sessions(IDbContextFactory<MotCuaDb> databases, OfficeLedger ledger, OfficeTime time, TimeProvider clock)
{
    /// <summary>From morning to evening, with overtime.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>Longer than the midday break of two hours.</summary>
    public static readonly TimeSpan LongestUnused = TimeSpan.FromHours(2.5);

    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(3);
    private const int MostRemembered = 20_000;

    private readonly ConcurrentDictionary<string, (LiveSession Session, long At)> remembered = new(StringComparer.Ordinal);

    /// <summary>Opens a session and returns the key that only the browser knows.</summary>
    public async Task<string> OpenAsync(AccountRow account, string? duty, string device, string address, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(account);
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var row = new SessionRow
        {
            Id = IdOf(key),
            Officer = account.Id,
            Duty = duty,
            Stamp = account.SecurityStamp,
            OpenedAt = time.Now,
            SeenAt = time.Now,
            Device = device,
            Address = address,
        };
        var ended = (await RowsOfAsync(account.Id, cancel)).Where(session => !Holds(session, account)).ToList();
        await ledger.ChangeAsync(
            rows =>
            {
                rows.Put(row);
                ended.ForEach(rows.Remove);
                return true;
            },
            cancel);
        return key;
    }

    /// <summary>The session of a browser's key while it holds; null otherwise.</summary>
    public ValueTask<LiveSession?> FindByKeyAsync(string key, CancellationToken cancel) => FindAsync(IdOf(key), cancel);

    public async ValueTask<LiveSession?> FindAsync(string id, CancellationToken cancel)
    {
        if (!remembered.TryGetValue(id, out var known) || clock.GetElapsedTime(known.At) > LookAgainAfter)
        {
            if (await LoadAsync(id, cancel) is not { } loaded)
            {
                remembered.TryRemove(id, out _);
                return null;
            }

            known = Remember(loaded);
        }

        if (!HoldsNow(known.Session.Row))
        {
            await EndAsync(known.Session.Row, cancel);
            return null;
        }

        return time.Now - known.Session.Row.SeenAt > SeenEvery ? await SeeAsync(known.Session, cancel) : known.Session;
    }

    /// <summary>The officer's sessions that hold, the one used last first.</summary>
    public async Task<IReadOnlyList<SessionRow>> ListAsync(string officer, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var account = await db.Accounts.AsNoTracking().FirstOrDefaultAsync(row => row.Id == officer, cancel);
        return account is null ? [] : [.. (await RowsOfAsync(officer, cancel)).Where(row => Holds(row, account)).OrderByDescending(row => row.SeenAt)];
    }

    public async Task SwitchDutyAsync(SessionRow session, string duty, CancellationToken cancel)
    {
        await ledger.PutAsync(session with { Duty = duty, SeenAt = time.Now }, cancel);
        remembered.TryRemove(session.Id, out _);
    }

    public Task EndAsync(SessionRow session, CancellationToken cancel) => RemoveAsync([session], cancel);

    /// <summary>Ends the officer's sessions, on every machine; one may be spared.</summary>
    public async Task<int> EndAllAsync(string officer, string? exceptId, CancellationToken cancel)
    {
        var ended = (await RowsOfAsync(officer, cancel)).Where(session => session.Id != exceptId).ToList();
        await RemoveAsync(ended, cancel);
        return ended.Count;
    }

    /// <summary>After its own password change a session goes on under the new stamp.</summary>
    public async Task RestampAsync(SessionRow session, AccountRow account, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(account);
        await ledger.PutAsync(session with { Stamp = account.SecurityStamp }, cancel);
        remembered.TryRemove(session.Id, out _);
    }

    private async Task<LiveSession?> LoadAsync(string id, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var row = await db.Sessions.AsNoTracking().FirstOrDefaultAsync(session => session.Id == id, cancel);
        var account = row is null ? null : await db.Accounts.AsNoTracking().FirstOrDefaultAsync(one => one.Id == row.Officer, cancel);
        return row is not null && account is not null && account.LockedAt is null && account.SecurityStamp == row.Stamp
            ? new LiveSession(row, account.MustChangePassword)
            : null;
    }

    private async ValueTask<LiveSession> SeeAsync(LiveSession session, CancellationToken cancel)
    {
        var seen = session with { Row = session.Row with { SeenAt = time.Now } };

        // Ended meanwhile on another machine: a session that is gone is not written again.
        var isThere = await ledger.ChangeAsync(
            rows =>
            {
                var stored = rows.Find<SessionRow>(seen.Row.Id);
                if (stored is not null)
                {
                    rows.Put(stored with { SeenAt = seen.Row.SeenAt });
                }

                return stored is not null;
            },
            cancel);
        return isThere ? Remember(seen).Session : session;
    }

    private (LiveSession Session, long At) Remember(LiveSession session)
    {
        if (remembered.Count >= MostRemembered)
        {
            remembered.Clear();
        }

        return remembered[session.Row.Id] = (session, clock.GetTimestamp());
    }

    private async Task<List<SessionRow>> RowsOfAsync(string officer, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Sessions.AsNoTracking().Where(session => session.Officer == officer).ToListAsync(cancel);
    }

    private async Task RemoveAsync(List<SessionRow> sessions, CancellationToken cancel)
    {
        await ledger.ChangeAsync(
            rows =>
            {
                sessions.ForEach(rows.Remove);
                return true;
            },
            cancel);
        sessions.ForEach(session => remembered.TryRemove(session.Id, out _));
    }

    private bool Holds(SessionRow session, AccountRow account) => session.Stamp == account.SecurityStamp && account.LockedAt is null && HoldsNow(session);

    private bool HoldsNow(SessionRow session) => time.Now - session.OpenedAt < Longest && time.Now - session.SeenAt < LongestUnused;

    private static string IdOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
