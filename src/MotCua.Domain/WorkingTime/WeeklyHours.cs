namespace MotCua.Domain.WorkingTime;

/// <summary>
/// The hours an office works in a week (giờ làm việc), a day's hours for each weekday. Written
/// "Mon-Fri 07:00-11:30 13:30-17:00; Sat 07:00-11:30"; a weekday that is not named is a rest day.
/// Refuses a week without work, and a night shift that would run into the next day's own hours.
/// </summary>
public sealed class WeeklyHours : IEquatable<WeeklyHours>
{
    private static readonly string[] Names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    private readonly DayHours[] days;

    private WeeklyHours(DayHours[] days) => this.days = days;

    /// <summary>07:00-11:30 and 13:30-17:00, Monday to Friday: exactly 8 hours a day, the default of a published one-stop system.</summary>
    public static WeeklyHours Default { get; } = Parse("Mon-Fri 07:00-11:30 13:30-17:00");

    public DayHours this[DayOfWeek weekday] => days[((int)weekday + 6) % 7];

    /// <summary>The hours a swapped working day has when it does not say which day it stands in for: those of the week's first working day.</summary>
    public DayHours OrdinaryDay => Array.Find(days, day => day.IsWorking)!;

    /// <summary>Seven days from Monday on.</summary>
    public static bool TryOf(IReadOnlyList<DayHours> mondayToSunday, out WeeklyHours hours)
    {
        hours = Default;
        if (mondayToSunday.Count != 7 || !mondayToSunday.Any(day => day.IsWorking))
        {
            return false;
        }

        var latestSpill = mondayToSunday.Where(day => day.IsWorking).Max(day => day.Closes) - WorkSpan.MinutesADay;
        var earliestOpening = mondayToSunday.Where(day => day.IsWorking).Min(day => day.Opens);
        if (latestSpill > earliestOpening)
        {
            return false;
        }

        hours = new WeeklyHours([.. mondayToSunday]);
        return true;
    }

    public static bool TryParse(string? text, out WeeklyHours hours)
    {
        hours = null!;
        var days = Enumerable.Repeat(DayHours.Closed, 7).ToArray();
        foreach (var part in (text ?? "").Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var space = part.IndexOf(' ', StringComparison.Ordinal);
            if (space < 0 || !TryWeekdays(part[..space], out var from, out var until) || !DayHours.TryParse(part[space..], out var day))
            {
                return false;
            }

            Array.Fill(days, day, from, until - from + 1);
        }

        return TryOf(days, out hours);
    }

    public static WeeklyHours Parse(string text) =>
        TryParse(text, out var hours) ? hours : throw new FormatException($"'{text}' is not a week's working hours, as in Mon-Fri 07:00-11:30 13:30-17:00.");

    public bool Equals(WeeklyHours? other) => other is not null && days.AsSpan().SequenceEqual(other.days);

    public override bool Equals(object? obj) => Equals(obj as WeeklyHours);

    public override int GetHashCode() => days.Aggregate(0, HashCode.Combine);

    public override string ToString()
    {
        var parts = new List<string>();
        for (var i = 0; i < days.Length; i++)
        {
            var first = i;
            while (i + 1 < days.Length && days[i + 1].Equals(days[first]))
            {
                i++;
            }

            if (days[first].IsWorking)
            {
                parts.Add($"{(first == i ? Names[first] : $"{Names[first]}-{Names[i]}")} {days[first]}");
            }
        }

        return string.Join("; ", parts);
    }

    private static bool TryWeekdays(string text, out int from, out int until)
    {
        var ends = text.Split('-');
        from = Array.FindIndex(Names, name => name.Equals(ends[0], StringComparison.OrdinalIgnoreCase));
        until = Array.FindIndex(Names, name => name.Equals(ends[^1], StringComparison.OrdinalIgnoreCase));
        return ends.Length <= 2 && from >= 0 && until >= from;
    }
}

/// <summary>Weekly hours that hold from a day on, until the next such entry.</summary>
public sealed record HoursFrom(DateOnly From, WeeklyHours Hours);
