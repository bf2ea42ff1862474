using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace MotCua.Web.Security;

/// <summary>One-time codes by the clock (RFC 6238): six digits, a new one each half-minute, HMAC-SHA1 as every authenticator app expects.</summary>
public static class Totp
{
    private const int StepSeconds = 30;
    private const int Digits = 1_000_000;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static long StepOf(DateTime utc) => (long)(utc - DateTime.UnixEpoch).TotalSeconds / StepSeconds;

    /// <param name="key">Base32.</param>
    public static string CodeAt(string key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[20];

        // SHA-1 is what the standard and the apps use; as a MAC it is not weakened by its collisions.
#pragma warning disable CA5350
        HMACSHA1.HashData(Decode(key), counter, hash);
#pragma warning restore CA5350
        var offset = hash[^1] & 0xf;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[offset..]) & int.MaxValue;
        return (number % Digits).ToString("000000", CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string key)
    {
        var bytes = new List<byte>(key.Length * 5 / 8);
        var bits = 0;
        var held = 0;
        foreach (var letter in key.ToUpperInvariant())
        {
            bits = (bits << 5) | Base32.IndexOf(letter, StringComparison.Ordinal);
            held += 5;
            if (held >= 8)
            {
                held -= 8;
                bytes.Add((byte)(bits >> held));
                bits &= (1 << held) - 1;
            }
        }

        return [.. bytes];
    }
}
