namespace MotCua.Domain.WorkingTime;

/// <summary>Where a received instant fell, which decides from when it counts.</summary>
public enum ReceiptTime
{
    InHours = 1,
    BeforeOpening = 2,
    InBreak = 3,
    AfterClosing = 4,
    OnDayOff = 5,
}

public sealed partial class WorkingCalendar
{
    /// <summary>An instant inside working hours: the day whose shift it is in, and minutes after that day's midnight.</summary>
    internal readonly record struct Moment(int Day, int Offset);

    /// <summary>
    /// The instant inside working hours from which something that came at <paramref name="at"/> counts: itself within hours,
    /// the opening or the end of the break (rule R5), or the opening of the next working day (rule R4).
    /// </summary>
    public DateTime Normalise(DateTime at) => InstantOf(Locate(at, out _));

    /// <summary>Closing of that day's hours. Only a working day closes.</summary>
    public DateTime ClosingOf(DateOnly date) => InstantOf(new Moment(IndexOf(date), HoursOn(date).Closes));

    public DateTime OpeningOf(DateOnly date) => InstantOf(new Moment(IndexOf(date), HoursOn(date).Opens));

    /// <summary>Working minutes from one instant to another; negative when the second is the earlier one.</summary>
    public int MinutesBetween(DateTime from, DateTime until) => WorkedBefore(until) - WorkedBefore(from);

    /// <summary>More than so many minutes away from any working minute: who stays to finish, or begins early, is not meant.</summary>
    public bool IsFarFromWork(DateTime at, int minutes) => MinutesBetween(at.AddMinutes(-minutes), at.AddMinutes(minutes)) == 0;

    /// <summary>What is left of the working time until the due instant, or has gone by since.</summary>
    public WorkingDuration Remaining(DateTime now, DateTime due) => new(MinutesBetween(now, due));

    /// <summary>
    /// The instant by which so many working minutes have been worked since <paramref name="from"/>: where two instants are the same
    /// in working time (closing and the next opening) the earlier one. Zero minutes give the normalised start.
    /// </summary>
    public DateTime AddMinutes(DateTime from, int minutes) => InstantOf(Add(Locate(from, out _), minutes));

    /// <summary>The same point of working time written as a closing: "Wed 07:00" becomes "Tue 17:00"; any other instant stays.</summary>
    public DateTime AsClosing(DateTime at)
    {
        var moment = Locate(at, out var fell);
        if (fell != ReceiptTime.InHours || moment.Offset != HoursAt(moment.Day).Opens)
        {
            return at;
        }

        var before = WorkdayFrom(moment.Day, -1);
        return InstantOf(new Moment(before, HoursAt(before).Closes));
    }

    internal Moment Add(Moment start, int minutes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minutes);
        if (minutes == 0)
        {
            return start;
        }

        var target = minutesBefore[start.Day] + HoursAt(start.Day).WorkedBefore(start.Offset) + minutes;
        if (target > minutesBefore[^1])
        {
            throw new ArgumentOutOfRangeException(nameof(minutes), minutes, $"The calendar knows {First:yyyy-MM-dd} to {Last:yyyy-MM-dd} only.");
        }

        var day = DayThatReaches(target, start.Day);
        return new Moment(day, HoursAt(day).OffsetAfter(target - minutesBefore[day]));
    }

    internal Moment Locate(DateTime at, out ReceiptTime fell)
    {
        var index = IndexOf(DateOnly.FromDateTime(at));
        var offset = (int)(at.TimeOfDay.Ticks / TimeSpan.TicksPerMinute);
        var today = HoursAt(index);
        fell = ReceiptTime.InHours;
        if (IsInYesterdaysShift(index, offset, today))
        {
            return new Moment(index - 1, offset + WorkSpan.MinutesADay);
        }

        if (today.IsWorking && today.Forward(offset) is { } counted)
        {
            fell = counted == offset ? ReceiptTime.InHours : counted == today.Opens ? ReceiptTime.BeforeOpening : ReceiptTime.InBreak;
            return new Moment(index, counted);
        }

        fell = today.IsWorking ? ReceiptTime.AfterClosing : ReceiptTime.OnDayOff;
        var next = WorkdayFrom(index, 1);
        return new Moment(next, HoursAt(next).Opens);
    }

    internal static DateTime InstantOf(Moment moment) => DateOf(moment.Day).ToDateTime(TimeOnly.MinValue).AddMinutes(moment.Offset);

    /// <summary>Midnight between two shifts that touch belongs to the new date; the sharp end of any other shift still belongs to it.</summary>
    private bool IsInYesterdaysShift(int index, int offset, DayHours today)
    {
        if (index == 0)
        {
            return false;
        }

        var yesterday = HoursAt(index - 1);
        var sinceYesterday = offset + WorkSpan.MinutesADay;
        return yesterday.IsWorking && yesterday.Closes >= sinceYesterday && !today.BeginsAt(offset);
    }

    private int WorkedBefore(DateTime at)
    {
        var index = IndexOf(DateOnly.FromDateTime(at));
        var offset = (int)(at.TimeOfDay.Ticks / TimeSpan.TicksPerMinute);
        var worked = minutesBefore[index] + HoursAt(index).WorkedBefore(offset);
        if (index == 0 || !HoursAt(index - 1).IsWorking || HoursAt(index - 1).Closes <= WorkSpan.MinutesADay)
        {
            return worked;
        }

        // The whole of yesterday's shift stands in the sum, though the part of it after this instant is still to come.
        var yesterday = HoursAt(index - 1);
        return worked - (yesterday.Minutes - yesterday.WorkedBefore(offset + WorkSpan.MinutesADay));
    }

    /// <summary>The day on which the running total of minutes reaches the target: the one with minutesBefore &lt; target ≤ minutesBefore of the next.</summary>
    private int DayThatReaches(int target, int from)
    {
        // Steps that grow keep a short limit cheap: its answer lies near the start.
        var (low, last) = (from, minutesBefore.Length - 2);
        var step = 1;
        while (low + step <= last && minutesBefore[low + step] < target)
        {
            low += step;
            step *= 2;
        }

        var high = Math.Min(low + step - 1, last);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (minutesBefore[middle + 1] >= target)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}
