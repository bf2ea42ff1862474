using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MotCua.Domain.Sealing;

/// <summary>
/// Dấu niêm: what a slip carries of the ledger's entry it was printed for, so that anybody can show later that this dossier was received at this instant: the entry's
/// number, its instant and the first half of its hash. Written "SEQUENCE-INSTANT-HASH" in digits and capitals only, since a scanner may type it as a keyboard does.
/// </summary>
/// <param name="Sequence">Number of the entry at its node.</param>
/// <param name="At">UTC, to the microsecond.</param>
/// <param name="Hash">The first <see cref="HashBytes"/> bytes of the entry's hash, in capitals of base 16.</param>
public sealed partial record SealMark(long Sequence, DateTime At, string Hash)
{
    public const int HashBytes = 16;

    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public static SealMark Of(long sequence, DateTime at, ReadOnlySpan<byte> hash) => new(sequence, at, Convert.ToHexString(hash[..HashBytes]));

    /// <summary>Null for what is no mark.</summary>
    public static SealMark? Read(string? text)
    {
        if (Shape().Match((text ?? "").Trim().ToUpperInvariant()) is not { Success: true } match
            || Number(match.Groups["sequence"].Value) is not { } sequence
            || Number(match.Groups["at"].Value) is not { } micros
            || micros > (DateTime.MaxValue - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond)
        {
            return null;
        }

        return new SealMark(sequence, DateTime.UnixEpoch.AddTicks(micros * TimeSpan.TicksPerMicrosecond), match.Groups["hash"].Value);
    }

    /// <summary>The mark in the text of a slip's QR; null where there is none.</summary>
    public static SealMark? InAddress(string? text) => Address().Match(text ?? "") is { Success: true } match ? Read(match.Groups["mark"].Value) : null;

    /// <summary>The leaf of this entry in its day's tree: of its number, its instant, its stream and its hash.</summary>
    /// <param name="stream">"dossier:CODE".</param>
    public byte[] LeafOf(string stream) =>
        MerkleTree.Leaf(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Sequence}\n{At:yyyy-MM-ddTHH:mm:ss.ffffff}Z\n{stream}\n{Hash}")));

    public override string ToString() => $"{Text(Sequence)}-{Text((At - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond)}-{Hash}";

    private static string Text(long number)
    {
        var text = new StringBuilder();
        do
        {
            text.Insert(0, Digits[(int)(number % Digits.Length)]);
            number /= Digits.Length;
        }
        while (number > 0);
        return text.ToString();
    }

    private static long? Number(string text) =>
        text.Length <= 12 ? text.Aggregate(0L, (sum, digit) => sum * Digits.Length + Digits.IndexOf(digit, StringComparison.Ordinal)) : null;

    [GeneratedRegex("[?&][mM]=(?<mark>[0-9A-Za-z-]+)")]
    private static partial Regex Address();

    [GeneratedRegex("^(?<sequence>[0-9A-Z]+)-(?<at>[0-9A-Z]+)-(?<hash>[0-9A-F]{32})$")]
    private static partial Regex Shape();
}
