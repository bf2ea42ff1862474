using MotCua.Domain.Fees;
using MotCua.Domain.Organisation;
using MotCua.Domain.Rules;

namespace MotCua.Domain.Dossiers;

/// <summary>
/// Rút hồ sơ: the wish (status 7), then the stop (status 8), or the office goes on where it stood (law page 2.7, 6.1). From the wish on nobody works on it and
/// the law's clock stands; only the stop is an end, since a wish can still be taken back or come after the decision.
/// </summary>
public sealed partial class Dossier
{
    /// <summary>Writes down that the applicant, or somebody for them, wants it back. Refused once there is a decision.</summary>
    /// <param name="slipNumber">Gives the number of the note that the applicant gets; asked only when nothing is refused.</param>
    public Outcome<DossierWithdrawalAsked> AskWithdrawal(WithdrawalWish wish, OfficeRules rules, Func<string> slipNumber, Officer by, Roster roster)
    {
        ArgumentNullException.ThrowIfNull(wish);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(slipNumber);
        if (Refuses(DossierAct.AskWithdrawal, by, roster) is { } no)
        {
            return no;
        }

        var wrong = new List<Refusal>();
        var why = Optional(wish.Reason, "Reason", wrong);
        var asking = Optional(wish.Name, "AskedBy", wrong) ?? State.Receipt.Applicant?.Name;
        var mandate = Optional(wish.Mandate, "Mandate", wrong);
        Need(mandate is not null || asking is null || IsKnown(asking) || IsOwner(asking), DossierRefusals.MandateNeeded, wrong);
        return wrong.Count > 0
            ? wrong
            : new DossierWithdrawalAsked(wish.How, slipNumber(), State.DueAt, rules.OnWithdrawal) { Reason = why, AskedBy = asking, Mandate = mandate };
    }

    /// <summary>Stops it, with a numbered notice: there is no decision (TT 03/2025/TT-VPCP Art. 7).</summary>
    /// <param name="fee">What was paid, and what of it goes back.</param>
    public Outcome<DossierWithdrawn> StopWithdrawn(Func<string> noticeNumber, Officer by, Roster roster, FeeAtStop? fee = null)
    {
        ArgumentNullException.ThrowIfNull(noticeNumber);
        if (Refuses(DossierAct.StopWithdrawn, by, roster) is { } no)
        {
            return no;
        }

        var asked = Side.Withdrawals[^1];
        return new DossierWithdrawn(asked.By) { NoticeNumber = noticeNumber(), Reason = asked.Reason, Fee = fee };
    }

    /// <summary>The applicant thought better of it before it was stopped; the office goes on, where the rule allows that.</summary>
    public Outcome<DossierWithdrawalTakenBack> TakeWithdrawalBack(string? reason, OfficeRules rules, DossierClock clock, Officer by, Roster roster)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(clock);
        if (Refuses(DossierAct.TakeWithdrawalBack, by, roster) is { } no)
        {
            return no;
        }

        if (!rules.WithdrawalMayBeTakenBack)
        {
            return DossierRefusals.WithdrawalStands;
        }

        var wrong = new List<Refusal>();
        var why = Text(reason, DossierRefusals.ReasonNeeded, wrong);
        var (due, judged) = AfterWish(clock);
        return wrong.Count > 0 ? wrong : new DossierWithdrawalTakenBack(due, judged) { Reason = why };
    }

    /// <summary>There is a decision already, of which the book did not know: the wish is refused in writing, and the office goes on.</summary>
    /// <param name="decision">Number and date of the decision.</param>
    public Outcome<DossierWithdrawalRefused> RefuseWithdrawal(string? decision, Func<string> slipNumber, DossierClock clock, Officer by, Roster roster)
    {
        ArgumentNullException.ThrowIfNull(slipNumber);
        ArgumentNullException.ThrowIfNull(clock);
        if (Refuses(DossierAct.RefuseWithdrawal, by, roster) is { } no)
        {
            return no;
        }

        var wrong = new List<Refusal>();
        var document = Text(decision, DossierRefusals.DecisionNeeded, wrong);
        if (wrong.Count > 0)
        {
            return wrong;
        }

        var (due, judged) = AfterWish(clock);
        return new DossierWithdrawalRefused(slipNumber(), document, due, judged);
    }

    /// <summary>A wait that was open already goes on, and moves the appointment itself when it ends.</summary>
    private (DateTime? Due, DateTime? Judged) AfterWish(DossierClock clock)
    {
        var asked = Side.Withdrawals[^1];
        return DossierLifecycle.IsWaiting(asked.From) ? (State.DueAt, State.JudgedDueAt) : After(clock.Wait(asked.AskedAt, null, asked.Clock), clock);
    }

    /// <summary>Folds an entry of a withdrawal into the state; null for facts that are none.</summary>
    private DossierState? OfWithdrawal(Facts facts, string by, DateTime at) => facts switch
    {
        DossierWithdrawalAsked asked => Waits(DossierStatus.WithdrawalAsked, Side with
        {
            Withdrawals = [.. Side.Withdrawals, new WithdrawalRequest(asked.SlipNumber, asked.By, asked.AskedBy, asked.Mandate, asked.Reason, asked.Clock, Status, at, by) { DueBefore = asked.DueBefore }],
        }),
        DossierWithdrawalTakenBack back => Resumed(back.DueAfter, back.JudgedDueAfter, WithWish(WithdrawalEnd.TakenBack, by, at, wish => wish with { DueAfter = back.DueAfter })) with { Status = Side.Withdrawals[^1].From },
        DossierWithdrawalRefused refused => Resumed(
            refused.DueAfter,
            refused.JudgedDueAfter,
            WithWish(WithdrawalEnd.Refused, by, at, wish => wish with { DueAfter = refused.DueAfter, AnswerNumber = refused.SlipNumber, Decision = refused.Decision })) with
        { Status = Side.Withdrawals[^1].From },

        // Entries from before the wish was told apart from the stop know of no wish.
        DossierWithdrawn withdrawn => With(Status is DossierStatus.WithdrawalAsked ? WithWish(WithdrawalEnd.Stopped, by, at) : Side) with
        {
            Status = DossierStatus.Withdrawn,
            EndedAt = at,
            Withdrawal = withdrawn,
            Holder = null,
        },
        _ => null,
    };

    private SidePaths WithWish(WithdrawalEnd end, string by, DateTime at, Func<WithdrawalRequest, WithdrawalRequest>? then = null) => Side with
    {
        Withdrawals = Replaced(Side.Withdrawals, Side.Withdrawals.Count - 1, wish => (then ?? (same => same))(wish with { End = end, EndedAt = at, EndedBy = by })),
    };

    /// <summary>An organisation speaks through whoever writes for it; at the counter somebody does so with a mandate.</summary>
    private bool IsOwner(string name) => State.Receipt.Applicant is { } owner && People.VietnameseText.Fold(owner.Name) == People.VietnameseText.Fold(name);
}

/// <summary>What somebody says who wants a dossier back.</summary>
/// <param name="How">How it came: at the counter, online, by post.</param>
/// <param name="Name">Who asks; the applicant where nobody is named.</param>
/// <param name="Mandate">What lets somebody else ask for them.</param>
public sealed record WithdrawalWish(Channel How, string? Reason, string? Name = null, string? Mandate = null);
