using MotCua.Domain.Deadlines;
using MotCua.Domain.Organisation;
using MotCua.Domain.Rules;

namespace MotCua.Domain.Dossiers;

/// <summary>Apologies that the program drafts, for the head to sign or to explain (NĐ 61/2018 Art. 19; law page 2.5).</summary>
public sealed partial class Dossier
{
    /// <summary>
    /// Drafts an apology once for an appointment, from the day on that the rule says, when the dossier is behind its way: its step should have been done by
    /// now. The draft gives a day and no reason: that is the signer's to write.
    /// </summary>
    public Outcome<DossierNewDateDrafted> DraftNewDate(OfficeRules rules, DossierClock clock)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(clock);
        if (DossierLifecycle.After(Status, DossierAct.ProposeNewDate) is null)
        {
            return DossierRefusals.NotWhile(Status, DossierAct.ProposeNewDate);
        }

        if (State.DueAt is not { } due)
        {
            return DossierRefusals.NoAppointment;
        }

        if (Side.NewDates.Count >= rules.MostNewDates)
        {
            return DossierRefusals.NewDateOften(rules.MostNewDates);
        }

        if (Side.ProposedDate is not null || Side.DraftedFor == due)
        {
            return DossierRefusals.AlreadyProposed;
        }

        var local = clock.ToLocal(due);
        var isTime = clock.Now < due && clock.Today >= OfficeTerms.ApologyBy(clock.Calendar, local, rules.ApologyDraftedDaysBefore);
        var isBehind = AtStep.DueAt is not { } stepDue || clock.Now > stepDue + Side.WaitedUntil(clock.Now);
        return isTime && isBehind && clock.AtHourOf(due, clock.Calendar.AddWorkingDays(DateOnly.FromDateTime(local), rules.ApologyDraftedDays)) is { } day
            ? new DossierNewDateDrafted(day, due)
            : DossierRefusals.OnItsWay;
    }

    /// <summary>No apology is needed, or none is possible: the head says why instead of signing.</summary>
    public Outcome<DossierNewDateDeclined> DeclineNewDate(string? reason, Officer by, Roster roster)
    {
        if (Refuses(DossierAct.DeclineNewDate, by, roster) is { } no)
        {
            return no;
        }

        var wrong = new List<Refusal>();
        var why = Text(reason, DossierRefusals.ReasonNeeded, wrong);
        return wrong.Count > 0 ? wrong : new DossierNewDateDeclined { Reason = why };
    }
}
