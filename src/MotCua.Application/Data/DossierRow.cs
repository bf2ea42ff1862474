using System.Text.Json;
using MotCua.Application.Ledger;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Quality;
using MotCua.Domain.Reports;

namespace MotCua.Application.Data;

/// <summary>Whether an apology with a new date was signed (form 04).</summary>
public enum ApologyMade
{
    None = 0,
    Made = 1,
}

/// <summary>
/// A dossier as lists, look-ups and counters need it, with its folded state as JSON. Written by the ledger together with the
/// entries it adds up to; <see cref="Ledger.DossierProjection"/> is the only maker.
/// </summary>
public sealed class DossierRow : IOnTheWay, IOfTime
{
    public required string Code { get; init; }

    public required int Version { get; init; }

    public required DossierStatus Status { get; init; }

    /// <summary>Authority whose counter received it.</summary>
    public required string Authority { get; init; }

    public required string Desk { get; init; }

    /// <summary>Authority that decides.</summary>
    public required string Competent { get; init; }

    public required string Procedure { get; init; }

    public required string ProcedureName { get; init; }

    public required string Sector { get; init; }

    public required Channel Channel { get; init; }

    public required bool Interlinked { get; init; }

    public required SlipGiven Slip { get; init; }

    public required bool LateEntry { get; init; }

    public required DateTime ReceivedAt { get; init; }

    public required DateTime EnteredAt { get; init; }

    int IOfTime.At => PeriodSegment.KeyOf(OfficeTime.DayOf(EnteredAt));

    public DateTime? DueAt { get; init; }

    /// <summary>The limit is in hours: judged by the minute, where one in days is judged by the date.</summary>
    public required bool LimitInHours { get; init; }

    /// <summary>End of processing: result at the return desk, refusal, withdrawal.</summary>
    public DateTime? EndedAt { get; init; }

    /// <summary>UTC: end of the law's clock, which a wish to withdraw stops before the dossier is; null while open.</summary>
    public DateTime? ClockEndedAt { get; init; }

    /// <summary>UTC: the appointment of an open one that the index of QĐ 766 counts as overdue after it; null for any other (<see cref="DossierQuality.IsOverdueAfterDue"/>).</summary>
    public DateTime? IndexDueAt { get; init; }

    /// <summary>What the index counts against it.</summary>
    public required QualityMissed Missed { get; init; }

    /// <summary>How the end stands to the due time; null while open.</summary>
    public EndTiming? EndTiming { get; init; }

    /// <summary>Days from receipt to the end, days off included; null while open.</summary>
    public int? WaitedDays { get; init; }

    /// <summary>Days from receipt to the due time; null without an appointment.</summary>
    public int? PromisedDays { get; init; }

    public DateTime? ReturnedAt { get; init; }

    /// <summary>Unit that must act now; null when nothing is left to do.</summary>
    public string? HolderUnit { get; init; }

    /// <summary>Duty that must act there; null when nothing is left to do.</summary>
    public DutyKind? HolderDuty { get; init; }

    /// <summary>Officer who holds it; null in the unit's common queue.</summary>
    public string? Holder { get; init; }

    /// <summary>What a list of work is ordered by: when it is due, the far future without an appointment; on the shelf since when it has lain there.</summary>
    public required DateTime QueueOrder { get; init; }

    /// <summary>UTC: since when its appointment, and whether the office waits for the applicant, are as they are; what was before is an <see cref="AppointmentRow"/>.</summary>
    public required DateTime StandsSince { get; init; }

    /// <summary>The same while the office waits for the applicant; null when it does not.</summary>
    public DateTime? WaitsSince { get; init; }

    /// <summary>Codes of the units on its way, each between two bars: "|01243.mot-cua|01243.tu-phap|01243|".</summary>
    public required string RouteUnits { get; init; }

    /// <summary>
    /// Codes of the units that are asked for something beside the way, as in <see cref="RouteUnits"/>: an opinion, a signature under what was proposed,
    /// an apology to be passed on. Null when none is.
    /// </summary>
    public string? AskedUnits { get; init; }

    /// <summary>It is open, a new date is proposed with an apology, and nobody has decided on it.</summary>
    public required bool NewDateProposed { get; init; }

    /// <summary>Units that have to answer a step of the ladder, as <see cref="AskedUnits"/>; null when nobody has.</summary>
    public string? EscalatedUnits { get; init; }

    /// <summary>Code of the cause that was stated last for its being overdue; null when none was.</summary>
    public string? OverdueCause { get; init; }

    public required ApologyMade Apology { get; init; }

    public required DateTime StepSince { get; init; }

    public required string StepName { get; init; }

    public required string RegisterBook { get; init; }

    public required long RegisterNumber { get; init; }

    /// <summary>Private: applicant's name as written.</summary>
    public string? ApplicantName { get; init; }

    /// <summary>Private: applicant's identity number.</summary>
    public string? ApplicantNumber { get; init; }

    /// <summary>Private: applicant's phone.</summary>
    public string? ApplicantPhone { get; init; }

    /// <summary>Private: the words that staff search finds it by (<see cref="Tracking.SearchTerms"/>).</summary>
    public required string SearchWords { get; init; }

    /// <summary>Private: the numbers that staff search finds it by, each any part of it.</summary>
    public required string SearchNumbers { get; init; }

    /// <summary><see cref="DossierState"/> as JSON. Made when it is first asked for: of a dossier that goes through ten entries at once only the last state is stored.</summary>
    public string State
    {
        get
        {
            if (field is null)
            {
                field = JsonSerializer.Serialize(Unfolded ?? throw new InvalidOperationException($"The row of dossier {Code} has no state."), EntryJson.Whole);
                IsStateMade = true;
            }

            return field;
        }
        init;
    }

    /// <summary>Whether <see cref="State"/> was made of what is unfolded here; no column.</summary>
    internal bool IsStateMade { get; private set; }

    /// <summary>What <see cref="State"/> says, for who reads the same row once more; no column.</summary>
    internal DossierState? Unfolded { get; set; }
}
