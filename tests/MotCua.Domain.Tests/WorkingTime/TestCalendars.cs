using MotCua.Domain.WorkingTime;

namespace MotCua.Domain.Tests.WorkingTime;

/// <summary>The calendars that the case files name.</summary>
public static class TestCalendars
{
    private static readonly Lazy<IReadOnlyList<CalendarDay>> ShippedDays = new(() => CalendarFile.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "calendars", "holidays.csv"))).Days);

    public static WorkingCalendar Shipped { get; } = With(WeeklyHours.Default.ToString());

    public static WorkingCalendar Named(string name) => name switch
    {
        "shipped" => Shipped,
        _ => throw new ArgumentException($"No calendar is named '{name}'.", nameof(name)),
    };

    public static WorkingCalendar With(string hours, params CalendarDay[] moreDays) =>
        new(1, [new HoursFrom(WorkingCalendar.First, WeeklyHours.Parse(hours))], [.. ShippedDays.Value, .. moreDays]);
}
