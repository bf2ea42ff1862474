using MotCua.Domain.Deadlines;
using MotCua.Domain.Organisation;

namespace MotCua.Domain.Dossiers;

/// <summary>
/// Tính lại ngày hẹn: a day off that was announced, or taken back, after the receipt moves no appointment by itself (law page 4.3, R19). It moves by a proposal
/// of who heads the one-stop and the decision of who controls procedures (law page 12.2), both on record, and the slip printed again says so.
/// </summary>
public sealed partial class Dossier
{
    /// <summary>UTC: the appointment as it would be counted now, with every wait that is over; null without an appointment.</summary>
    public DateTime? CountedAnew(DossierClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return State.DueAt is not null && Deadline.Of(clock.Calendar, clock.ToLocal(State.Receipt.ReceivedAt), Limit, clock.Policy, [.. EndedWaits(clock)]) is { } due
            ? clock.ToUtc(due)
            : null;
    }

    /// <summary>
    /// Why its appointment is not counted anew now, whoever asks; null when it is. A day that an apology set was counted by nobody, and what is late stays late.
    /// </summary>
    public Refusal? NotRecalculated(DossierClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return !DossierLifecycle.IsOpen(Status) ? RecalculationRefusals.NotOpen
            : State.DueAt is not { } due ? DossierRefusals.NoAppointment
            : DossierLifecycle.IsWaiting(Status) ? RecalculationRefusals.Waits
            : Side.NewDates.Count > 0 ? RecalculationRefusals.HasNewDate
            : due <= clock.Now ? RecalculationRefusals.AlreadyLate(clock.ToLocal(due))
            : CountedAnew(clock) is not { } counted || counted == due ? RecalculationRefusals.CountsTheSame
            : counted <= clock.Now ? RecalculationRefusals.WouldBeLate(clock.ToLocal(counted))
            : null;
    }

    /// <summary>Whoever heads the one-stop that received it proposes; the program may, for a list of many.</summary>
    public Outcome<DossierRecalculationProposed> ProposeRecalculation(string? reason, DossierClock clock, Officer by, Roster roster)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(roster);
        if (!by.IsSystem && by.Duty is not DutyKind.Lead)
        {
            return DossierRefusals.DutyNeeded(DutyKind.Lead);
        }

        if (!by.IsSystem && !roster.IsWithin(State.Receipt.Desk, by.Unit))
        {
            return DossierRefusals.NotLedBy(by.Unit);
        }

        var wrong = new List<Refusal>();
        var why = Text(reason, DossierRefusals.ReasonNeeded, wrong);
        Need(Side.ProposedRecalculation is null, DossierRefusals.AlreadyProposed, wrong);
        if (NotRecalculated(clock) is { } no)
        {
            wrong.Add(no);
        }

