namespace MotCua.Domain.Reports;

/// <summary>
/// How many of a number of dossiers took how many days. Its middle and its ninth tenth are days that a dossier really took (nearest rank), so that
/// they can be said plainly: half of all had their answer within so many days, nine of ten within so many.
/// </summary>
public sealed class DaySpread
{
    /// <summary>Days are told apart up to here; this one holds all that took so long or longer.</summary>
    public const int MostDays = 366;

    private readonly SortedDictionary<int, long> counts = [];

    /// <param name="counts">Days, and how many took them; the same days may come more than once.</param>
    public DaySpread(IEnumerable<(int Days, long Count)> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        foreach (var (days, count) in counts.Where(one => one.Count > 0))
        {
            var kept = Bucket(days);
            this.counts[kept] = this.counts.GetValueOrDefault(kept) + count;
        }

        Count = this.counts.Values.Sum();
    }

    public long Count { get; }

    /// <summary>Days within which half of them ended; null when there are none.</summary>
    public int? Median => Within(1, 2);

    /// <summary>Days within which nine of ten ended; null when there are none.</summary>
    public int? NinthDecile => Within(9, 10);

    /// <summary>The days as they are told apart: none is below 0 or beyond <see cref="MostDays"/>.</summary>
    public static int Bucket(int days) => Math.Clamp(days, 0, MostDays);

    private int? Within(long part, long of)
    {
        var needed = (Count * part + of - 1) / of;
        var sum = 0L;
        foreach (var (days, count) in counts)
        {
            sum += count;
            if (sum >= needed)
            {
                return days;
            }
        }

        return null;
    }
}
