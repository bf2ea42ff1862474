using MotCua.Domain.Deadlines;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Domain.Procedures;
using MotCua.Domain.Rules;

namespace MotCua.Domain.Dossiers;

/// <summary>Acts beside the way: other offices are asked, the spot is visited, a new date is set, leaders urge, mistakes are put right.</summary>
public sealed partial class Dossier
{
    /// <summary>Asks another office, until the end of a day or of the next one the office works on. The dossier stays here, and its clock runs.</summary>
    public Outcome<DossierOpinionAsked> AskOpinion(string unit, string? question, DateOnly until, DossierClock clock, Officer by, Roster roster)
    {
        ArgumentNullException.ThrowIfNull(clock);
        if (Refuses(DossierAct.AskOpinion, by, roster) is { } no)
        {
            return no;
        }

        var wrong = new List<Refusal>();
        var asked = Text(question, DossierRefusals.QuestionNeeded, wrong);
        Need(unit != AtStep.Unit, DossierRefusals.OwnOpinion, wrong);
        Need(roster.IsServed(unit, DutyKind.Process), DossierRefusals.NobodyThere(unit), wrong);
        var due = clock.EndOf(until);
        Need(due > clock.Now, DossierRefusals.DueInPast, wrong);
        return wrong.Count > 0 ? wrong : new DossierOpinionAsked(Side.Opinions.Count + 1, unit, due!.Value) { Question = asked };
    }

    /// <summary>Questions that this officer's unit has not answered yet.</summary>
    public IEnumerable<Opinion> OpenOpinionsOf(string unit) => Side.Opinions.Where(opinion => opinion.AnsweredAt is null && opinion.Unit == unit);

    /// <summary>
    /// Units that are asked for something while the dossier lies elsewhere: their part of a chain, an opinion, the signature under a request for papers or a
    /// new date, an apology to be passed on, a wish to withdraw.
    /// </summary>
    public IReadOnlyList<string> AskedUnits()
    {
        if (State.Aside is null && AtStep.Beside is null)
        {
            return [];
        }

        var asked = UnitsOfOpenStages().ToList();
        if (DossierLifecycle.After(Status, DossierAct.AnswerOpinion) is not null)
        {
            asked.AddRange(Side.Opinions.Where(opinion => opinion.AnsweredAt is null).Select(opinion => opinion.Unit));
        }

        asked.AddRange(OpenBranches.Select(branch => branch.Step.Unit));
        if ((Status is DossierStatus.InProgress && Side.Proposal is not null) || (DossierLifecycle.After(Status, DossierAct.SignNewDate) is not null && Side.ProposedDate is not null))
        {
            asked.AddRange(State.Receipt.Route.Where(step => step.Kind is StepKind.Approve).Select(step => step.Unit));
        }

        if (DossierLifecycle.After(Status, DossierAct.PassOnNewDate) is not null && Side.NewDates is [.., { PassedOn: null }])
        {
            asked.Add(State.Receipt.Desk);
        }

        if (Status is DossierStatus.WithdrawalAsked)
        {
            asked.Add(State.Receipt.Desk);
        }

        return [.. asked.Distinct()];
    }

    /// <summary>Answers the oldest question that this officer's unit was asked. Late is late for that unit.</summary>
    public Outcome<DossierOpinionGiven> AnswerOpinion(string? answer, DossierClock clock, Officer by, Roster roster)
    {
        ArgumentNullException.ThrowIfNull(clock);
        if (Refuses(DossierAct.AnswerOpinion, by, roster) is { } no)
        {
            return no;
        }

        var asked = OpenOpinionsOf(by.Unit).First();
        var wrong = new List<Refusal>();
        var said = Text(answer, DossierRefusals.AnswerNeeded, wrong);
        return wrong.Count > 0 ? wrong : new DossierOpinionGiven(asked.Number, clock.Now > asked.DueAt) { Answer = said };
    }

    /// <summary>Records what was found on the spot.</summary>
    public Outcome<DossierVerifiedOnSite> RecordVerification(DateOnly on, string? place, string? minutes, string? finding, DateOnly today, Officer by, Roster roster)
    {
        if (Refuses(DossierAct.RecordVerification, by, roster) is { } no)
        {
            return no;
        }

        var wrong = new List<Refusal>();
        Need(on <= today, DossierRefusals.VisitInFuture, wrong);
        var number = Text(minutes, DossierRefusals.MinutesNeeded, wrong);
        var found = Text(finding, DossierRefusals.FindingNeeded, wrong);
        var where = Optional(place, "Place", wrong);
        return wrong.Count > 0 ? wrong : new DossierVerifiedOnSite(on, number) { Place = where, Finding = found };
    }

    /// <summary>
    /// Proposes an apology with a new day, at the hour of the appointment since people know it (R3). It must lie after the appointment and ahead; at
    /// most as often as the law allows.
    /// </summary>
    public Outcome<DossierNewDateProposed> ProposeNewDate(DateOnly day, string? reason, OfficeRules rules, DossierClock clock, Officer by, Roster roster)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(clock);
        if (Refuses(DossierAct.ProposeNewDate, by, roster) is { } no)
        {
            return no;
        }