        return wrong.Count > 0 ? wrong : new DossierRecalculationProposed(State.DueAt!.Value, CountedAnew(clock)!.Value) { Reason = why };
    }

    /// <summary>Agrees: the appointment is what is counted now. Refused when that is no longer what was proposed.</summary>
    public Outcome<DossierRecalculated> Recalculate(DossierClock clock, Officer by, Roster roster)
    {
        if (NotToDecideOnRecalculation(by, roster) is { } no)
        {
            return no;
        }

        var proposed = Side.ProposedRecalculation!;
        return proposed.By == by.Id || proposed.By == by.ActingFor ? RecalculationRefusals.SameHand
            : NotRecalculated(clock) is { } not ? not
            : (State.DueAt, CountedAnew(clock)) != (proposed.DueBefore, proposed.DueAfter) ? RecalculationRefusals.CountsOtherwise
            : new DossierRecalculated(proposed.DueBefore, proposed.DueAfter, proposed.By) { Reason = proposed.Reason };
    }

    public Outcome<DossierRecalculationDeclined> DeclineRecalculation(string? reason, Officer by, Roster roster)
    {
        if (NotToDecideOnRecalculation(by, roster) is { } no)
        {
            return no;
        }

        var wrong = new List<Refusal>();
        var why = Text(reason, DossierRefusals.ReasonNeeded, wrong);
        return wrong.Count > 0 ? wrong : new DossierRecalculationDeclined { Reason = why };
    }

    private Refusal? NotToDecideOnRecalculation(Officer by, Roster roster)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(roster);
        return by.Duty is not DutyKind.Control ? DossierRefusals.DutyNeeded(DutyKind.Control)
            : !roster.IsWithin(State.Receipt.Desk, by.Unit) ? DossierRefusals.NotLedBy(by.Unit)
            : Side.ProposedRecalculation is null ? DossierRefusals.NothingProposed
            : null;
    }

    private DossierState? WithRecalculation(Facts facts, string by, DateTime at) => facts switch
    {
        DossierRecalculationProposed proposed => With(Side with { ProposedRecalculation = new RecalculationProposal(proposed.DueBefore, proposed.DueAfter, proposed.Reason ?? "", by, at) }),
        DossierRecalculationDeclined => With(Side with { ProposedRecalculation = null }),
        DossierRecalculated counted => State with { DueAt = counted.DueAfter, Aside = CountedAgain(counted, by, at) },
        _ => null,
    };

    /// <summary>A day proposed for an apology that is no later than the new appointment says nothing any more.</summary>
    private SidePaths CountedAgain(DossierRecalculated counted, string by, DateTime at) => Side with
    {
        ProposedRecalculation = null,
        ProposedDate = Side.ProposedDate is { } date && date.Due > counted.DueAfter ? date : null,
        Recalculations = [.. Side.Recalculations, new Recalculation(counted.DueBefore, counted.DueAfter, counted.Reason ?? "", counted.ProposedBy, by, at)],
    };
}

/// <summary>An appointment that is to be counted anew, and waits for who controls procedures. Times are UTC.</summary>
/// <param name="By">Who proposed it.</param>
public sealed record RecalculationProposal(DateTime DueBefore, DateTime DueAfter, string Reason, string By, DateTime At);

/// <summary>An appointment that was counted anew. Times are UTC.</summary>
public sealed record Recalculation(DateTime DueBefore, DateTime DueAfter, string Reason, string ProposedBy, string ApprovedBy, DateTime At);

/// <summary>Đề nghị tính lại ngày hẹn.</summary>
/// <param name="DueBefore">UTC: the appointment as it stands.</param>
/// <param name="DueAfter">UTC: as it is counted now.</param>
[EntryType("dossier.recalculation-proposed")]
public sealed record DossierRecalculationProposed(DateTime DueBefore, DateTime DueAfter) : Facts
{
    [Private]
    public string? Reason { get; init; }
}

/// <summary>Không đồng ý tính lại: the appointment stays.</summary>
[EntryType("dossier.recalculation-declined")]
public sealed record DossierRecalculationDeclined : Facts
{
    [Private]
    public string? Reason { get; init; }
}

/// <summary>Đã tính lại ngày hẹn: early and late are measured by it from now on.</summary>
/// <param name="DueBefore">UTC.</param>
/// <param name="DueAfter">UTC.</param>
/// <param name="ProposedBy">Who proposed it; who approved it is the entry's actor.</param>
[EntryType("dossier.recalculated")]
public sealed record DossierRecalculated(DateTime DueBefore, DateTime DueAfter, string ProposedBy) : Facts
{
    [Private]
    public string? Reason { get; init; }
}

public static class RecalculationRefusals
{
    public static readonly Refusal NotOpen = new("recalculation.not-open");

    /// <summary>It is counted when the office goes on.</summary>
    public static readonly Refusal Waits = new("recalculation.waits");
    public static readonly Refusal HasNewDate = new("recalculation.has-new-date");
    public static readonly Refusal CountsTheSame = new("recalculation.counts-the-same");

    /// <summary>The calendar or the dossier changed since it was proposed.</summary>
    public static readonly Refusal CountsOtherwise = new("recalculation.counts-otherwise");
    public static readonly Refusal SameHand = new("recalculation.same-hand");

    /// <param name="due">The appointment, local.</param>
    public static Refusal AlreadyLate(DateTime due) => new("recalculation.already-late", due);

    /// <param name="due">What would be the appointment, local.</param>
    public static Refusal WouldBeLate(DateTime due) => new("recalculation.would-be-late", due);
}
