using System.Collections.Concurrent;

namespace MotCua.Domain.WorkingTime;

/// <summary>
/// Every calendar of the organisation in all its versions: the shipped days, then each change in its order. Version 1 is what was
/// shipped; each change makes the next. A dossier keeps the version it was counted with, and that version can be asked for again (R19).
/// </summary>
public sealed class CalendarBook
{
    public const int ShippedVersion = 1;

    private readonly IReadOnlyList<CalendarDay> shipped;
    private readonly IReadOnlyList<Facts> changes;
    private readonly ConcurrentDictionary<string, WorkingCalendar> built = new(StringComparer.Ordinal);

    public CalendarBook(IReadOnlyList<CalendarDay> shipped, IReadOnlyList<Facts> changes)
    {
        this.shipped = shipped;
        this.changes = changes;
    }

    /// <summary>The latest version.</summary>
    public int Version => ShippedVersion + changes.Count;

    /// <summary>The calendar of a unit.</summary>
    /// <param name="line">The unit and those above it, the nearest first: weekly hours are those of the first that has any.</param>
    /// <param name="closedWith">How many of the line close together with the unit: itself, and what it is inside of.</param>
    /// <param name="version">Null for the latest.</param>
    public WorkingCalendar Of(IReadOnlyList<string> line, int closedWith, int? version = null)
    {
        var asOf = Math.Clamp(version ?? Version, ShippedVersion, Version);
        var hours = HoursOf(line, asOf);
        var closures = line.Take(closedWith).SelectMany(unit => ClosuresOf(unit, asOf)).SelectMany(DaysOf).ToList();

        // Most offices differ in nothing: they share one table of days.
        var key = $"{asOf}|{string.Join('|', hours.Select(entry => $"{entry.From:O} {entry.Hours}"))}|{string.Join('|', closures)}";
        return built.GetOrAdd(key, _ => new WorkingCalendar(asOf, hours, [.. Days(asOf), .. closures]));
    }

    /// <summary>The official days of a year, in order.</summary>
    public IReadOnlyList<CalendarDay> DaysIn(int year) => [.. Days(Version).Where(day => day.Date.Year == year).OrderBy(day => day.Date)];

    /// <summary>Years of which anything is known.</summary>
    public IReadOnlyList<int> Years => [.. Days(Version).Select(day => day.Date.Year).Distinct().Order()];

    /// <summary>Units that have hours or closures of their own.</summary>
    public IReadOnlyList<string> UnitsThatDiffer =>
        [.. changes.Select(change => (change as OfficeHoursSet)?.Unit ?? (change as OfficeClosed)?.Unit).OfType<string>().Distinct().Where(unit => HoursSetFor(unit).Count + ClosuresOf(unit).Count > 0)];

    /// <summary>Weekly hours set for the unit itself, the first first; empty when it has those of the unit above.</summary>
    public IReadOnlyList<OfficeHoursSet> HoursSetFor(string unit) => [.. LastHours(unit, Version).OrderBy(set => set.From)];

    /// <summary>Closures of the unit itself that hold, by day.</summary>
    public IReadOnlyList<OfficeClosed> ClosuresOf(string unit) => [.. ClosuresOf(unit, Version)];

    private IReadOnlyList<HoursFrom> HoursOf(IReadOnlyList<string> line, int version)
    {
        foreach (var unit in line)
        {
            var set = LastHours(unit, version).Select(hours => new HoursFrom(hours.From, WeeklyHours.Parse(hours.Hours))).OrderBy(hours => hours.From).ToList();
            if (set.Count > 0)
            {
                // Before its own hours began, the unit had those of the ones above.
                var above = HoursOf([.. line.SkipWhile(other => other != unit).Skip(1)], version).Where(hours => hours.From < set[0].From);
                return [.. above, .. set];
            }
        }

        return [new HoursFrom(WorkingCalendar.First, WeeklyHours.Default)];
    }

    private IEnumerable<CalendarDay> Days(int version)
    {
        var notices = Until(version).OfType<OfficialNoticeEntered>().ToList();
        var replaced = notices.SelectMany(notice => notice.Years).ToHashSet();
        var entered = notices.SelectMany((notice, index) => notice.Days.Where(day => !notices.Skip(index + 1).Any(later => later.Years.Contains(day.Date.Year))));
        return shipped.Where(day => !replaced.Contains(day.Date.Year)).Concat(entered);
    }

    /// <summary>Hours set twice for the same day: the later entry corrects the earlier one.</summary>
    private IEnumerable<OfficeHoursSet> LastHours(string unit, int version) =>
        Until(version).OfType<OfficeHoursSet>().Where(set => set.Unit == unit).GroupBy(set => set.From).Select(same => same.Last());

    private List<OfficeClosed> ClosuresOf(string unit, int version)
    {
        var closures = new SortedDictionary<DateOnly, OfficeClosed>();
        foreach (var change in Until(version))
        {
            if (change is OfficeClosed closed && closed.Unit == unit)
            {
                closures[closed.From] = closed;
            }
            else if (change is ClosureWithdrawn withdrawn && withdrawn.Unit == unit)
            {
                closures.Remove(withdrawn.From);
            }
        }

        return [.. closures.Values];
    }

    private static IEnumerable<CalendarDay> DaysOf(OfficeClosed closed)
    {
        for (var date = closed.From; date <= closed.Until; date = date.AddDays(1))
        {
            yield return new CalendarDay(date, closed.Reason, closed.Hours is null ? DayKind.LocalClosure : DayKind.HalfDay, DayCertainty.Announced) { Hours = closed.Hours };
        }
    }

    private IEnumerable<Facts> Until(int version) => changes.Take(version - ShippedVersion);
}
