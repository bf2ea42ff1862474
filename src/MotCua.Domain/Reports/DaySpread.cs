namespace MotCua.Domain.Reports;

/// <summary>
/// How many of a number of dossiers took how many days. Its middle and its ninth tenth are days that a dossier really took (nearest rank), so that
/// they can be said plainly: half of all had their answer within so many days, nine of ten within so many.
/// </summary>
public sealed class DaySpread
{
    /// <summary>Days are told apart up to here; this one holds all that took so long or longer.</summary>
    public const int MostDays = 366;

    /// <summary>Different days in their order.</summary>
    private readonly int[] days;

    /// <summary>How many took so many days or fewer, for each of <see cref="days"/>.</summary>
    private readonly long[] within;

    /// <param name="counts">Days, and how many took them; the same days may come more than once.</param>
    public DaySpread(IEnumerable<(int Days, long Count)> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var took = new long[MostDays + 1];
        foreach (var (spent, count) in counts.Where(one => one.Count > 0))
        {
            took[Bucket(spent)] += count;
        }

        days = [.. Enumerable.Range(0, took.Length).Where(spent => took[spent] > 0)];
        within = new long[days.Length];
        foreach (var (place, spent) in days.Index())
        {
            Count += took[spent];
            within[place] = Count;
        }
    }

    public long Count { get; }

    /// <summary>Days within which half of them ended; null when there are none.</summary>
    public int? Median => Within(1, 2);

    /// <summary>Days within which nine of ten ended; null when there are none.</summary>
    public int? NinthDecile => Within(9, 10);

    /// <summary>The days as they are told apart: none is below 0 or beyond <see cref="MostDays"/>.</summary>
    public static int Bucket(int days) => Math.Clamp(days, 0, MostDays);

    /// <summary>Both as one.</summary>
    public DaySpread With(DaySpread more)
    {
        ArgumentNullException.ThrowIfNull(more);
        return more.Count == 0 ? this : Count == 0 ? more : new DaySpread(Counts().Concat(more.Counts()));
    }

    private IEnumerable<(int Days, long Count)> Counts() => days.Select((spent, place) => (spent, within[place] - (place == 0 ? 0 : within[place - 1])));

    private int? Within(long part, long of)
    {
        if (Count == 0)
        {
            return null;
        }

        var needed = (Count * part + of - 1) / of;
        var place = Array.BinarySearch(within, needed);
        return days[place < 0 ? ~place : place];
    }
}
