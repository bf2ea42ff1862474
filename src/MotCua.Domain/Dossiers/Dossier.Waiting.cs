using MotCua.Domain.Deadlines;
using MotCua.Domain.Fees;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;
using MotCua.Domain.Rules;

namespace MotCua.Domain.Dossiers;

/// <summary>The acts by which the office waits for the applicant: papers asked for, and money to be paid.</summary>
public sealed partial class Dossier
{
    /// <summary>What fits on form 02 and its second page.</summary>
    private const int MostItems = 40;
    private const int LongestItem = 300;

    private Limit Limit => Limit.Parse(State.Receipt.Limit);

    /// <summary>
    /// Proposes to ask for papers: each of them named in one go, with the reason and the text it rests on (NĐ 63/2010 Art. 6, 18). Refused once it
    /// was done as often as the law allows, and without a reason of its own for a paper that is held and still good.
    /// </summary>
    /// <param name="held">What is held of the applicant, from other dossiers.</param>
    /// <param name="published">The procedure's published papers; null where they are not known.</param>
    public Outcome<DossierSupplementProposed> ProposeSupplement(IReadOnlyList<string> items, string? reason, string? ground, OfficeRules rules, Officer by, Roster roster, HeldNow? held = null, IReadOnlyList<ProcedurePaper>? published = null)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(rules);
        if (Refuses(DossierAct.ProposeSupplement, by, roster) is { } no)
        {
            return no;
        }

        if (Side.Supplements.Count >= rules.MostSupplements)
        {
            return DossierRefusals.AskedOften(rules.MostSupplements);
        }

        var wrong = new List<Refusal>();
        List<string> named = [.. items.Select(Said).OfType<string>()];
        Need(named.Count > 0, DossierRefusals.ItemsNeeded, wrong);
        Need(named.Count <= MostItems && named.All(item => item.Length <= LongestItem), DossierRefusals.ItemsTooLong(MostItems, LongestItem), wrong);
        var why = Text(reason, DossierRefusals.ReasonNeeded, wrong);
        var basis = Text(ground, DossierRefusals.GroundNeeded, wrong);
        var again = Optional(held?.AgainReason, "AgainReason", wrong);
        var askedAgain = held is null ? [] : held.AskedAgain(named);
        if (askedAgain.Count > 0 && again is null)
        {
            var paper = held!.NamedIn(named[askedAgain[0]])!.Value;
            wrong.Add(ReceivingRefusals.HeldAlready(paper.Key, paper.Value.On));
        }

