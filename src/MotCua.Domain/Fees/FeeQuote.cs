namespace MotCua.Domain.Fees;

/// <summary>What one line of a fee's sum is.</summary>
public enum FeeLineKind
{
    Once = 1,
    Each = 2,

    /// <summary>Pages <see cref="FeeLine.FromPage"/> to <see cref="FeeLine.UntilPage"/> of every copy.</summary>
    Pages = 3,

    /// <summary>What goes off because a copy costs no more than <see cref="FeeLine.Rate"/>.</summary>
    Cap = 4,

    /// <summary>What goes off by an exemption or a reduction; the rate is its percentage.</summary>
    Relief = 5,
}

/// <summary>One line of the sum; all lines together are the fee.</summary>
/// <param name="Amount">Đồng; negative where it goes off.</param>
public sealed record FeeLine(FeeLineKind Kind, int Quantity, long Rate, long Amount)
{
    public int? FromPage { get; init; }

    public int? UntilPage { get; init; }
}

/// <summary>Miễn, giảm: who pays less, by how much, and the text of law that says so. Data of the catalogue: none is known to the program itself.</summary>
/// <param name="Who">"Người thuộc hộ nghèo".</param>
/// <param name="Percent">100 is free of charge.</param>
/// <param name="Ground">The text it rests on, shown wherever it is used.</param>
public sealed record FeeRelief(string Who, int Percent, string Ground);

/// <summary>What is to be paid, explained.</summary>
/// <param name="Amount">Đồng: the sum of the lines.</param>
/// <param name="Relief">The exemption or reduction used; null for none.</param>
public sealed record FeeQuote(long Amount, IReadOnlyList<FeeLine> Lines, FeeRelief? Relief);
