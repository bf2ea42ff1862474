using MotCua.Domain.Routing;

namespace MotCua.Domain.Dossiers;

public sealed partial class Dossier
{
    /// <summary>Folds one entry into the state. Throws for facts that are not of a dossier.</summary>
    /// <param name="by">Officer who acted.</param>
    /// <param name="at">UTC instant of the entry.</param>
    public void Apply(Facts facts, string by, DateTime at)
    {
        var state = facts switch
        {
            DossierTaken taken => State with { Holder = taken.Holder, Routed = null },
            DossierForwarded moved => MoveTo(AfterForward, moved.ToStep, moved.ToOfficer, moved.Routed, by, at),
            DossierSentBack back => MoveTo(DossierStatus.InProgress, back.ToStep, back.ToOfficer, back.Routed, by, at) with
            {
                Result = null,
                DraftedBy = null,
                Aside = Side with { SentBack = new Dictionary<int, int>(Side.SentBack) { [back.ToStep] = TimesSentBack(back.ToStep) + 1 } },
            },
            DossierResultRecorded recorded => MoveTo(DossierStatus.AwaitingApproval, recorded.ToStep, recorded.ToOfficer, recorded.Routed, by, at) with { Result = recorded.Result, DraftedBy = by },

            // It lies with the office again only to be numbered: the office's step was reached when the work began.
            DossierApproved approved => MoveTo(DossierStatus.Approved, approved.ToStep, approved.ToOfficer, null, by, at) with { Reached = State.Reached },
            DossierResultReady ready => MoveTo(DossierStatus.ResultReady, ready.ToStep, null, null, by, at) with { EndedAt = at },
            DossierReturned returned => State with { Status = DossierStatus.Returned, ReturnedAt = at, Taker = returned.Taker, Paper = PaperAfter(returned, by, at) },
            DossierRefused refused => State with { Status = DossierStatus.Refused, EndedAt = at, Refusal = refused, Holder = null },
            DossierReassigned reassigned => State with { Holder = reassigned.ToOfficer, Routed = null },
            DossierReleased => State with { Holder = null, Routed = null },
            DossierFileAttached file => State with
            {
                Files = [.. State.Files, new FileKept(file.Hash, file.Name ?? file.Hash, file.MediaType, file.Bytes) { Paper = file.Paper, Pages = file.Pages, Signer = file.Signer }],
            },
            DossierCopySigned copy => WithCopy(copy),
            DossierArchived => State with { ArchivedAt = at },
            DossierErasureProposed or DossierErasureDeclined or DossierErased => WithRetention(facts, by, at),
            SlipPrinted printed => State with { Prints = new Dictionary<string, int>(State.Prints) { [printed.Number] = printed.Copy } },
            _ => Beside(facts, by, at) ?? OfWithdrawal(facts, by, at) ?? WithRecalculation(facts, by, at) ?? WithCause(facts, by, at) ?? WithPaper(facts, by, at) ?? AtAgency(facts, at) ?? throw new ArgumentException($"{facts.GetType().Name} is not an entry of a dossier.", nameof(facts)),
        };

        State = WithEscalationsDealtWith(WithStagesStopped(state, at), facts, by, at) with { Version = State.Version + 1 };
    }

    /// <summary>Forwarding a draft to the next signature leaves it a draft; any other forwarding leaves it in work.</summary>
    private DossierStatus AfterForward => Status is DossierStatus.AwaitingApproval ? DossierStatus.AwaitingApproval : DossierStatus.InProgress;

    private DossierState MoveTo(DossierStatus status, int step, string? holder, Routed? routed, string by, DateTime at) => State with
    {
        Status = status,
        Step = step,
        Holder = holder,
        Routed = routed,
        StepSince = at,
        Reached = new Dictionary<int, DateTime>(State.Reached) { [step] = at },
        Hands = new Dictionary<int, string>(State.Hands) { [State.Step] = State.Holder ?? by },
    };
}
