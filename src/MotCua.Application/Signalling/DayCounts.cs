using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Domain.Signals;
using MotCua.Domain.WorkingTime;

namespace MotCua.Application.Signalling;

/// <summary>How many dossiers every authority entered on each day, read once for all desks that are looked through together.</summary>
public sealed class DayCounts
{
    /// <summary>As far back as the rules of volume look: 39 weeks and the month itself.</summary>
    private const int DaysBack = 7 * 44;

    private readonly Dictionary<(string Authority, DateOnly Day), int> counts;
    private readonly DateOnly first;

    private DayCounts(Dictionary<(string, DateOnly), int> counts, DateOnly first) => (this.counts, this.first) = (counts, first);

    /// <param name="authorities">All that may be asked for, or compared with one.</param>
    /// <param name="months">The months that will be asked for.</param>
    public static async Task<DayCounts> ReadAsync(MotCuaDb db, IReadOnlyCollection<string> authorities, IReadOnlyCollection<DateOnly> months, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(authorities);
        ArgumentNullException.ThrowIfNull(months);
        var counts = new Dictionary<(string, DateOnly), int>();
        if (months.Count == 0)
        {
            return new DayCounts(counts, DateOnly.MaxValue);
        }

        var (from, until) = (OfficeTime.StartOf(months.Min().AddDays(-DaysBack)), OfficeTime.StartOf(months.Max().AddMonths(1)));
        var oldest = DateOnly.MaxValue;
        foreach (var authority in authorities)
        {
            // One after the other: each is a range of the index, whatever the years stored.
            var entered = db.Dossiers.AsNoTracking().Where(row => row.Authority == authority && row.EnteredAt >= from && row.EnteredAt < until).Select(row => row.EnteredAt).AsAsyncEnumerable();
            await foreach (var at in entered.WithCancellation(cancel))
            {
                var day = OfficeTime.DayOf(at);
                counts[(authority, day)] = counts.GetValueOrDefault((authority, day)) + 1;
                oldest = day < oldest ? day : oldest;
            }
        }

        return new DayCounts(counts, oldest);
    }

    /// <summary>Working days up to one, at a desk and at those like it.</summary>
    internal IReadOnlyList<DayCount> Of(string authority, IReadOnlyList<string> others, DateOnly last, WorkingCalendar calendar)
    {
        var days = new List<DayCount>();
        var start = last.AddDays(-DaysBack);
        if (first == DateOnly.MaxValue)
        {
            return days;
        }

        for (var day = calendar.OnOrAfter(first > start ? first : start); day <= last; day = calendar.NextWorkingDay(day))
        {
            days.Add(new DayCount(day, counts.GetValueOrDefault((authority, day)), others.Sum(other => counts.GetValueOrDefault((other, day)))));
        }

        return days;
    }
}
