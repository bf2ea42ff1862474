using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using MotCua.Domain.Organisation;

namespace MotCua.Web.Security;

/// <summary>
/// What an officer typed to find a person, as a part of an address: names and numbers in clear would stay in the browser's history and in the logs
/// of every machine on the way. Only the officer who typed it can open it again, and only for a working day.
/// </summary>
public sealed class SealedWords(IDataProtectionProvider protection)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(12);

    public string Seal(string words, Officer by) => ProtectorOf(by).Protect(words, KeptFor);

    /// <summary>The words; null when there are none, or none that this officer typed today.</summary>
    public string? Open(string? seal, Officer by)
    {
        try
        {
            return string.IsNullOrEmpty(seal) ? null : ProtectorOf(by).Unprotect(seal);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private ITimeLimitedDataProtector ProtectorOf(Officer by) => protection.CreateProtector("words looked for", by.Id).ToTimeLimitedDataProtector();
}
