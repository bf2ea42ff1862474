using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using MotCua.Application.Data;
using MotCua.Application.SigningIn;

namespace MotCua.Web.Security;

/// <summary>
/// Gives ASP.NET Core Identity our accounts: password, stamp, second step and recovery codes. Accounts are opened by
/// <see cref="OpenAccount"/>, whose act the ledger keeps, so creating and deleting here is refused. Wrong attempts are bounded by
/// <see cref="Attempts"/>, which counts before it checks.
/// </summary>
public sealed class AccountStore(Accounts accounts) :
    IUserPasswordStore<AccountRow>,
    IUserSecurityStampStore<AccountRow>,
    IUserTwoFactorStore<AccountRow>,
    IUserAuthenticatorKeyStore<AccountRow>,
    IUserTwoFactorRecoveryCodeStore<AccountRow>
{
    public Task<AccountRow?> FindByIdAsync(string userId, CancellationToken cancellationToken) => accounts.FindAsync(userId, cancellationToken);

    public Task<AccountRow?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        accounts.FindAsync(Accounts.NameFrom(normalizedUserName), cancellationToken);

    public async Task<IdentityResult> UpdateAsync(AccountRow user, CancellationToken cancellationToken) =>
        await accounts.UpdateAsync(user, cancellationToken) ? IdentityResult.Success : IdentityResult.Failed(new IdentityError { Code = AccountRefusals.ChangedMeanwhile.Code });

    public Task<IdentityResult> CreateAsync(AccountRow user, CancellationToken cancellationToken) => throw new NotSupportedException("Accounts are opened by OpenAccount.");

    public Task<IdentityResult> DeleteAsync(AccountRow user, CancellationToken cancellationToken) => throw new NotSupportedException("Accounts are locked, never deleted.");

    public Task<string> GetUserIdAsync(AccountRow user, CancellationToken cancellationToken) => Task.FromResult(user.Id);

    public Task<string?> GetUserNameAsync(AccountRow user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Id);

    public Task<string?> GetNormalizedUserNameAsync(AccountRow user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Id);

    /// <summary>The user name is the officer's id and has one form only.</summary>
    public Task SetUserNameAsync(AccountRow user, string? userName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetNormalizedUserNameAsync(AccountRow user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<string?> GetPasswordHashAsync(AccountRow user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(AccountRow user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not null);

    public Task SetPasswordHashAsync(AccountRow user, string? passwordHash, CancellationToken cancellationToken) => Set(() => user.PasswordHash = passwordHash);

    public Task<string?> GetSecurityStampAsync(AccountRow user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.SecurityStamp);

    public Task SetSecurityStampAsync(AccountRow user, string stamp, CancellationToken cancellationToken) => Set(() => user.SecurityStamp = stamp);

    public Task<bool> GetTwoFactorEnabledAsync(AccountRow user, CancellationToken cancellationToken) => Task.FromResult(user.TwoFactorEnabled);

    public Task SetTwoFactorEnabledAsync(AccountRow user, bool enabled, CancellationToken cancellationToken) => Set(() => user.TwoFactorEnabled = enabled);

    public Task<string?> GetAuthenticatorKeyAsync(AccountRow user, CancellationToken cancellationToken) => Task.FromResult(user.AuthenticatorKey);

    public Task SetAuthenticatorKeyAsync(AccountRow user, string key, CancellationToken cancellationToken) => Set(() => user.AuthenticatorKey = key);

    public Task ReplaceCodesAsync(AccountRow user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        Set(() => user.RecoveryCodes = string.Join(' ', recoveryCodes.Select(HashOf)));

    /// <summary>The library writes the account after a code was redeemed; two redeemings of one code meet at the account's revision.</summary>
    public Task<bool> RedeemCodeAsync(AccountRow user, string code, CancellationToken cancellationToken)
    {
        var left = CodesOf(user);
        var isRight = left.Remove(HashOf(code));
        user.RecoveryCodes = string.Join(' ', left);
        return Task.FromResult(isRight);
    }

    public Task<int> CountCodesAsync(AccountRow user, CancellationToken cancellationToken) => Task.FromResult(CodesOf(user).Count);

    public void Dispose()
    {
        // Holds nothing: the library asks for this of every store.
    }

    private static List<string> CodesOf(AccountRow user) => [.. user.RecoveryCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Typed with or without the hyphen, in any case. The codes are random, so one round of hashing is enough.</summary>
    private static string HashOf(string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant())));

    private static Task Set(Action set)
    {
        set();
        return Task.CompletedTask;
    }
}
