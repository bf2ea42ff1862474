using MotCua.Domain.WorkingTime;

namespace MotCua.Domain.Deadlines;

/// <summary>The lines of a sum about named days: each run of days off once, swapped working days, half days. Plain weekends need no line.</summary>
internal static class DaysOfTheSum
{
    public static IEnumerable<DueLine> Between(WorkingCalendar calendar, DateOnly from, DateOnly until)
    {
        var run = new List<CalendarDay>();
        DueLine? notAnnounced = null;
        for (var date = from; date <= until; date = date.AddDays(1))
        {
            var day = calendar.NamedDay(date);
            if (day?.Certainty == DayCertainty.Projected)
            {
                notAnnounced ??= new(DueLineKind.NotAnnounced) { From = date };
            }

            if (day is { IsOff: true })
            {
                run.Add(day);
                continue;
            }

            if (run.Count > 0 && calendar.IsWorkingDay(date))
            {
                yield return DaysOff(calendar, run);
                run.Clear();
            }

            if (day is not null && calendar.IsWorkingDay(date))
            {
                yield return new(day.Kind == DayKind.HalfDay ? DueLineKind.HalfDay : DueLineKind.WorkedInstead) { From = date, Names = [day.Name], Certainty = day.Certainty };
            }
        }

        if (run.Count > 0)
        {
            yield return DaysOff(calendar, run);
        }

        if (notAnnounced is not null)
        {
            yield return notAnnounced;
        }
    }

    private static DueLine DaysOff(WorkingCalendar calendar, List<CalendarDay> run) => new(DueLineKind.DaysOff)
    {
        From = run[0].Date,
        Until = run[^1].Date,
        Names = [.. run.Select(day => NameOf(calendar, day)).Distinct()],
        Certainty = run.Max(day => day.Certainty),
    };

    /// <summary>A compensatory day is told by the holiday it stands for, so that a run reads "Tết Nguyên đán" once.</summary>
    private static string NameOf(WorkingCalendar calendar, CalendarDay day) => day switch
    {
        { Kind: DayKind.CompensatoryOff, Counterpart: { } holiday } => calendar.NamedDay(holiday)?.ShortName ?? day.Name,
        { Kind: DayKind.Holiday } => day.ShortName,
        _ => day.Name,
    };
}
