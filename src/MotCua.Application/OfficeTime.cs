namespace MotCua.Application;

/// <summary>
/// The only place that knows "now". Instants are UTC and kept to the microsecond, the precision both databases hold;
/// "today" is the office's day, not UTC's.
/// </summary>
public sealed class OfficeTime(TimeProvider clock)
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    /// <summary>How far the office's clock is from the machine's: nothing but in a demonstration.</summary>
    private TimeSpan shift;

    /// <summary>UTC.</summary>
    public DateTime Now
    {
        get
        {
            var now = MachineNow + shift;
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        }
    }

    /// <summary>UTC by the machine's clock: only for what has to agree with another machine's, such as the codes of a phone.</summary>
    public DateTime MachineNow => clock.GetUtcNow().UtcDateTime;

    /// <summary>The office's wall clock; kind Unspecified.</summary>
    public DateTime NowLocal => ToLocal(Now);

    public DateOnly Today => DateOnly.FromDateTime(NowLocal);

    /// <summary>From now on the office's clock runs on from this UTC instant: a demonstration goes on where its story ended.</summary>
    internal void GoOnFrom(DateTime utc) => shift = utc - MachineNow;

    /// <summary>UTC instant to the office's wall clock.</summary>
    public static DateTime ToLocal(DateTime utc) => DateTime.SpecifyKind(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone), DateTimeKind.Unspecified);

    /// <summary>The office's wall clock to a UTC instant.</summary>
    public static DateTime ToUtc(DateTime local) => TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), Zone);

    /// <summary>The office's day of a UTC instant.</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(ToLocal(utc));

    /// <summary>UTC instant at which an office's day begins.</summary>
    public static DateTime StartOf(DateOnly day) => ToUtc(day.ToDateTime(TimeOnly.MinValue));
}
