using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;

namespace MotCua.Application.SigningIn;

/// <summary>
/// Personal access codes for programs: <c>mc_&lt;8 letters&gt;_&lt;52 letters&gt;</c>. The first part is the token's public id, the rest is
/// secret and only its hash is kept.
/// </summary>
public sealed class ApiTokens(IDbContextFactory<MotCuaDb> databases, OfficeLedger ledger, OfficeTime time, TimeProvider clock)
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz234567";
    private const int IdLetters = 8;
    private const int SecretLetters = 52;
    private const int MostRemembered = 10_000;
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan UsedEvery = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, (TokenRow Token, long At)> remembered = new(StringComparer.Ordinal);

    /// <summary>A new code, its id and the hash that is kept of it.</summary>
    public static (string Code, string Id, string Hash) New()
    {
        var id = $"mc_{RandomNumberGenerator.GetString(Letters, IdLetters)}";
        var code = $"{id}_{RandomNumberGenerator.GetString(Letters, SecretLetters)}";
        return (code, id, HashOf(code));
    }

    /// <summary>The token of a code while it may be used; null for a wrong, expired or revoked one, or one of a locked account.</summary>
    public async ValueTask<TokenRow?> FindAsync(string code, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(code);
        var end = code.LastIndexOf('_');
        if (end <= 0)
        {
            return null;
        }

        var id = code[..end];
        if (!remembered.TryGetValue(id, out var known) || clock.GetElapsedTime(known.At) > LookAgainAfter)
        {
            if (await LoadAsync(id, cancel) is not { } loaded)
            {
                remembered.TryRemove(id, out _);
                return null;
            }

            known = Remember(loaded);
        }

        var isRight = CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(HashOf(code)), Encoding.ASCII.GetBytes(known.Token.Hash));
        return isRight && time.Today <= known.Token.LastDay ? await UseAsync(known.Token, cancel) : null;
    }

    /// <summary>The officer's tokens that may still be used, and those that ended, newest first.</summary>
    public async Task<IReadOnlyList<TokenRow>> ListAsync(string officer, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Tokens.AsNoTracking().Where(token => token.Officer == officer).OrderByDescending(token => token.IssuedAt).ToListAsync(cancel);
    }

    /// <summary>Lets go of what is remembered of a token that was revoked here.</summary>
    internal void Forget(string id) => remembered.TryRemove(id, out _);

    internal void ForgetOf(string officer)
    {
        foreach (var (id, _) in remembered.Where(pair => pair.Value.Token.Officer == officer))
        {
            remembered.TryRemove(id, out _);
        }
    }

    private async Task<TokenRow?> LoadAsync(string id, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var token = await db.Tokens.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && row.RevokedAt == null, cancel);
        return token is not null && await db.Accounts.AnyAsync(account => account.Id == token.Officer && account.LockedAt == null, cancel) ? token : null;
    }

    private async ValueTask<TokenRow> UseAsync(TokenRow token, CancellationToken cancel)
    {
        if (token.LastUsedAt is DateTime used && time.Now - used < UsedEvery)
        {
            return token;
        }

        var now = time.Now;
        await ledger.ChangeAsync(
            rows =>
            {
                if (rows.Find<TokenRow>(token.Id) is { } stored)
                {
                    rows.Put(stored with { LastUsedAt = now });
                }

                return true;
            },
            cancel);
        return Remember(token with { LastUsedAt = now }).Token;
    }

    private (TokenRow Token, long At) Remember(TokenRow token)
    {
        if (remembered.Count >= MostRemembered)
        {
            remembered.Clear();
        }

        return remembered[token.Id] = (token, clock.GetTimestamp());
    }

    private static string HashOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
