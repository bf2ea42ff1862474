using MotCua.Domain.Organisation;
using MotCua.Domain.Rules;

namespace MotCua.Domain.Dossiers;

/// <summary>Nhắc hạn theo bậc: before, at and after the appointment. A dossier that waits for its applicant is left in peace.</summary>
public sealed partial class Dossier
{
    /// <summary>The steps of the ladder that are reached now and were not raised for this appointment, the lowest first.</summary>
    public IEnumerable<EscalationRung> RungsDue(OfficeRules rules, DossierClock clock)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(clock);
        if (State.DueAt is not { } due || DossierLifecycle.After(Status, DossierAct.AnswerEscalation) is null)
        {
            return [];
        }

        // Working minutes, negative once the appointment has passed.
        var left = clock.Calendar.MinutesBetween(clock.ToLocal(clock.Now), clock.ToLocal(due));
        var isPast = clock.Now >= due;
        return Enum.GetValues<EscalationRung>().Where(rung => IsReached(rung) && Side.Escalations.All(raised => raised.Rung != rung || raised.DueAt != due));

        bool IsReached(EscalationRung rung) => rung switch
        {
            // Once the appointment has passed a warning before it helps nobody.
            EscalationRung.Official => rules.WarnOfficialHours is { } before && !isPast && left <= before * 60,
            EscalationRung.Head => rules.TellHeadHours is { } after && isPast && -left >= after * 60,
            _ => rules.TellLeaderHours is { } after && isPast && -left >= after * 60,
        };
    }

    /// <summary>Raises one step of the ladder. Done by the rule, by nobody's hand; refused when it is not reached or was raised before.</summary>
    /// <param name="headOf">The unit whose leader answers for a unit; null where nobody does.</param>
    /// <param name="leaderOf">The unit whose leader answers for its authority.</param>
    public Outcome<DossierEscalated> Escalate(EscalationRung rung, OfficeRules rules, DossierClock clock, Func<string, string?> headOf, Func<string, string?> leaderOf)
    {
        ArgumentNullException.ThrowIfNull(headOf);
        ArgumentNullException.ThrowIfNull(leaderOf);
        var unit = rung switch
        {
            EscalationRung.Official => AtStep.Unit,
            EscalationRung.Head => headOf(AtStep.Unit),
            _ => leaderOf(AtStep.Unit),
        };
        return unit is not null && RungsDue(rules, clock).Contains(rung)
            ? new DossierEscalated(rung, State.DueAt!.Value, unit, rung is EscalationRung.Official ? State.Holder : null)
            : DossierRefusals.NotToEscalate;
    }

    /// <summary>Steps of the ladder that nothing was done about yet.</summary>
    public IEnumerable<Escalation> OpenEscalations =>
        DossierLifecycle.After(Status, DossierAct.AnswerEscalation) is null ? [] : Side.Escalations.Where(raised => raised.Answer is null && raised.DueAt == State.DueAt);

    /// <summary>Of these, those this officer has to answer.</summary>
    public IEnumerable<Escalation> EscalationsOf(Officer officer)
    {
        ArgumentNullException.ThrowIfNull(officer);
        return OpenEscalations.Where(raised => raised.ToUnit == officer.Unit && (raised.Rung is EscalationRung.Official
            ? officer.Duty == DutyAt(AtStep.Kind) && (raised.ToOfficer is not { } holder || officer.Duty is DutyKind.Receive || holder == officer.Id || holder == officer.ActingFor)
            : officer.Duty is DutyKind.Lead or DutyKind.Approve));
    }

    /// <summary>Says what is done about the lowest step that waits for this officer.</summary>
    public Outcome<DossierEscalationAnswered> AnswerEscalation(string? words, Officer by, Roster roster)
    {
        if (Refuses(DossierAct.AnswerEscalation, by, roster) is { } no)
        {
            return no;
        }

        var wrong = new List<Refusal>();
        var said = Text(words, DossierRefusals.WordsNeeded, wrong);
        return wrong.Count > 0 ? wrong : new DossierEscalationAnswered(EscalationsOf(by).MinBy(raised => raised.Rung)!.Rung) { Words = said };
    }

    /// <summary>What somebody did anyway answers the ladder too.</summary>
    private static DossierState WithEscalationsDealtWith(DossierState state, Facts facts, string by, DateTime at)
    {
        EscalationAnswer? answer = facts switch
        {
            DossierUrged => EscalationAnswer.Urged,
            DossierReassigned => EscalationAnswer.Reassigned,
            DossierNewDateProposed when by != Officer.SystemId => EscalationAnswer.Apology,
            DossierForwarded or DossierResultRecorded or DossierApproved or DossierSentBack => EscalationAnswer.Moved,
            _ => null,
        };
        return answer is { } done && state.Side.Escalations.Count > 0 ? WithAnswer(state, done, by, at) : state;
    }

    private static DossierState WithAnswer(DossierState state, EscalationAnswer done, string by, DateTime at)
    {
        if (!state.Side.Escalations.Any(IsAnswered))
        {
            return state;
        }

        return state with { Aside = state.Side with { Escalations = [.. state.Side.Escalations.Select(raised => IsAnswered(raised) ? raised with { Answer = done, AnsweredBy = by, AnsweredAt = at } : raised)] } };

        // An official is warned of the own step; whoever leads is told of the dossier, which moving on does not make timely.
        bool IsAnswered(Escalation raised) => raised.Answer is null && done switch
        {
            EscalationAnswer.Urged => raised.Rung is not EscalationRung.Official,
            EscalationAnswer.Moved => raised.Rung is EscalationRung.Official,
            _ => true,
        };
    }
}
