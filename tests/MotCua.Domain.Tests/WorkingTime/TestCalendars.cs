using MotCua.Domain.WorkingTime;

namespace MotCua.Domain.Tests.WorkingTime;

/// <summary>The calendars that the case files name.</summary>
public static class TestCalendars
{
    private static readonly Lazy<IReadOnlyList<CalendarDay>> ShippedDays = new(() => CalendarFile.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "calendars", "holidays.csv"))).Days);

    private static readonly Dictionary<string, WorkingCalendar> All = new()
    {
        ["shipped"] = With(WeeklyHours.Default.ToString()),
        ["night-desk"] = With("Mon-Fri 22:00-06:00"),
        ["night-desk-all-week"] = With("Mon-Sun 22:00-06:00"),
        ["round-the-clock"] = With("Mon-Sun 00:00-24:00"),
        ["saturday-mornings"] = With("Mon-Fri 07:00-11:30 13:30-17:00; Sat 07:00-11:30"),
        ["short-days"] = With("Mon-Fri 08:00-11:30 13:30-16:30"),
        ["summer-hours"] = new(1, [new(WorkingCalendar.First, WeeklyHours.Parse("Mon-Fri 07:30-11:30 13:30-17:30")), new(new(2020, 4, 15), WeeklyHours.Default)], ShippedDays.Value),
        ["flood"] = With(WeeklyHours.Default.ToString(), Closure(new(2020, 7, 21)), Closure(new(2020, 7, 22))),
        ["half-days"] = With(WeeklyHours.Default.ToString(), HalfDay(new(2020, 6, 12), "morning"), HalfDay(new(2020, 6, 17), "afternoon"), HalfDay(new(2020, 12, 31), "08:00-10:00")),
    };

    public static WorkingCalendar Shipped => All["shipped"];

    public static WorkingCalendar Named(string name) => All[name];

    public static WorkingCalendar With(string hours, params CalendarDay[] moreDays) =>
        new(1, [new HoursFrom(WorkingCalendar.First, WeeklyHours.Parse(hours))], [.. ShippedDays.Value, .. moreDays]);

    private static CalendarDay Closure(DateOnly date) => new(date, "Lũ quét", DayKind.LocalClosure, DayCertainty.Announced);

    private static CalendarDay HalfDay(DateOnly date, string hours) => new(date, "Làm việc nửa ngày", DayKind.HalfDay, DayCertainty.Announced) { Hours = hours };
}
