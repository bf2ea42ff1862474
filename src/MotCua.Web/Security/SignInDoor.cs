using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using MotCua.Application;
using MotCua.Application.Data;
using MotCua.Application.SigningIn;
using MotCua.Domain;

namespace MotCua.Web.Security;

/// <summary>What a right password leads to.</summary>
/// <param name="SecondStep">A text to send back with the phone's code; null when no second step is asked for.</param>
public sealed record Knocked(AccountRow Account, string? SecondStep);

/// <summary>The way in: the password, the phone's code where the officer set it up, then the session.</summary>
public sealed class SignInDoor(UserManager<AccountRow> users, IPasswordHasher<AccountRow> hashes, Attempts attempts, Accounts accounts, OfficeTime time, IDataProtectionProvider protection)
{
    private static readonly TimeSpan SecondStepWithin = TimeSpan.FromMinutes(5);

    /// <summary>Checked in place of an account that is not there, so that the answer takes as long.</summary>
    private static readonly AccountRow Nobody = new() { Id = "", SecurityStamp = "" };

    private static readonly Lazy<string> NobodysHash = new(() => new PasswordHashes().HashPassword(Nobody, Guid.NewGuid().ToString()));

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("MotCua.SecondStep").ToTimeLimitedDataProtector();

    /// <summary>Name and password. An unknown name, a wrong password and a locked account are answered alike until the password is right.</summary>
    public async Task<Outcome<Knocked>> KnockAsync(string name, string password, CancellationToken cancel)
    {
        var account = await accounts.FindAsync(Accounts.NameFrom(name), cancel);
        if (account?.PasswordHash is null)
        {
            hashes.VerifyHashedPassword(Nobody, NobodysHash.Value, password);
            return AccountRefusals.WrongNameOrPassword;
        }

        if (await attempts.TakeAsync(account.Id, cancel) is { } refusal)
        {
            return refusal;
        }

        if (!await users.CheckPasswordAsync(account, password))
        {
            return AccountRefusals.WrongNameOrPassword;
        }

        if (account.LockedAt is not null)
        {
            return AccountRefusals.Locked;
        }

        if (account.TwoFactorEnabled)
        {
            return new Knocked(account, protector.Protect($"{account.Id}|{account.SecurityStamp}", SecondStepWithin));
        }

        await attempts.ClearAsync(account.Id, cancel);
        return new Knocked(account, null);
    }

    /// <summary>The code of the phone, or one of the recovery codes.</summary>
    public async Task<Outcome<AccountRow>> SecondStepAsync(string secondStep, string code, CancellationToken cancel)
    {
        if (await AccountOfAsync(secondStep, cancel) is not { } account)
        {
            return AccountRefusals.StepTooOld;
        }

        if (await attempts.TakeAsync(account.Id, cancel) is { } refusal)
        {
            return refusal;
        }

        var isRight = await users.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code)
            ? await accounts.UpdateAsync(account, cancel)
            : (await users.RedeemTwoFactorRecoveryCodeAsync(account, code)).Succeeded;
        if (!isRight)
        {
            return AccountRefusals.WrongCode;
        }

        await attempts.ClearAsync(account.Id, cancel);
        return account;
    }

    /// <summary>Opens the session and gives the browser its cookie.</summary>
    public async Task EnterAsync(HttpContext context, AccountRow account)
    {
        ArgumentNullException.ThrowIfNull(account);
        account.LastSignInAt = time.Now;
        await accounts.UpdateAsync(account, context.RequestAborted);
        var identity = new ClaimsIdentity([new Claim(OfficerClaims.Id, account.Id)], CookieAuthenticationDefaults.AuthenticationScheme);
        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new ClaimsPrincipal(identity));
    }

    private async Task<AccountRow?> AccountOfAsync(string secondStep, CancellationToken cancel)
    {
        try
        {
            var parts = protector.Unprotect(secondStep).Split('|');
            var account = await accounts.FindAsync(parts[0], cancel);
            return account is { LockedAt: null } && account.SecurityStamp == parts[1] ? account : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
