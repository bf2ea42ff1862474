using System.Text.Json;
using System.Text.Json.Serialization;
using MotCua.Domain.Rules;

namespace MotCua.Domain.Quality;

/// <summary>The six blocks in which the index is shown (law page 7.3).</summary>
public enum QualityBlock
{
    /// <summary>Công khai, minh bạch.</summary>
    Disclosure = 1,

    /// <summary>Tiến độ giải quyết.</summary>
    Progress = 2,

    /// <summary>Cung cấp dịch vụ công trực tuyến.</summary>
    Online = 3,

    /// <summary>Thanh toán trực tuyến.</summary>
    Payment = 4,

    /// <summary>Số hóa hồ sơ.</summary>
    Digitised = 5,

    /// <summary>Mức độ hài lòng.</summary>
    Satisfaction = 6,
}

/// <summary>One indicator of the index.</summary>
/// <param name="Id">As the decision numbers it: "2.1".</param>
/// <param name="Most">Points for the whole.</param>
/// <param name="Threshold">The rate from which all points are given; null for points in proportion.</param>
public sealed record QualityIndicator(string Id, QualityBlock Block, decimal Most, decimal? Threshold, RuleCertainty Certainty);

/// <param name="At">From so many points of a hundred on.</param>
public sealed record QualityRank(decimal At, string Name);

/// <summary>How often something was done as it should be, of how many times.</summary>
public sealed record QualityRate(long Numerator, long Denominator)
{
    /// <summary>Null where there was nothing to do.</summary>
    public decimal? Rate => Denominator > 0 ? (decimal)Numerator / Denominator : null;

    public QualityRate Plus(QualityRate other) => new(Numerator + other.Numerator, Denominator + other.Denominator);
}

/// <summary>What one indicator gives.</summary>
/// <param name="Rate">Null where nobody has counted it.</param>
/// <param name="Points">Two decimals; null where there was nothing to do, or nobody has counted it.</param>
public sealed record QualityScore(QualityIndicator Indicator, QualityRate? Rate, decimal? Points);

/// <summary>The indicators of one time, with their points and thresholds: data, since they differ from year to year (<c>data/quality/indicators.json</c>).</summary>
/// <param name="From">First day they hold for.</param>
public sealed record QualityIndex(DateOnly From, string Source, IReadOnlyList<QualityIndicator> Indicators, IReadOnlyList<QualityRank> Ranks)
{
    private const decimal Whole = 100;
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>The oldest first. Throws <see cref="FormatException"/> where the points do not add up to a hundred, or times are out of order.</summary>
    public static IReadOnlyList<QualityIndex> Read(string json)
    {
        var all = JsonSerializer.Deserialize<List<QualityIndex>>(json, Options) ?? [];
        return all.FirstOrDefault(one => one.Indicators.Sum(indicator => indicator.Most) != Whole) is { } wrong ? throw new FormatException($"The points from {wrong.From:yyyy-MM-dd} on are not a hundred.")
            : all.Count == 0 || !all.Zip(all.Skip(1)).All(pair => pair.First.From < pair.Second.From) ? throw new FormatException("The indicators do not follow each other in time.")
            : all;
    }

    /// <summary>Points by the rate: all of them from the threshold on, else in proportion; two decimals (law page 7.3).</summary>
    public IReadOnlyList<QualityScore> Score(Func<string, QualityRate?> rateOf)
    {
        ArgumentNullException.ThrowIfNull(rateOf);
        return [.. Indicators.Select(indicator => rateOf(indicator.Id) is { } rate ? new QualityScore(indicator, rate, PointsOf(indicator, rate)) : new QualityScore(indicator, null, null))];
    }

    /// <summary>The rank that so many points of a hundred have.</summary>
    public QualityRank RankOf(decimal points) => Ranks.OrderByDescending(rank => rank.At).First(rank => points >= rank.At);

    private static decimal? PointsOf(QualityIndicator indicator, QualityRate rate) =>
        rate.Rate is { } share ? Math.Round(indicator.Most * Math.Min(1, indicator.Threshold is { } enough ? share / enough : share), 2, MidpointRounding.AwayFromZero) : null;
}

/// <summary>Kiểm đếm tay: what the program cannot count itself was counted by people, for one month of an authority.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Counted">Where the numbers come from: a survey, another system, a book.</param>
[EntryType("quality.tallied")]
public sealed record QualityTallied(string Unit, DateOnly Month, string Indicator, long Numerator, long Denominator, string Counted) : Facts
{
    private const int LongestText = 300;

    /// <summary>Refuses numbers that cannot be, a month that has not begun, and a tally nobody can look up.</summary>
    public static Outcome<QualityTallied> Of(string unit, DateOnly month, string indicator, long? numerator, long? denominator, string? counted, DateOnly today)
    {
        var wrong = new List<Refusal>();
        if (denominator is not >= 0)
        {
            wrong.Add(QualityRefusals.NumberNeeded with { Field = "Denominator" });
        }

        if (numerator is not >= 0 || numerator > denominator)
        {
            wrong.Add(QualityRefusals.MoreThanAll with { Field = "Numerator" });
        }

        if (month > today)
        {
            wrong.Add(QualityRefusals.NotBegun with { Field = "Month" });
        }

        var said = (counted ?? "").Trim();
        if (said.Length is 0 or > LongestText)
        {
            wrong.Add(QualityRefusals.SourceNeeded with { Field = "Counted" });
        }

        return wrong.Count > 0 ? wrong : new QualityTallied(unit, new DateOnly(month.Year, month.Month, 1), indicator, numerator!.Value, denominator!.Value, said);
    }
}

public static class QualityRefusals
{
    public static readonly Refusal NumberNeeded = new("quality.number-needed");
    public static readonly Refusal MoreThanAll = new("quality.more-than-all");
    public static readonly Refusal NotBegun = new("quality.not-begun");
    public static readonly Refusal SourceNeeded = new("quality.source-needed");
    public static readonly Refusal NotYours = new("quality.not-yours");
    public static readonly Refusal CountedHere = new("quality.counted-here");
}
