using System.Globalization;
using System.Text.Json.Serialization;
using MotCua.Domain.People;

namespace MotCua.Domain.Results;

/// <summary>
/// Số, ký hiệu of a paper in an authority's register of outgoing papers (NĐ 30/2020/NĐ-CP: the number runs in the year, the symbol says the kind and
/// who issued it): "15/QĐ-UBND".
/// </summary>
/// <param name="Unit">The authority in whose register it stands.</param>
/// <param name="Symbol">"QĐ-UBND", as written on the paper.</param>
/// <param name="Year">The year of the paper's date.</param>
public sealed record OutgoingNumber(string Unit, string Symbol, int Year, long Number)
{
    private const int LongestSymbol = 40;
    private const long Largest = 999_999;

    /// <summary>As it is written on the paper.</summary>
    [JsonIgnore]
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Symbol}");

    /// <summary>The symbol as registers compare it: however its letters were typed.</summary>
    [JsonIgnore]
    public string Kind => KindOf(Symbol);

    /// <summary>The numbering it belongs to.</summary>
    [JsonIgnore]
    public string Series => string.Create(CultureInfo.InvariantCulture, $"outgoing/{Unit}/{Kind}/{Year}");

    /// <summary>The number that was asked for: typed ("15" or "15/QĐ-UBND"), or null for the register's next.</summary>
    /// <param name="next">Gives the register's next number that no paper has.</param>
    /// <param name="owner">Code of the dossier whose paper has a number already; null when it is free.</param>
    public static Outcome<OutgoingNumber> Of(string unit, string symbol, DateOnly signedOn, string? typed, string dossier, Func<OutgoingNumber, long> next, Func<OutgoingNumber, string?> owner)
    {
        ArgumentNullException.ThrowIfNull(next);
        ArgumentNullException.ThrowIfNull(owner);
        var kind = VietnameseText.Compose(symbol);
        if (kind.Length > LongestSymbol)
        {
            return ResultRefusals.SymbolTooLong;
        }

        var empty = new OutgoingNumber(unit, kind, signedOn.Year, 0);
        if (string.IsNullOrWhiteSpace(typed))
        {
            long number;
            do
            {
                number = next(empty);
            }
            while (owner(empty with { Number = number }) is not null);

            return empty with { Number = number };
        }

        if (Whole(typed, kind) is not { } asked)
        {
            return ResultRefusals.NumberNotWhole;
        }

        // A dossier that was drafted anew keeps the number its paper had.
        var wanted = empty with { Number = asked };
        return owner(wanted) is { } other && other != dossier ? ResultRefusals.NumberDoubled(wanted.Text, wanted.Year, other) : wanted;
    }

    private static long? Whole(string typed, string symbol)
    {
        var (head, tail) = typed.IndexOf('/', StringComparison.Ordinal) is var at and >= 0 ? (typed[..at], typed[(at + 1)..]) : (typed, symbol);
        return KindOf(VietnameseText.Compose(tail)) == KindOf(symbol)
            && long.TryParse(head.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= Largest
                ? number
                : null;
    }

    private static string KindOf(string symbol) => symbol.ToUpperInvariant();
}
