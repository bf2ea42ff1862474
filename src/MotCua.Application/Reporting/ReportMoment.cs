using MotCua.Domain.Reports;

namespace MotCua.Application.Reporting;

/// <summary>The instants a report on a period speaks of.</summary>
/// <param name="First">First day.</param>
/// <param name="End">
/// First day that does not count any more; while the period lasts, the first day of the next segment, since nothing is counted ahead of now.
/// </param>
/// <param name="AsOf">UTC: end of the period, or now. Nothing at or after it counts.</param>
internal sealed record ReportMoment(DateOnly First, DateOnly End, DateTime AsOf)
{
    /// <summary>UTC: begin of the period.</summary>
    public DateTime From => OfficeTime.StartOf(First);

    /// <summary>UTC: the day judged by. What was due before it is overdue by its date.</summary>
    public DateTime StartOfDay => OfficeTime.StartOf(OfficeTime.DayOf(AsOf));

    /// <summary>The period is over: what is told of it rests on dossiers that came before its end, and on no other.</summary>
    public bool IsPast => AsOf == OfficeTime.StartOf(End);

    public static ReportMoment Of(ReportPeriod period, OfficeTime time)
    {
        var isOver = period.Last < time.Today;
        return isOver
            ? new ReportMoment(period.First, period.End, OfficeTime.StartOf(period.End))
            : new ReportMoment(period.First, PeriodSegment.Of(period.Last).Last.AddDays(1), time.Now);
    }

    /// <summary>Keys of the first segment that lies in the period as a whole, and of the one that does not any more.</summary>
    public (int First, int End) WholeSegments()
    {
        var first = PeriodSegment.Of(First);
        return (first.First == First ? first.Key : PeriodSegment.Of(first.Last.AddDays(1)).Key, PeriodSegment.Of(End).Key);
    }

    /// <summary>Keys from one to before the other, of the counters whose pieces of time make up the whole segments: years where the period holds them whole, segments before and after these.</summary>
    public IEnumerable<(int From, int Until)> WholeSpans()
    {
        var (first, end) = WholeSegments();
        var (firstYear, endYear) = (PeriodSegment.YearFrom(first), PeriodSegment.YearOf(end));
        (int From, int Until)[] spans = firstYear < endYear
            ? [(first, PeriodSegment.FirstOf(firstYear)), (PeriodSegment.KeyOfYear(firstYear), PeriodSegment.KeyOfYear(endYear)), (PeriodSegment.FirstOf(endYear), end)]
            : [(first, end)];
        return spans.Where(span => span.From < span.Until);
    }

    /// <summary>Days at the ends of the period that are only a part of their segment; ends excluded.</summary>
    public IEnumerable<(DateOnly From, DateOnly Until)> DaysOutsideWholeSegments()
    {
        var (first, end) = (PeriodSegment.Of(First), PeriodSegment.Of(End));
        if (first == end)
        {
            yield return (First, End);
            yield break;
        }

        if (first.First < First)
        {
            yield return (First, first.Last.AddDays(1));
        }

        if (end.First < End)
        {
            yield return (end.First, End);
        }
    }
}
