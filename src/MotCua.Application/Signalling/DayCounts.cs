using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Domain.Signals;
using MotCua.Domain.WorkingTime;

namespace MotCua.Application.Signalling;

/// <summary>How many dossiers every authority entered on each day: read when it is first asked for, and once for all desks that are looked through together.</summary>
public sealed class DayCounts
{
    /// <summary>As far back as the rules of volume look: 39 weeks and the month itself.</summary>
    private const int DaysBack = 7 * 44;

    private readonly MotCuaDb db;
    private readonly DateOnly first;
    private readonly DateOnly end;

    /// <summary>Of each authority, day by day from the first on.</summary>
    private readonly Dictionary<string, int[]> counts = new(StringComparer.Ordinal);

    private DayCounts(MotCuaDb db, DateOnly first, DateOnly end) => (this.db, this.first, this.end) = (db, first, end);

    /// <param name="authorities">All that may be asked for, or compared with one: their oldest dossier is the first day there is.</param>
    /// <param name="months">The months that will be asked for.</param>
    public static async Task<DayCounts> OpenAsync(MotCuaDb db, IReadOnlyCollection<string> authorities, IReadOnlyCollection<DateOnly> months, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(authorities);
        ArgumentNullException.ThrowIfNull(months);
        if (months.Count == 0)
        {
            return new DayCounts(db, DateOnly.MaxValue, DateOnly.MaxValue);
        }

        var from = OfficeTime.StartOf(months.Min().AddDays(-DaysBack));
        DateTime? oldest = null;
        foreach (var authority in authorities)
        {
            // One after the other: each is a place in the index, whatever the years stored.
            var entered = await db.Dossiers.AsNoTracking().Where(row => row.Authority == authority && row.EnteredAt >= from).OrderBy(row => row.EnteredAt).Select(row => (DateTime?)row.EnteredAt).FirstOrDefaultAsync(cancel);
            oldest = entered < oldest || oldest is null ? entered ?? oldest : oldest;
        }

        return new DayCounts(db, oldest is { } at ? OfficeTime.DayOf(at) : DateOnly.MaxValue, months.Max().AddMonths(1));
    }

    /// <summary>Working days up to one, at a desk and at those like it.</summary>
    internal async Task<IReadOnlyList<DayCount>> OfAsync(string authority, IReadOnlyList<string> others, DateOnly last, WorkingCalendar calendar, CancellationToken cancel)
    {
        var days = new List<DayCount>();
        var start = last.AddDays(-DaysBack);
        if (first == DateOnly.MaxValue)
        {
            return days;
        }

        var own = await ReadAsync(authority, cancel);
        var like = new List<int[]>();
        foreach (var other in others)
        {
            like.Add(await ReadAsync(other, cancel));
        }

        for (var day = calendar.OnOrAfter(first > start ? first : start); day <= last; day = calendar.NextWorkingDay(day))
        {
            var place = day.DayNumber - first.DayNumber;
            days.Add(new DayCount(day, own[place], like.Sum(other => other[place])));
        }

        return days;
    }

    private async Task<int[]> ReadAsync(string authority, CancellationToken cancel)
    {
        if (counts.TryGetValue(authority, out var known))
        {
            return known;
        }

        var (from, until) = (OfficeTime.StartOf(first), OfficeTime.StartOf(end));
        var read = new int[Math.Max(0, end.DayNumber - first.DayNumber)];
        await foreach (var at in db.Dossiers.AsNoTracking().Where(row => row.Authority == authority && row.EnteredAt >= from && row.EnteredAt < until).Select(row => row.EnteredAt).AsAsyncEnumerable().WithCancellation(cancel))
        {
            read[OfficeTime.DayOf(at).DayNumber - first.DayNumber]++;
        }

        return counts[authority] = read;
    }
}
