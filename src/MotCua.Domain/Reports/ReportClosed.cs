using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Domain.Reports;

/// <summary>
/// Chốt báo cáo: a unit's form for a period that is over, frozen with every cell and the place in the ledger up to which it counts. Later corrections change
/// what the same question answers, never this.
/// </summary>
/// <param name="Form">"ii-06a": the form's own name, whatever code is printed on it.</param>
/// <param name="Unit">Code of the authority that reports.</param>
/// <param name="Period">As <see cref="ReportPeriod"/> writes it.</param>
/// <param name="Borders">Null for any two days.</param>
/// <param name="Alone">The authority without those below it.</param>
/// <param name="Node">Whose ledger was counted, and <paramref name="Sequence"/> its last entry that counts.</param>
/// <param name="JudgedBy">Early and late by the date or the minute, as it was counted; and what became of the stopped.</param>
[EntryType("report.closed")]
public sealed record ReportClosed(
    string Form,
    string Unit,
    string Period,
    string? Borders,
    DateOnly First,
    DateOnly Last,
    bool Alone,
    string Node,
    long Sequence,
    Granularity JudgedBy,
    StoppedCount Stopped,
    IReadOnlyList<UnitKind> Levels,
    IReadOnlyList<FormLine> Lines) : Facts
{
    public FormTable ToTable(FormShape shape) => new(shape, Levels, Lines);

    /// <summary>Whether this is the closing of that report: the same form and days, with or without those below.</summary>
    public bool IsOf(string form, ReportPeriod period, bool alone)
    {
        ArgumentNullException.ThrowIfNull(period);
        return Form == form && First == period.First && Last == period.Last && Alone == alone;
    }

    /// <summary>Closes it, unless it may not be: only who controls procedures does, or who sits at the command line, after the period's last day, once.</summary>
    /// <param name="before">What the unit closed before.</param>
    public static Outcome<ReportClosed> Close(ReportClosed report, IEnumerable<ReportClosed> before, DateOnly today, Officer by)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(by);
        if (!by.IsSystem && by.Duty is not DutyKind.Control)
        {
            return DossierRefusals.DutyNeeded(DutyKind.Control);
        }

        if (report.Last >= today)
        {
            return ReportRefusals.PeriodNotOver(report.Last);
        }

        return before.Any(one => (one.Form, one.First, one.Last, one.Alone) == (report.Form, report.First, report.Last, report.Alone))
            ? ReportRefusals.ClosedAlready
            : report;
    }
}