        if (Side.NewDates.Count >= rules.MostNewDates)
        {
            return DossierRefusals.NewDateOften(rules.MostNewDates);
        }

        var wrong = new List<Refusal>();
        var why = Text(reason, DossierRefusals.ReasonNeeded, wrong);
        var due = clock.AtHourOf(State.DueAt!.Value, day);
        Need(due > State.DueAt, DossierRefusals.NewDateNotLater(clock.ToLocal(State.DueAt.Value)), wrong);
        Need(due > clock.Now, DossierRefusals.DueInPast, wrong);
        return wrong.Count > 0 ? wrong : new DossierNewDateProposed(due!.Value) { Reason = why };
    }

    /// <summary>
    /// Signs form 04. The law wants it out at the latest the working day before the appointment (NĐ 61/2018 Art. 19); later it is still signed, and
    /// stays marked as too late.
    /// </summary>
    /// <param name="day">Another day than the one proposed.</param>
    /// <param name="reason">The signer's own words; needed where the program drafted it.</param>
    public Outcome<DossierNewDateSigned> SignNewDate(Func<string> slipNumber, OfficeRules rules, DossierClock clock, Officer by, Roster roster, DateOnly? day = null, string? reason = null)
    {
        ArgumentNullException.ThrowIfNull(slipNumber);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(clock);
        if (Refuses(DossierAct.SignNewDate, by, roster) is { } no)
        {
            return no;
        }

        var proposed = Side.ProposedDate!;
        var before = State.DueAt!.Value;
        var due = day is { } other ? clock.AtHourOf(before, other) : proposed.Due;
        var wrong = new List<Refusal>();
        var why = proposed.Reason.Length == 0 ? Text(reason, DossierRefusals.ReasonNeeded, wrong) : Optional(reason, "Reason", wrong);
        Need(day is null || due > before, DossierRefusals.NewDateNotLater(clock.ToLocal(before)), wrong);
        Need(day is null || due > clock.Now, DossierRefusals.DueInPast, wrong);
        if (wrong.Count > 0)
        {
            return wrong;
        }

        var lastDay = OfficeTerms.ApologyBy(clock.Calendar, clock.ToLocal(before), rules.ApologyDaysBefore);
        var judged = rules.JudgedByFirstAppointment ? State.JudgedDueAt ?? before : due!.Value;
        return new DossierNewDateSigned(slipNumber(), before, due!.Value, judged, clock.Today > lastDay) { SameHand = proposed.By == by.Id, Reason = why == proposed.Reason ? null : why };
    }

    /// <summary>The desk told the applicant.</summary>
    public Outcome<DossierNewDatePassedOn> PassOnNewDate(PassedOnBy how, Officer by, Roster roster) =>
        Refuses(DossierAct.PassOnNewDate, by, roster) is { } no ? no : new DossierNewDatePassedOn(how);

    /// <summary>Words of a leader to whose work it is.</summary>
    public Outcome<DossierUrged> Urge(string? words, Officer by, Roster roster)
    {
        if (Refuses(DossierAct.Urge, by, roster) is { } no)
        {
            return no;
        }

        var wrong = new List<Refusal>();
        var said = Text(words, DossierRefusals.WordsNeeded, wrong);
        return wrong.Count > 0 ? wrong : new DossierUrged { Words = said };
    }

    /// <summary>Puts right what was entered wrong of the person, or of the portal's code. The receipt's entry stays; this one shows both.</summary>
    /// <param name="portalCode">The code as it should be; empty for none, null where it is right.</param>
    /// <param name="giver">Who gives codes, by the rule of the day of receipt.</param>
    public Outcome<DossierCorrected> Correct(Applicant right, string? reason, DateOnly today, Officer by, Roster roster, string? portalCode = null, CodeGiver giver = CodeGiver.Either)
    {
        ArgumentNullException.ThrowIfNull(right);
        if (Refuses(DossierAct.Correct, by, roster) is { } no)
        {
            return no;
        }

        var known = right.Checked(today);
        var wrong = known.Refusals.ToList();
        var why = Text(reason, DossierRefusals.ReasonNeeded, wrong);
        var code = portalCode is null ? State.Receipt.PortalCode : PortalCodeOf(portalCode, wrong);
        var isOtherCode = code != State.Receipt.PortalCode;
        if (isOtherCode)
        {
            wrong.AddRange(CodeGiverRefusals(giver, code is not null, new Intake { Applicant = right, Papers = [], Channel = State.Receipt.Channel, PortalCode = portalCode }));
        }

        Need(known.Refused || known.Value != State.Receipt.Applicant || isOtherCode, DossierRefusals.NothingToCorrect, wrong);
        return wrong.Count > 0 ? wrong : new DossierCorrected
        {
            PortalCodeBefore = isOtherCode ? State.Receipt.PortalCode : null,
            PortalCodeAfter = isOtherCode ? code ?? "" : null,
            Before = State.Receipt.Applicant,
            After = known.Value,
            Reason = why,
        };
    }
}
