using MotCua.Domain.Deadlines;
using MotCua.Domain.WorkingTime;

namespace MotCua.Domain.Routing;

/// <summary>
/// Divides the time between receipt and appointment among the steps, in working time; a limit in plain hours, in plain time. The last share
/// ends at the appointment itself. Given and answered in UTC; counted on the office's wall clock.
/// </summary>
public sealed class StepClock
{
    private readonly WorkingCalendar calendar;
    private readonly DateTime start;
    private readonly DateTime due;
    private readonly int minutes;
    private readonly Func<DateTime, DateTime> toUtc;

    /// <param name="receivedLocal">Wall time of receipt.</param>
    /// <param name="dueLocal">Wall time of the appointment.</param>
    /// <param name="handOverCutOff">What came after this hour is handed over the next working morning.</param>
    /// <param name="toUtc">The office's wall time as UTC.</param>
    public StepClock(WorkingCalendar calendar, Limit limit, DateTime receivedLocal, DateTime dueLocal, TimeOnly handOverCutOff, Func<DateTime, DateTime> toUtc)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(toUtc);
        this.calendar = calendar;
        this.toUtc = toUtc;
        start = receivedLocal;
        due = dueLocal;
        minutes = limit.Kind is LimitKind.Hours ? 0 : calendar.MinutesBetween(receivedLocal, dueLocal);
        HandOverBy = toUtc(Earlier(OfficeTerms.ElectronicHandOverBy(calendar, receivedLocal, handOverCutOff), dueLocal));
    }

    /// <summary>
    /// By when the counter hands the dossier to the first office: the same day, or the next working day's opening for what came late.
    /// Never after the appointment.
    /// </summary>
    public DateTime HandOverBy { get; }

    /// <summary>When the steps so far, together so many parts of the limit, should be done.</summary>
    /// <param name="whole">All the parts: thousandths, or the minutes of a unit's norms.</param>
    public DateTime AtPart(int part, int whole)
    {
        if (part >= whole)
        {
            return toUtc(due);
        }

        var at = minutes > 0
            ? calendar.AddMinutes(start, (int)((long)minutes * part / whole))
            : start.AddTicks((due - start).Ticks / whole * part);
        return toUtc(Earlier(at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMinute)), due));
    }

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;
}
