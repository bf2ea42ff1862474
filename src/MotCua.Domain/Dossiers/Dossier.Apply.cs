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
            DossierForwarded moved => MoveTo(DossierStatus.InProgress, moved.ToStep, moved.ToOfficer, at),
            DossierSentBack back => MoveTo(DossierStatus.InProgress, back.ToStep, back.ToOfficer, at) with { Result = null },
            DossierResultRecorded recorded => MoveTo(DossierStatus.AwaitingApproval, recorded.ToStep, null, at) with { Result = recorded.Result, DraftedBy = by },
            DossierApproved approved => MoveTo(DossierStatus.Approved, approved.ToStep, approved.ToOfficer, at),
            DossierResultReady ready => MoveTo(DossierStatus.ResultReady, ready.ToStep, null, at) with { EndedAt = at },
            DossierReturned returned => State with { Status = DossierStatus.Returned, ReturnedAt = at, Taker = returned.Taker },
            DossierRefused refused => State with { Status = DossierStatus.Refused, EndedAt = at, Refusal = refused },
            DossierWithdrawn => State with { Status = DossierStatus.Withdrawn, EndedAt = at },
            DossierReassigned reassigned => State with { Holder = reassigned.ToOfficer },
            DossierFileAttached file => State with { Files = [.. State.Files, new FileKept(file.Hash, file.Name ?? file.Hash, file.MediaType, file.Bytes)] },
            SlipPrinted printed => State with { Prints = new Dictionary<string, int>(State.Prints) { [printed.Number] = printed.Copy } },
            _ => throw new ArgumentException($"{facts.GetType().Name} is not an entry of a dossier.", nameof(facts)),
        };

        State = state with { Version = State.Version + 1 };
    }

    private DossierState MoveTo(DossierStatus status, int step, string? holder, DateTime at) =>
        State with { Status = status, Step = step, Holder = holder, StepSince = at };
}
