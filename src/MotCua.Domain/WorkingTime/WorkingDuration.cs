namespace MotCua.Domain.WorkingTime;

/// <summary>
/// An amount of working time in minutes, negative when overdue. Shown in days of 8 hours, as internal norms count
/// ("còn lại 1 n 2 g" is 600 minutes).
/// </summary>
public readonly record struct WorkingDuration(int TotalMinutes)
{
    public const int MinutesAWorkingDay = 8 * 60;

    public bool IsOverdue => TotalMinutes < 0;

    public int Days => Math.Abs(TotalMinutes) / MinutesAWorkingDay;

    public int Hours => Math.Abs(TotalMinutes) % MinutesAWorkingDay / 60;

    public int Minutes => Math.Abs(TotalMinutes) % 60;
}
