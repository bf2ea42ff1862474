using System.Security.Cryptography;
using System.Text;
using MotCua.Domain.Dossiers;

namespace MotCua.Domain.Inspection;

/// <summary>By what dossiers are put together before a sample is drawn: facts of the receipt only, which never change.</summary>
[Flags]
public enum SampleStrata
{
    None = 0,
    Sector = 1,

    /// <summary>Of the entry.</summary>
    Month = 2,
    Channel = 4,
}

/// <summary>A dossier that may be drawn.</summary>
/// <param name="EnteredOn">The office's day of its entry.</param>
public sealed record SampleItem(string Code, string Sector, DateOnly EnteredOn, Channel Channel);

/// <param name="Sector">Null where dossiers are not told apart by it; so are the others.</param>
/// <param name="Month">First day of the month.</param>
public sealed record SampleStratum(string? Sector, DateOnly? Month, Channel? Channel);

/// <summary>One stratum as it was drawn.</summary>
/// <param name="Size">Dossiers in it.</param>
/// <param name="Drawn">In the order of their marks.</param>
public sealed record StratumSample(SampleStratum Stratum, int Size, IReadOnlyList<SampleItem> Drawn);

/// <summary>
/// Chọn mẫu ngẫu nhiên that anybody can do again with any program that works out SHA-256, from the seed and the list of dossiers alone:
/// the mark of a dossier is the SHA-256 of "SEED|CODE" in small letters of base 16; of each stratum those with the smallest marks are taken.
/// </summary>
public static class SampleDraw
{
    private const int SeedLetters = 16;

    /// <summary>The first 16 letters of the SHA-256 of "SEAL|ROUND|UNIT|KEY".</summary>
    /// <param name="seal">Of the round's <see cref="InspectionRound.SeedDay"/>.</param>
    public static string SeedOf(string seal, InspectionRound round, string unit)
    {
        ArgumentNullException.ThrowIfNull(round);
        return HashOf($"{seal}|{round.Id}|{unit}|{round.Key}")[..SeedLetters];
    }

    public static string MarkOf(string seed, string code) => HashOf($"{seed}|{code}");

    /// <summary>
    /// Of a stratum of s dossiers among S, n × s ÷ S are taken, rounded to the nearest whole number and half upwards, but at least one: so small ones are looked
    /// at too, and the whole sample may be a little larger than n.
    /// </summary>
    public static int SizeOf(int wanted, int stratum, int all) => Math.Min(stratum, Math.Max(1, (int)(((2L * wanted * stratum) + all) / (2L * all))));

    /// <returns>By sector, month and channel.</returns>
    public static IReadOnlyList<StratumSample> Draw(string seed, int wanted, SampleStrata strata, IReadOnlyCollection<SampleItem> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return
        [
            .. items.GroupBy(item => Of(item, strata))
                .OrderBy(group => group.Key.Sector, StringComparer.Ordinal).ThenBy(group => group.Key.Month).ThenBy(group => group.Key.Channel)
                .Select(group => new StratumSample(
                    group.Key,
                    group.Count(),
                    [.. group.OrderBy(item => MarkOf(seed, item.Code), StringComparer.Ordinal).Take(SizeOf(wanted, group.Count(), items.Count))])),
        ];
    }

    public static SampleStratum Of(SampleItem item, SampleStrata strata)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new SampleStratum(
            strata.HasFlag(SampleStrata.Sector) ? item.Sector : null,
            strata.HasFlag(SampleStrata.Month) ? new DateOnly(item.EnteredOn.Year, item.EnteredOn.Month, 1) : null,
            strata.HasFlag(SampleStrata.Channel) ? item.Channel : null);
    }

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
