using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;

namespace MotCua.Application.SigningIn;

/// <summary>Accounts as the sign-in library reads and writes them.</summary>
public sealed class Accounts(IDbContextFactory<MotCuaDb> databases, OfficeLedger ledger)
{
    /// <summary>User names are officers' ids: small letters, whatever was typed.</summary>
    public static string NameFrom(string? typed) => (typed ?? "").Trim().ToLowerInvariant();

    public async Task<AccountRow?> FindAsync(string officer, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Accounts.AsNoTracking().FirstOrDefaultAsync(account => account.Id == officer, cancel);
    }

    public async Task<IReadOnlyList<AccountRow>> ListAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Accounts.AsNoTracking().OrderBy(account => account.Id).ToListAsync(cancel);
    }

    /// <summary>Which of some officers have an account, and whether it is locked.</summary>
    public async Task<IReadOnlyDictionary<string, bool>> StatesAsync(IReadOnlyCollection<string> officers, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Accounts.Where(account => officers.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.LockedAt != null, cancel);
    }

    /// <summary>Writes a changed account; false when somebody else wrote it since it was read.</summary>
    public async Task<bool> UpdateAsync(AccountRow account, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(account);
        var next = account with { Revision = account.Revision + 1 };
        var written = await ledger.ChangeAsync(
            rows =>
            {
                if (rows.Find<AccountRow>(account.Id)?.Revision != account.Revision)
                {
                    return false;
                }

                rows.Put(next);
                return true;
            },
            cancel);
        account.Revision = written ? next.Revision : account.Revision;
        return written;
    }
}
