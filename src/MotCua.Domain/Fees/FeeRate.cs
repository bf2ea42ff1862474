using MotCua.Domain.Dossiers;

namespace MotCua.Domain.Fees;

/// <summary>What an amount is counted by.</summary>
public enum FeeBasis
{
    /// <summary>Once for the dossier.</summary>
    Once = 1,

    /// <summary>For each copy of an extract, each signature, each case.</summary>
    Each = 2,

    /// <summary>For each page of each copy.</summary>
    Page = 3,
}

/// <summary>From which page on an amount holds, until the next band.</summary>
public sealed record FeeBand(int From, long Amount);

/// <summary>How often what is asked for has to be paid.</summary>
/// <param name="Count">Copies, signatures or cases.</param>
/// <param name="Pages">Pages of one copy.</param>
public sealed record FeeMeasure(int Count = 1, int Pages = 1);

/// <summary>One amount of a procedure's published fee: 2.000 đ a page, 1.000 đ from the third page on, at most 200.000 đ a copy.</summary>
/// <param name="Channel">Holds only for what came this way; null for every way.</param>
/// <param name="Bands">One band that begins with page 1, unless it is counted by pages.</param>
/// <param name="MostPerCopy">No copy costs more; null for no cap.</param>
public sealed record FeeRate(Channel? Channel, FeeBasis Basis, IReadOnlyList<FeeBand> Bands, long? MostPerCopy)
{
    public static FeeRate Flat(long amount) => new(null, FeeBasis.Once, [new FeeBand(1, amount)], null);

    /// <summary>Whether somebody has to count before the amount is known.</summary>
    public bool NeedsMeasure => Basis is not FeeBasis.Once;

    /// <summary>The sum, line by line.</summary>
    public IEnumerable<FeeLine> Lines(FeeMeasure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return Basis switch
        {
            FeeBasis.Once => [new FeeLine(FeeLineKind.Once, 1, Bands[0].Amount, Bands[0].Amount)],
            FeeBasis.Each => [new FeeLine(FeeLineKind.Each, measure.Count, Bands[0].Amount, measure.Count * Bands[0].Amount)],
            FeeBasis.Page => PageLines(measure),
            _ => throw new ArgumentOutOfRangeException(nameof(measure), Basis, "Not a basis of a fee."),
        };
    }

    private IEnumerable<FeeLine> PageLines(FeeMeasure measure)
    {
        long copy = 0;
        for (var i = 0; i < Bands.Count && Bands[i].From <= measure.Pages; i++)
        {
            var last = i + 1 < Bands.Count ? Math.Min(Bands[i + 1].From - 1, measure.Pages) : measure.Pages;
            var pages = last - Bands[i].From + 1;
            copy += pages * Bands[i].Amount;
            yield return new FeeLine(FeeLineKind.Pages, pages * measure.Count, Bands[i].Amount, pages * measure.Count * Bands[i].Amount) { FromPage = Bands[i].From, UntilPage = last };
        }

        if (MostPerCopy is { } most && copy > most)
        {
            yield return new FeeLine(FeeLineKind.Cap, measure.Count, most, (most - copy) * measure.Count);
        }
    }
}
