using System.Security.Cryptography;

namespace MotCua.Domain.Sealing;

/// <summary>
/// A root over many leaves that any one of them can be shown to belong to, and that changes with each of them and with their order. SHA-256; leaves and nodes are
/// told apart by a byte before them and an uneven number is split at the largest power of two, as in RFC 6962, section 2.1.
/// </summary>
public static class MerkleTree
{
    public const int HashBytes = SHA256.HashSizeInBytes;

    /// <summary>The hash of one leaf's content.</summary>
    public static byte[] Leaf(ReadOnlySpan<byte> content) => SHA256.HashData([0, .. content]);

    /// <summary>The root; of no leaves the hash of nothing.</summary>
    /// <param name="leaves">Hashes that <see cref="Leaf"/> gave.</param>
    public static byte[] Root(ReadOnlySpan<byte[]> leaves) => leaves.Length switch
    {
        0 => SHA256.HashData([]),
        1 => leaves[0],
        _ => Node(Root(leaves[..SplitOf(leaves.Length)]), Root(leaves[SplitOf(leaves.Length)..])),
    };

    private static byte[] Node(byte[] left, byte[] right) => SHA256.HashData([1, .. left, .. right]);

    private static int SplitOf(int leaves)
    {
        var split = 1;
        while (split * 2 < leaves)
        {
            split *= 2;
        }

        return split;
    }
}
