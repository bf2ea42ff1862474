namespace MotCua.Domain.Dossiers;

public sealed partial class Dossier
{
    private SidePaths Side => State.Side;

    /// <summary>Folds an entry of a side path into the state; null for facts that are none.</summary>
    private DossierState? Beside(Facts facts, string by, DateTime at) => facts switch
    {
        DossierSupplementProposed proposed => With(Side with
        {
            Proposal = new SupplementProposal(proposed.Items ?? [], proposed.Reason ?? "", proposed.Ground, State.Holder ?? by, at) { AgainReason = proposed.AgainReason, Listed = proposed.Listed },
        }),
        DossierSupplementDeclined => With(Side with { Proposal = null }),
        DossierSupplementAsked asked => Waits(DossierStatus.AwaitingSupplement, Side with
        {
            Proposal = null,
            Supplements = [.. Side.Supplements, RequestOf(Side.Proposal!, asked, by, at)],
        }),
        DossierPapersTaken taken => With(Side with { Supplements = WithBrought(taken.Brought, request => request) }),
        DossierSupplementAnswered answered => Resumed(answered.DueAfter, answered.JudgedDueAfter, Side with
        {
            Supplements = WithBrought(answered.Brought, request => request with { AnsweredAt = at, DueAfter = answered.DueAfter }),
        }),
        DossierClosedUnanswered closed => With(Side with { ClosingNotice = closed.NoticeNumber, ClosingFee = closed.Fee }) with { Status = DossierStatus.Closed, EndedAt = at, Holder = null },
        DossierPaymentAsked asked => Waits(DossierStatus.AwaitingPayment, Side with
        {
            Payments = [.. Side.Payments, new PaymentRequest(asked.Notice, asked.Amount, asked.Payee, at, asked.DueBefore)],
        }),
        DossierPaymentRecorded paid => Resumed(paid.DueAfter, paid.JudgedDueAfter, Side with
        {
            Payments = Replaced(Side.Payments, Side.Payments.Count - 1, request => request with { PaidAt = at, Reference = paid.Reference, DueAfter = paid.DueAfter }),
        }),
        DossierOpinionAsked asked => With(Side with { Opinions = [.. Side.Opinions, new Opinion(asked.Number, asked.Unit, asked.Question ?? "", by, at, asked.DueAt)] }),
        DossierOpinionGiven given => With(Side with
        {
            Opinions = Replaced(Side.Opinions, given.Number - 1, opinion => opinion with { AnsweredAt = at, Answer = given.Answer, AnsweredBy = by, Late = given.Late }),
        }),
        DossierBranchTaken taken => WithBranch(taken.Branch, work => (work ?? new BranchWork(null)) with { Holder = taken.Holder }),
        DossierBranchDone done => WithBranch(done.Branch, _ => new BranchWork(done.Holder) { DoneAt = at, DoneBy = by, Found = done.Found, Late = done.Late }),
        DossierBranchReturned back => WithBranch(back.Branch, _ => new BranchWork(back.ToOfficer) { GivenBack = back.Reason }),
        DossierVerifiedOnSite found => With(Side with { SiteVisits = [.. Side.SiteVisits, new SiteVisit(found.On, found.Place ?? "", found.Minutes, found.Finding ?? "", by)] }),
        DossierNewDateProposed proposed => With(Side with { ProposedDate = new NewDateProposal(proposed.Due, proposed.Reason ?? "", State.Holder ?? by, at) }),
        DossierNewDateDrafted drafted => With(Side with { ProposedDate = new NewDateProposal(drafted.Due, "", by, at), DraftedFor = drafted.For }),
        DossierNewDateDeclined => With(Side with { ProposedDate = null }),
        DossierNewDateSigned signed => State with
        {
            DueAt = signed.DueAfter,
            Aside = Side with
            {
                FirstDueAt = Apart(signed.JudgedDueAfter, signed.DueAfter),
                ProposedDate = null,
                NewDates = [.. Side.NewDates, new NewDate(signed.SlipNumber, signed.Reason ?? Side.ProposedDate!.Reason, signed.DueBefore, signed.DueAfter, by, at, signed.TooLate)],
            },
        },
        DossierNewDatePassedOn told => With(Side with { NewDates = Replaced(Side.NewDates, Side.NewDates.Count - 1, date => date with { PassedOn = told.By }) }),
        DossierEscalated raised => With(Side with { Escalations = [.. Side.Escalations, new Escalation(raised.Rung, raised.DueAt, at, raised.ToUnit, raised.ToOfficer)] }),
        DossierEscalationAnswered answered => With(Side with
        {
            Escalations = [.. Side.Escalations.Select(one => one.Rung == answered.Rung && one.Answer is null ? one with { Answer = EscalationAnswer.Said, AnsweredBy = by, AnsweredAt = at, Words = answered.Words } : one)],
        }),
        DossierUrged urged => With(Side with { Urgings = [.. Side.Urgings, new Urging(by, at, urged.Words ?? "")] }),
        DossierCorrected corrected => State with
        {
            Receipt = State.Receipt with { Applicant = corrected.After, PortalCode = corrected.PortalCodeAfter is { } code ? code.Length > 0 ? code : null : State.Receipt.PortalCode },
            Aside = Side with { Corrections = [.. Side.Corrections, new ReceiptCorrection(by, at, corrected.Before!, corrected.Reason ?? "")] },
        },
        _ => null,
    };

    private static SupplementRequest RequestOf(SupplementProposal proposal, DossierSupplementAsked asked, string by, DateTime at) => new()
    {
        SlipNumber = asked.SlipNumber,
        Items = [.. proposal.Items.Select(item => new SupplementItem(item, Brought: false))],
        Listed = proposal.Listed,
        Reason = proposal.Reason,
        Ground = proposal.Ground,
        ProposedBy = proposal.By,
        SignedBy = by,
        AskedAt = at,
        AnswerBy = asked.AnswerBy,
        DueBefore = asked.DueBefore,
    };

    private DossierState With(SidePaths side) => State with { Aside = side };

    private DossierState WithBranch(int number, Func<BranchWork?, BranchWork> then) =>
        With(Side with { Branches = new Dictionary<int, BranchWork>(Side.Branches) { [number] = then(Side.Branches.GetValueOrDefault(number)) } });

    private DossierState Waits(DossierStatus status, SidePaths side) => State with { Status = status, Aside = side };

    /// <summary>The office goes on where it stood, with whoever had it.</summary>
    private DossierState Resumed(DateTime? dueAfter, DateTime? judgedDueAfter, SidePaths side) =>
        With(side with { FirstDueAt = Apart(judgedDueAfter, dueAfter) }) with { Status = DossierStatus.InProgress, DueAt = dueAfter };

    private static DateTime? Apart(DateTime? judged, DateTime? due) => judged == due ? null : judged;

    private List<SupplementRequest> WithBrought(IReadOnlyList<int> brought, Func<SupplementRequest, SupplementRequest> then) =>
        Replaced(Side.Supplements, Side.Supplements.Count - 1, request => then(request with
        {
            Items = [.. request.Items.Select((item, i) => item with { Brought = item.Brought || brought.Contains(i) })],
        }));

    private static List<T> Replaced<T>(IReadOnlyList<T> list, int place, Func<T, T> change) => [.. list.Select((one, i) => i == place ? change(one) : one)];
}
