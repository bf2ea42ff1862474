using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using MotCua.Application;
using MotCua.Application.Data;

namespace MotCua.Web.Security;

/// <summary>
/// Checks the code of an officer's authenticator app by the machine's clock, which is the phone's. The half-minute before and after count too, since phones
/// and servers differ; no code counts twice.
/// </summary>
public sealed class PhoneCodes(OfficeTime time) : IUserTwoFactorTokenProvider<AccountRow>
{
    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<AccountRow> manager, AccountRow user) => Task.FromResult(user.AuthenticatorKey is not null);

    /// <summary>The phone makes the code; nothing is sent.</summary>
    public Task<string> GenerateAsync(string purpose, UserManager<AccountRow> manager, AccountRow user) => Task.FromResult("");

    /// <summary>Remembers the code's half-minute on the account, which the caller writes.</summary>
    public Task<bool> ValidateAsync(string purpose, string token, UserManager<AccountRow> manager, AccountRow user)
    {
        ArgumentNullException.ThrowIfNull(user);
        var typed = string.Concat((token ?? "").Where(sign => !char.IsWhiteSpace(sign)));
        var now = Totp.StepOf(time.MachineNow);
        foreach (var step in new[] { now, now - 1, now + 1 })
        {
            if (step > user.LastCodeStep && user.AuthenticatorKey is { } key && Same(Totp.CodeAt(key, step), typed))
            {
                user.LastCodeStep = step;
                return Task.FromResult(true);
            }
        }

        return Task.FromResult(false);
    }

    private static bool Same(string code, string typed) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(code), Encoding.UTF8.GetBytes(typed));
}