        return wrong.Count > 0 ? wrong : new DossierSupplementProposed(basis)
        {
            Items = named,
            Reason = why,
            Listed = published is null ? null : [.. named.Select(item => ProcedurePaper.NamedIn(item, published))],
            AskedAgain = askedAgain.Count > 0 ? askedAgain : null,
            AgainReason = askedAgain.Count > 0 ? again : null,
        };
    }

    /// <summary>The leader does not agree; the office goes on without.</summary>
    public Outcome<DossierSupplementDeclined> DeclineSupplement(string? reason, Officer by, Roster roster)
    {
        if (Refuses(DossierAct.DeclineSupplement, by, roster) is { } no)
        {
            return no;
        }

        var wrong = new List<Refusal>();
        var why = Text(reason, DossierRefusals.ReasonNeeded, wrong);
        return wrong.Count > 0 ? wrong : new DossierSupplementDeclined { Reason = why };
    }

    /// <summary>Signs form 02: from now on the office waits for the applicant.</summary>
    /// <param name="slipNumber">Gives the form's number; asked only when nothing is refused.</param>
    public Outcome<DossierSupplementAsked> AskSupplement(Func<string> slipNumber, OfficeRules rules, DossierClock clock, Officer by, Roster roster)
    {
        ArgumentNullException.ThrowIfNull(slipNumber);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(clock);
        if (Refuses(DossierAct.AskSupplement, by, roster) is { } no)
        {
            return no;
        }

        DateOnly? answerBy = rules.SupplementDays is { } days ? OfficeTerms.AnswerBy(clock.Calendar, clock.Today, days) : null;
        return new DossierSupplementAsked(slipNumber(), State.DueAt, answerBy) { SameHand = Side.Proposal!.By == by.Id };
    }

    /// <summary>Some of the papers came; the rest is still awaited.</summary>
    /// <param name="brought">Places of the items in the request, from 0.</param>
    public Outcome<DossierPapersTaken> TakePapers(IReadOnlyCollection<int> brought, Officer by, Roster roster)
    {
        ArgumentNullException.ThrowIfNull(brought);
        if (Refuses(DossierAct.TakePapers, by, roster) is { } no)
        {
            return no;
        }

        var came = NewlyBrought(brought);
        return came.Count > 0 ? new DossierPapersTaken(came) : DossierRefusals.NothingBrought;
    }

    /// <summary>
    /// The applicant brought all that was asked for, or says that there is no more to bring: the office goes on, and its appointment moves as the
    /// procedure counts.
    /// </summary>
    /// <param name="noMore">Papers are still missing and will not come: the office decides on what it has.</param>
    public Outcome<DossierSupplementAnswered> AnswerSupplement(IReadOnlyCollection<int> brought, bool noMore, DossierClock clock, Officer by, Roster roster)
    {
        ArgumentNullException.ThrowIfNull(brought);
        ArgumentNullException.ThrowIfNull(clock);
        if (Refuses(DossierAct.AnswerSupplement, by, roster) is { } no)
        {
            return no;
        }

        var request = Side.Supplements[^1];
        var came = NewlyBrought(brought);
        var isWhole = request.Items.Select((item, i) => item.Brought || came.Contains(i)).All(there => there);
        if (!isWhole && !noMore)
        {
            return DossierRefusals.SomeStillMissing;
        }

        var (due, judged) = After(clock.Wait(request.AskedAt, null, null), clock);
        return new DossierSupplementAnswered(came, due, judged);
    }

    /// <summary>Ends the dossier because the papers did not come. Refused until the day after the last one they were awaited on.</summary>
    /// <param name="fee">What was paid, and what of it goes back.</param>
    public Outcome<DossierClosedUnanswered> CloseUnanswered(Func<string> noticeNumber, DossierClock clock, Officer by, Roster roster, FeeAtStop? fee = null)
    {
        ArgumentNullException.ThrowIfNull(noticeNumber);
        ArgumentNullException.ThrowIfNull(clock);
        if (Refuses(DossierAct.CloseUnanswered, by, roster) is { } no)
        {
            return no;
        }

        return Side.Supplements[^1].AnswerBy switch
        {
            null => DossierRefusals.NeverClosed,
            { } last when clock.Today <= last => DossierRefusals.StillTime(last),
            _ => new DossierClosedUnanswered(noticeNumber()) { Fee = fee },
        };
    }

    /// <summary>The applicant has to pay before the office can go on; their time is not the office's.</summary>
    public Outcome<DossierPaymentAsked> AskPayment(string? notice, long amount, string? payee, Officer by, Roster roster)
    {
        if (Refuses(DossierAct.AskPayment, by, roster) is { } no)
        {
            return no;
        }

        var wrong = new List<Refusal>();
        var number = Text(notice, DossierRefusals.NoticeNeeded, wrong);
        Need(amount > 0, DossierRefusals.AmountNeeded, wrong);
        var to = Text(payee, DossierRefusals.PayeeNeeded, wrong);
        return wrong.Count > 0 ? wrong : new DossierPaymentAsked(number, amount, to, State.DueAt);
    }

    /// <summary>The applicant paid: the office goes on, with the working time it had left.</summary>
    /// <param name="reference">Number of the receipt or the transfer.</param>
    public Outcome<DossierPaymentRecorded> RecordPayment(string? reference, DossierClock clock, Officer by, Roster roster)
    {
        ArgumentNullException.ThrowIfNull(clock);
        if (Refuses(DossierAct.RecordPayment, by, roster) is { } no)
        {
            return no;
        }

        var wrong = new List<Refusal>();
        var proof = Text(reference, DossierRefusals.ReferenceNeeded, wrong);
        if (wrong.Count > 0)
        {
            return wrong;
        }

        var (due, judged) = After(clock.Wait(Side.Payments[^1].AskedAt, null, SupplementClock.Pause), clock);
        return new DossierPaymentRecorded(proof, due, judged);
    }

    /// <summary>UTC: the appointment, if the papers that are awaited came now; null where none are, or there is no appointment.</summary>
    public DateTime? DueIfPapersCame(DossierClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return Status is DossierStatus.AwaitingSupplement ? After(clock.Wait(Side.Supplements[^1].AskedAt, null, null), clock).Due : null;
    }

    /// <summary>The appointment, and the one that is measured by, after the wait that ends now. UTC; null without an appointment.</summary>
    private (DateTime? Due, DateTime? Judged) After(Standstill wait, DossierClock clock)
    {
        if (State.DueAt is not { } due || State.JudgedDueAt is not { } judged)
        {
            return (null, null);
        }

        var counted = Deadline.LastDay(clock.Calendar, clock.ToLocal(State.Receipt.ReceivedAt), Limit, clock.Policy, [.. EndedWaits(clock)]);
        var first = Moved(judged, counted);

        // A day that an apology set was counted by nobody: it is itself the last one.
        var set = Side.NewDates.Count > 0 ? Moved(due, DateOnly.FromDateTime(clock.ToLocal(due))) : first;
        return (set, Side.FirstDueAt is null ? set : first);

        DateTime Moved(DateTime appointment, DateOnly lastDay) => clock.ToUtc(Deadline.Moved(clock.Calendar, clock.ToLocal(appointment), lastDay, Limit, clock.Policy, wait));
    }

    /// <summary>Every wait that is over, as it counts.</summary>
    private IEnumerable<Standstill> EndedWaits(DossierClock clock) =>
        Side.Supplements.Where(request => request.AnsweredAt is not null).Select(request => clock.Wait(request.AskedAt, request.AnsweredAt, null))
            .Concat(Side.Payments.Where(request => request.PaidAt is not null).Select(request => clock.Wait(request.AskedAt, request.PaidAt, SupplementClock.Pause)))
            .Concat(Side.Withdrawals.Where(wish => wish.End is not null && !DossierLifecycle.IsWaiting(wish.From)).Select(wish => clock.Wait(wish.AskedAt, wish.EndedAt, wish.Clock)))
            .Concat(StageWaits(clock));

    private List<int> NewlyBrought(IReadOnlyCollection<int> brought)
    {
        var items = Side.Supplements[^1].Items;
        return [.. brought.Distinct().Where(place => place >= 0 && place < items.Count && !items[place].Brought).Order()];
    }
}
