namespace MotCua.Domain.WorkingTime;

/// <summary>
/// The deadline calendar of an office (lịch làm việc): which days and minutes count. Built once from weekly hours and dated
/// exceptions into a table of days, so that every question is answered without walking. Times are the office's wall time (UTC+7,
/// no daylight saving), whole minutes. A shift belongs to the date it begins on: a holiday takes away the shift that begins that
/// day, with its part after midnight. Knows 2000-01-01 to 2070-12-31 and throws <see cref="ArgumentOutOfRangeException"/> beyond.
/// </summary>
public sealed partial class WorkingCalendar
{
    private readonly ushort[] patternOf;
    private readonly DayHours[] patterns;
    private readonly int[] minutesBefore;
    private readonly ushort[] workdaysBefore;
    private readonly ushort[] workdays;
    private readonly Dictionary<DateOnly, CalendarDay> named;
    private readonly HoursFrom[] week;

    /// <param name="version">Number of this state of the calendar; a dossier keeps it so that its due date can be explained later (rule R19).</param>
    /// <param name="hours">Weekly hours from a day on; days before the first entry have the first entry's hours.</param>
    /// <param name="days">Dated exceptions. Where a date has several, a day off wins over a half day and that over a swapped working day.</param>
    public WorkingCalendar(int version, IEnumerable<HoursFrom> hours, IEnumerable<CalendarDay> days)
    {
        Version = version;
        named = days.GroupBy(day => day.Date).ToDictionary(group => group.Key, group => group.MinBy(Rank)!);
        week = [.. hours.OrderBy(entry => entry.From)];
        if (week.Length == 0)
        {
            throw new ArgumentException("A calendar needs weekly hours.", nameof(hours));
        }

        var count = Last.DayNumber - First.DayNumber + 1;
        patternOf = new ushort[count];
        minutesBefore = new int[count + 1];
        workdaysBefore = new ushort[count + 1];
        var known = new Dictionary<DayHours, ushort> { [DayHours.Closed] = 0 };
        var found = new List<ushort>(count);
        var spill = 0;
        for (var (index, entry) = (0, 0); index < count; index++)
        {
            var date = First.AddDays(index);
            while (entry + 1 < week.Length && week[entry + 1].From <= date)
            {
                entry++;
            }

            // Where special hours begin before the night shift of the day before has ended, a minute still counts once.
            var day = HoursFor(date, week[entry].Hours);
            if (day.IsWorking && day.Opens < spill)
            {
                day = day.Within(spill, 2 * WorkSpan.MinutesADay);
            }

            if (!known.TryGetValue(day, out var pattern))
            {
                known[day] = pattern = (ushort)known.Count;
            }

            patternOf[index] = pattern;
            minutesBefore[index + 1] = minutesBefore[index] + day.Minutes;
            workdaysBefore[index + 1] = workdaysBefore[index];
            if (!day.IsWorking)
            {
                spill = 0;
                continue;
            }

            spill = day.Closes - WorkSpan.MinutesADay;
            workdaysBefore[index + 1]++;
            found.Add((ushort)index);
        }

        patterns = [.. known.OrderBy(pair => pair.Value).Select(pair => pair.Key)];
        workdays = [.. found];
    }

    public static DateOnly First { get; } = new(2000, 1, 1);

    public static DateOnly Last { get; } = new(2070, 12, 31);

    public int Version { get; }

    /// <summary>The dated exceptions, by date; one for each date.</summary>
    public IEnumerable<CalendarDay> NamedDays => named.Values.OrderBy(day => day.Date);

    public static bool Covers(DateOnly date) => date >= First && date <= Last;

    /// <summary>The weekly hours that hold on a day, whatever is special about it.</summary>
    public WeeklyHours WeekOn(DateOnly date) => (Array.FindLast(week, entry => entry.From <= date) ?? week[0]).Hours;

    public DayHours HoursOn(DateOnly date) => patterns[patternOf[IndexOf(date)]];

    public bool IsWorkingDay(DateOnly date) => patternOf[IndexOf(date)] != 0;

    public CalendarDay? NamedDay(DateOnly date) => named.GetValueOrDefault(date);

    /// <summary>
    /// The day a limit of so many working days ends on: the first day counted is the working day after <paramref name="start"/>
    /// (rule R2). Counts back for a negative number; zero gives the start itself, working or not.
    /// </summary>
    public DateOnly AddWorkingDays(DateOnly start, int days) => DateOf(WorkdayFrom(IndexOf(start), days));

    public DateOnly NextWorkingDay(DateOnly date) => AddWorkingDays(date, 1);

    /// <summary>The date itself when it is worked, else the next one that is.</summary>
    public DateOnly OnOrAfter(DateOnly date) => IsWorkingDay(date) ? date : NextWorkingDay(date);

    /// <summary>How many working days lie after <paramref name="from"/> up to and including <paramref name="until"/>; negative when it is the earlier one.</summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly until) => workdaysBefore[IndexOf(until) + 1] - workdaysBefore[IndexOf(from) + 1];

    internal int WorkdayFrom(int index, int days)
    {
        if (days == 0)
        {
            return index;
        }

        var ordinal = days > 0 ? workdaysBefore[index + 1] + days - 1 : workdaysBefore[index] + days;
        return ordinal >= 0 && ordinal < workdays.Length
            ? workdays[ordinal]
            : throw new ArgumentOutOfRangeException(nameof(days), days, $"The calendar knows {First:yyyy-MM-dd} to {Last:yyyy-MM-dd} only.");
    }

    internal DayHours HoursAt(int index) => patterns[patternOf[index]];

    internal static int IndexOf(DateOnly date)
    {
        var index = date.DayNumber - First.DayNumber;
        return index >= 0 && date <= Last
            ? index
            : throw new ArgumentOutOfRangeException(nameof(date), date, $"The calendar knows {First:yyyy-MM-dd} to {Last:yyyy-MM-dd} only.");
    }

    internal static DateOnly DateOf(int index) => First.AddDays(index);

    private static int Rank(CalendarDay day) => day.IsOff ? 0 : day.Kind == DayKind.HalfDay ? 1 : 2;

    /// <summary>A swapped working Saturday has the hours of the day it stands in for: it is that day's work that is done on it.</summary>
    private DayHours HoursFor(DateOnly date, WeeklyHours week)
    {
        if (!named.TryGetValue(date, out var day))
        {
            return week[date.DayOfWeek];
        }

        var replaced = day.Counterpart is { } other ? week[other.DayOfWeek] : week.OrdinaryDay;
        return day.Apply(day.Kind == DayKind.WorkingSwap ? replaced : week[date.DayOfWeek]);
    }
}
