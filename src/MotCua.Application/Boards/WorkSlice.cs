using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.Reporting;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Reports;

namespace MotCua.Application.Boards;

/// <summary>What a bar of a board stands for.</summary>
public enum WorkPart
{
    /// <summary>Quá hạn.</summary>
    Late = 1,

    /// <summary>Hẹn trả hôm nay.</summary>
    Today = 2,

    /// <summary>Due on a day to come.</summary>
    Due = 3,

    /// <summary>Chờ người nộp: nothing presses the office while it waits.</summary>
    Waiting = 4,

    /// <summary>No appointment.</summary>
    NoDate = 5,

    /// <summary>Open, by the day it was received.</summary>
    Received = 6,

    /// <summary>A result that nobody has come for, by the day it was ready.</summary>
    Ready = 7,

    AwaitsSupplement = 8,
    AwaitsPayment = 9,
    AwaitsWithdrawal = 10,
}

/// <summary>A part of the work at hand, between two days where days tell parts apart; both included, null for no border.</summary>
public sealed record WorkSlice(WorkPart Part, DateOnly? First = null, DateOnly? Last = null)
{
    /// <summary>Whether an open dossier is in this slice; the same rule as <see cref="Among"/>.</summary>
    internal bool Has(OpenFacts dossier, ReportMoment now, FigureRules rules) => Part switch
    {
        WorkPart.Late => IsLate(dossier, now, rules),
        WorkPart.Today => !IsLate(dossier, now, rules) && dossier.QueueOrder < OfficeTime.StartOf(now.First.AddDays(1)),
        WorkPart.Due => dossier.QueueOrder < DossierProjection.NeverDue && IsBetween(dossier.QueueDay),
        WorkPart.Waiting => dossier.QueueOrder == DossierProjection.NeverDue && dossier.HasDate,
        WorkPart.NoDate => dossier.QueueOrder == DossierProjection.NeverDue && !dossier.HasDate,
        WorkPart.Received => IsBetween(dossier.ReceivedDay),
        WorkPart.Ready => IsBetween(dossier.QueueDay),
        _ => dossier.WaitsFor == ReasonOf(Part),
    };

    /// <summary>The dossiers of this slice.</summary>
    /// <param name="dossiers">Open ones, or for <see cref="WorkPart.Ready"/> those that lie at a return desk.</param>
    internal IQueryable<DossierRow> Among(IQueryable<DossierRow> dossiers, ReportMoment now, FigureRules rules)
    {
        var (dayStart, asOf, tomorrow) = (now.StartOfDay, now.AsOf, OfficeTime.StartOf(now.First.AddDays(1)));
        var (from, until) = (First is { } first ? OfficeTime.StartOf(first) : DateTime.UnixEpoch, Last is { } last ? OfficeTime.StartOf(last.AddDays(1)) : DossierProjection.NeverDue);
        return Part switch
        {
            WorkPart.Late => FiguresOf.PastDue(dossiers, now, rules),
            WorkPart.Today => rules.JudgedBy switch
            {
                Granularity.Date => dossiers.Where(row => row.QueueOrder >= dayStart && row.QueueOrder < tomorrow),
                Granularity.Minute => dossiers.Where(row => row.QueueOrder >= asOf && row.QueueOrder < tomorrow),
                _ => dossiers.Where(row => row.QueueOrder >= dayStart && row.QueueOrder < tomorrow && (row.QueueOrder >= asOf || !row.LimitInHours)),
            },
            WorkPart.Due => dossiers.Where(row => row.QueueOrder >= from && row.QueueOrder < until),
            WorkPart.Waiting => dossiers.Where(row => row.QueueOrder == DossierProjection.NeverDue && row.DueAt != null),
            WorkPart.NoDate => dossiers.Where(row => row.QueueOrder == DossierProjection.NeverDue && row.DueAt == null),
            WorkPart.Received => dossiers.Where(row => row.ReceivedAt >= from && row.ReceivedAt < until),

            // What lies at a return desk is ordered by its end.
            WorkPart.Ready => dossiers.Where(row => row.QueueOrder >= from && row.QueueOrder < until),
            WorkPart.AwaitsSupplement => dossiers.Where(row => row.WaitsSince != null && row.Status == DossierStatus.AwaitingSupplement),
            WorkPart.AwaitsPayment => dossiers.Where(row => row.WaitsSince != null && row.Status == DossierStatus.AwaitingPayment),
            _ => dossiers.Where(row => row.WaitsSince != null && row.Status == DossierStatus.WithdrawalAsked),
        };
    }

    private static bool IsLate(OpenFacts dossier, ReportMoment now, FigureRules rules) => rules.JudgedBy switch
    {
        Granularity.Date => dossier.QueueOrder < now.StartOfDay,
        Granularity.Minute => dossier.QueueOrder < now.AsOf,
        _ => dossier.QueueOrder < now.AsOf && (dossier.QueueOrder < now.StartOfDay || dossier.LimitInHours),
    };

    private bool IsBetween(DateOnly day) => !(day < First) && !(day > Last);

    private static PauseReason ReasonOf(WorkPart part) => part switch
    {
        WorkPart.AwaitsSupplement => PauseReason.Supplement,
        WorkPart.AwaitsPayment => PauseReason.Payment,
        WorkPart.AwaitsWithdrawal => PauseReason.Withdrawal,
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Not a part of what is open."),
    };
}

/// <summary>What is asked of an open dossier to place it.</summary>
/// <param name="WaitsFor">What the office waits for; null when it does not wait.</param>
internal sealed record OpenFacts(DateTime QueueOrder, bool LimitInHours, bool HasDate, DateTime ReceivedAt, PauseReason? WaitsFor)
{
    public DateOnly QueueDay { get; } = OfficeTime.DayOf(QueueOrder);

    public DateOnly ReceivedDay { get; } = OfficeTime.DayOf(ReceivedAt);
}
