using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MotCua.Domain.Sealing;

/// <summary>
/// Niêm phong ngày: all that one node entered since the seal before it, up to the end of a day. Each seal covers the one before, so that the newest that is published
/// anywhere fixes every day before it. Hashes are written in small letters of base 16.
/// </summary>
/// <param name="Node">Whose ledger it is.</param>
/// <param name="First">Number of the first entry it covers.</param>
/// <param name="Last">Number of the last one; <paramref name="First"/> less 1 for a day without entries.</param>
/// <param name="Root">Root over the entries' leaves, in their order.</param>
/// <param name="Chain">Hash of the last entry up to here: fixes the content of all of them.</param>
/// <param name="Before">The seal before it; empty for the first.</param>
public sealed record DaySeal(string Node, DateOnly Day, long First, long Last, string Root, string Chain, string Before)
{
    public long Entries => Last - First + 1;

    /// <summary>What is printed, published and copied by hand: 64 letters and digits.</summary>
    public string Seal => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture, $"{Before}\n{Node}\n{Day:yyyy-MM-dd}\n{First}\n{Last}\n{Root}\n{Chain}"))));

    /// <param name="before">Null for a node's first seal.</param>
    /// <param name="leaves">Of every entry since, in their order.</param>
    /// <param name="chain">Hash of the newest entry up to the end of the day.</param>
    public static DaySeal Of(string node, DateOnly day, DaySeal? before, IReadOnlyCollection<byte[]> leaves, ReadOnlySpan<byte> chain)
    {
        ArgumentNullException.ThrowIfNull(leaves);
        var first = (before?.Last ?? 0) + 1;
        return new DaySeal(node, day, first, first + leaves.Count - 1, RootOf(leaves), Convert.ToHexStringLower(chain), before?.Seal ?? "");
    }

    public static string RootOf(IEnumerable<byte[]> leaves) => Convert.ToHexStringLower(MerkleTree.Root(leaves.ToArray()));

    /// <summary>In groups of eight, as people compare it.</summary>
    public static string InGroups(string hash) => string.Join(' ', (hash ?? "").Chunk(8).Select(group => new string(group)));
}

/// <summary>Đã niêm phong một ngày, by the program after the day's end.</summary>
[EntryType("day.sealed")]
public sealed record DaySealed(DateOnly Day, long First, long Last, string Root, string Chain, string Before) : Facts
{
    public DaySeal Of(string node) => new(node, Day, First, Last, Root, Chain, Before);
}
