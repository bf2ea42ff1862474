using System.Text.Json.Serialization;
using MotCua.Domain.Dossiers;

namespace MotCua.Domain.Fees;

/// <summary>
/// Mức thu: what the published fee of a procedure is beyond one plain amount: counted by copy or page, another by channel, with exemptions and
/// reductions. Kept everywhere as its text (<see cref="FeeScheduleText"/>).
/// </summary>
[JsonConverter(typeof(FeeScheduleJsonConverter))]
public sealed record FeeSchedule(IReadOnlyList<FeeRate> Rates, IReadOnlyList<FeeRelief> Reliefs)
{
    public bool Equals(FeeSchedule? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    public override string ToString() => FeeScheduleText.Write(this);
}

/// <summary>
/// What one dossier may be charged: the plain amount its procedure was published with, and the schedule where there is one. More than this may not be
/// taken (NĐ 63/2010/NĐ-CP Art. 6).
/// </summary>
/// <param name="Plain">Đồng; null when the catalogue knows no amount.</param>
public sealed record Tariff(Channel Channel, long? Plain, FeeSchedule? Schedule)
{
    /// <summary>More is a slip of the finger.</summary>
    public const int Most = 10_000;

    /// <summary>The amount for this channel, else the one for all, else the plain amount; null when nothing is published.</summary>
    public FeeRate? Rate => Schedule?.Rates.FirstOrDefault(rate => rate.Channel == Channel)
        ?? Schedule?.Rates.FirstOrDefault(rate => rate.Channel is null)
        ?? (Plain is { } amount ? FeeRate.Flat(amount) : null);

    public IReadOnlyList<FeeRelief> Reliefs => Schedule?.Reliefs ?? [];

    /// <summary>What is owed while nobody has counted or asked for a relief; null when it has to be counted first, or is not known.</summary>
    public long? Unasked => Rate is { NeedsMeasure: false } rate ? rate.Bands[0].Amount : null;

    /// <param name="who">The relief asked for, by whom it is for; null for none.</param>
    public Outcome<FeeQuote> Quote(FeeMeasure measure, string? who)
    {
        ArgumentNullException.ThrowIfNull(measure);
        if (Rate is not { } rate)
        {
            return FeeRefusals.NotKnown;
        }

        var wrong = new List<Refusal>();
        if (measure.Count is < 1 or > Most)
        {
            wrong.Add(FeeRefusals.CountOutside(Most));
        }

        if (measure.Pages is < 1 or > Most)
        {
            wrong.Add(FeeRefusals.PagesOutside(Most));
        }

        var relief = Reliefs.FirstOrDefault(one => one.Who == who);
        if (who is not null && relief is null)
        {
            wrong.Add(FeeRefusals.ReliefNotPublished);
        }

        return wrong.Count > 0 ? wrong : Sum([.. rate.Lines(measure)], relief);
    }

    private static FeeQuote Sum(List<FeeLine> lines, FeeRelief? relief)
    {
        var full = lines.Sum(line => line.Amount);
        if (relief is not null)
        {
            lines.Add(new FeeLine(FeeLineKind.Relief, 1, relief.Percent, -Share(full, relief.Percent)));
        }

        return new FeeQuote(lines.Sum(line => line.Amount), lines, relief);
    }

    /// <summary>To the whole đồng, half of one in the person's favour.</summary>
    private static long Share(long amount, int percent) => ((amount * percent) + 50) / 100;
}
