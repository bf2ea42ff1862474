using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MotCua.Application.Data;

namespace MotCua.Application.Ledger;

/// <summary>
/// SHA-256 over the previous entry's hash, the header, the public facts and the digest of the private facts, each on its own line.
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
        // The instant is hashed to the microsecond, the precision both databases keep.
        var text = string.Create(CultureInfo.InvariantCulture, $"""
            {Convert.ToHexStringLower(previous)}
            {entry.Node}
            {entry.Sequence}
            {entry.At:yyyy-MM-ddTHH:mm:ss.ffffffZ}
            {entry.Actor}
            {entry.ActingFor}
            {entry.Duty}
            {entry.Unit}
            {entry.Stream}
            {entry.StreamVersion}
            {entry.Type}
            {entry.RequestKey}
            {entry.Facts}
            {(entry.PrivateDigest is null ? "" : Convert.ToHexStringLower(entry.PrivateDigest))}
            """);
        return SHA256.HashData(Encoding.UTF8.GetBytes(text));
    }
}
