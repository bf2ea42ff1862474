using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MotCua.Application.Data;

namespace MotCua.Application.Ledger;

/// <summary>
/// SHA-256 over the previous entry's hash, the header, the public facts and the digest of the private facts, each with its length on its own line.
/// Whoever changes, drops or inserts an entry changes every hash after it.
/// </summary>
public static class EntryHash
{
    /// <summary>The hash before a node's first entry.</summary>
    public static readonly byte[] Genesis = new byte[SHA256.HashSizeInBytes];

    public static byte[] NewSalt() => RandomNumberGenerator.GetBytes(16);

    public static byte[] Digest(byte[] salt, string privateFacts)
    {
        var bytes = Encoding.UTF8.GetByteCount(privateFacts);
        var buffer = ArrayPool<byte>.Shared.Rent(salt.Length + bytes);
        try
        {
            salt.CopyTo(buffer, 0);
            Encoding.UTF8.GetBytes(privateFacts, buffer.AsSpan(salt.Length));
            return SHA256.HashData(buffer.AsSpan(0, salt.Length + bytes));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    /// <summary>The hash this entry must carry after <paramref name="previous"/>. Its own <see cref="LedgerEntry.Hash"/> is not read.</summary>
    public static byte[] Of(byte[] previous, LedgerEntry entry)
    {
        var text = new StringBuilder(512 + entry.Facts.Length);
        Add(text, Convert.ToHexStringLower(previous));
        Add(text, entry.Node);
        Add(text, entry.Sequence.ToString(CultureInfo.InvariantCulture));

        // The instant is hashed to the microsecond, the precision both databases keep.
        Add(text, entry.At.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture));
        Add(text, entry.Actor);
        Add(text, entry.ActingFor);
        Add(text, entry.Duty);
        Add(text, entry.Unit);
        Add(text, entry.Stream);
        Add(text, entry.StreamVersion.ToString(CultureInfo.InvariantCulture));
        Add(text, entry.Type);
        Add(text, entry.RequestKey);
        Add(text, entry.Numbers);
        Add(text, entry.Facts);
        Add(text, entry.PrivateDigest is null ? null : Convert.ToHexStringLower(entry.PrivateDigest));
        return SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>Each part says its length, so that nothing can be moved from one part to the next under the same hash.</summary>
    private static void Add(StringBuilder text, string? part) => text.Append(CultureInfo.InvariantCulture, $"{part?.Length ?? -1}:").Append(part).Append('\n');
}
