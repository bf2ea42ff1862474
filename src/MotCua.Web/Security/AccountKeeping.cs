using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using MotCua.Application.Data;
using MotCua.Application.SigningIn;
using MotCua.Domain;
using MotCua.Domain.Organisation;

namespace MotCua.Web.Security;

/// <summary>Makes passwords and checks them before an act on an account: hashes never leave this side, and no password goes further.</summary>
public sealed class AccountKeeping(
    UserManager<AccountRow> users, IPasswordHasher<AccountRow> hashes, OpenAccount openAccount, ResetAccount resetAccount, Accounts accounts, Attempts attempts, Sessions sessions)
{
    /// <summary>Letters and digits that are not taken for one another on paper.</summary>
    private const string Legible = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>Three groups of four: 59 bits, and it can be read over a counter.</summary>
    public static string NewPassword() => string.Join('-', Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString(Legible, 4)));

    /// <summary>Opens an account with a first password that must be changed at the first sign-in; answers that password, which nobody can read again.</summary>
    public async Task<Outcome<string>> OpenAsync(string officer, Officer by, CancellationToken cancel)
    {
        var password = NewPassword();
        var opened = await openAccount.RunAsync(NewAccount(officer, password) with { MustChangePassword = true }, by, null, cancel);
        return opened.Then<string>(_ => password);
    }

    /// <summary>Opens an account whose password is known beforehand and stays: for the demonstration district and for tests.</summary>
    public Task<Outcome<AccountOpened>> OpenWithAsync(string officer, string password, Officer by, CancellationToken cancel) =>
        openAccount.RunAsync(NewAccount(officer, password), by, null, cancel);

    /// <summary>A new first password; answers it once.</summary>
    public async Task<Outcome<string>> ResetAsync(string officer, bool removeSecondStep, Officer by, CancellationToken cancel)
    {
        var password = NewPassword();
        var fresh = NewAccount(officer, password);
        var reset = await resetAccount.RunAsync(new(officer, fresh.PasswordHash!, fresh.SecurityStamp, removeSecondStep), by, null, cancel);
        return reset.Then<string>(_ => password);
    }

    /// <summary>The officer's own change. Other sessions end; the one it is done in goes on.</summary>
    public async Task<Outcome<AccountRow>> ChangePasswordAsync(string officer, string oldPassword, string newPassword, SessionRow session, CancellationToken cancel)
    {
        if (await accounts.FindAsync(officer, cancel) is not { } account)
        {
            return AccountRefusals.Unknown(officer);
        }

        if (await attempts.TakeAsync(officer, cancel) is { } refusal)
        {
            return refusal;
        }

        if (!await users.CheckPasswordAsync(account, oldPassword))
        {
            return AccountRefusals.OldPasswordWrong;
        }

        await attempts.ClearAsync(officer, cancel);
        if (oldPassword == newPassword)
        {
            return AccountRefusals.PasswordIsOld;
        }

        account.MustChangePassword = false;
        var changed = await users.ChangePasswordAsync(account, oldPassword, newPassword);
        if (!changed.Succeeded)
        {
            return changed.Errors.Select(RefusalOf).ToList();
        }

        await sessions.EndAllAsync(officer, session.Id, cancel);
        await sessions.RestampAsync(session, account, cancel);
        return account;
    }

    public static Refusal RefusalOf(IdentityError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return error.Code == AccountRefusals.ChangedMeanwhile.Code ? AccountRefusals.ChangedMeanwhile : new Refusal(error.Code) { Field = "NewPassword" };
    }

    private AccountRow NewAccount(string officer, string password)
    {
        var account = new AccountRow { Id = officer, SecurityStamp = NewStamp() };
        account.PasswordHash = hashes.HashPassword(account, password);
        return account;
    }

    private static string NewStamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
}
