using MotCua.Domain.Deadlines;
using MotCua.Domain.WorkingTime;

namespace MotCua.Domain.Dossiers;

/// <summary>What a dossier needs to count its time: it is given, since the dossier itself looks nothing up. Instants are UTC.</summary>
/// <param name="Calendar">Of the desk that received it.</param>
/// <param name="Policy">Of the procedure's version, or the rules of the day it was received.</param>
/// <param name="ToLocal">UTC to the office's wall time.</param>
/// <param name="ToUtc">The office's wall time to UTC.</param>
public sealed record DossierClock(WorkingCalendar Calendar, CountingPolicy Policy, DateTime Now, Func<DateTime, DateTime> ToLocal, Func<DateTime, DateTime> ToUtc)
{
    public DateOnly Today => DateOnly.FromDateTime(ToLocal(Now));

    /// <summary>The end of the office's day, or of the next one it works on; null for a day no calendar knows.</summary>
    public DateTime? EndOf(DateOnly day) => Knows(day) ? ToUtc(Calendar.ClosingOf(Calendar.OnOrAfter(day))) : null;

    /// <summary>On another day, or the next one the office works on, at the hour of an appointment; null for a day no calendar knows.</summary>
    public DateTime? AtHourOf(DateTime appointment, DateOnly day) =>
        Knows(day) ? ToUtc(Calendar.OnOrAfter(day).ToDateTime(TimeOnly.FromDateTime(ToLocal(appointment)))) : null;

    /// <summary>A wait that began when the applicant was asked and ends when they answered, or now.</summary>
    /// <param name="clock">What it does to the clock; null as the procedure says.</param>
    public Standstill Wait(DateTime asked, DateTime? answered, SupplementClock? clock) => new(ToLocal(asked), ToLocal(answered ?? Now)) { Clock = clock };

    /// <summary>The next working day must lie in the calendar too.</summary>
    private static bool Knows(DateOnly day) => WorkingCalendar.Covers(day) && day < WorkingCalendar.Last.AddDays(-30);
}
