using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;

namespace MotCua.Domain.Dossiers;

public sealed partial class Dossier
{
    /// <summary>To the next office on the way. Refused at the last office: there the result is recorded.</summary>
    /// <param name="toOfficer">Officer there, or null for the office's common queue.</param>
    public Outcome<DossierForwarded> Forward(string? toOfficer, string? note, Officer by) =>
        Refuses(DossierAct.Forward, by) is { } no ? no : new DossierForwarded(State.Step + 1, toOfficer) { Note = note };

    /// <summary>One step back, with a reason the earlier step can act on. The total clock goes on.</summary>
    public Outcome<DossierSentBack> SendBack(string? reason, string? toOfficer, Officer by)
    {
        if (Refuses(DossierAct.SendBack, by) is { } no)
        {
            return no;
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return DossierRefusals.ReasonNeeded;
        }

        return State.Step <= 1 ? DossierRefusals.NoStepBefore : new DossierSentBack(State.Step - 1, toOfficer) { Reason = reason.Trim() };
    }

    /// <summary>
    /// Records the document that answers the request. Its date may not lie before the receipt nor after today:
    /// a result older than its request is a finding of every inspection.
    /// </summary>
    /// <param name="received">The office's day of receipt.</param>
    /// <param name="today">The office's day.</param>
    public Outcome<DossierResultRecorded> RecordResult(DossierResult result, DateOnly received, DateOnly today, Officer by)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (Refuses(DossierAct.RecordResult, by) is { } no)
        {
            return no;
        }

        var wrong = new List<Refusal>();
        if (string.IsNullOrWhiteSpace(result.Number))
        {
            wrong.Add(DossierRefusals.ResultNumberNeeded);
        }

        if (string.IsNullOrWhiteSpace(result.Signer))
        {
            wrong.Add(DossierRefusals.SignerNeeded);
        }

        if (result.SignedOn < received)
        {
            wrong.Add(DossierRefusals.ResultBeforeReceipt(received));
        }

        if (result.SignedOn > today)
        {
            wrong.Add(DossierRefusals.ResultInFuture);
        }

        if (result.FileHash is not null && State.Files.All(file => file.Hash != result.FileHash))
        {
            wrong.Add(DossierRefusals.FileUnknown);
        }

        return wrong.Count > 0 ? wrong : new DossierResultRecorded(result, StepOf(StepKind.Approve));
    }

    /// <summary>Signs; the dossier goes back to who drafted the result, to number it and hand it over.</summary>
    public Outcome<DossierApproved> Approve(Officer by) =>
        Refuses(DossierAct.Approve, by) is { } no ? no : new DossierApproved(StepOf(StepKind.Process), State.DraftedBy);

    public Outcome<DossierResultReady> HandToReturnDesk(Officer by) =>
        Refuses(DossierAct.HandToReturnDesk, by) is { } no ? no : new DossierResultReady(StepOf(StepKind.Return));

    /// <summary>Gives the result to who came for it: the applicant, or somebody with a mandate. Being late never blocks it.</summary>
    public Outcome<DossierReturned> ReturnResult(Taker taker, bool byPost, Officer by)
    {
        ArgumentNullException.ThrowIfNull(taker);
        if (Refuses(DossierAct.ReturnResult, by) is { } no)
        {
            return no;
        }

        return string.IsNullOrWhiteSpace(taker.Name) ? DossierRefusals.TakerNeeded : new DossierReturned(byPost) { Taker = taker };
    }

    /// <summary>Refuses to handle it further: form 03, with a written reason and its legal ground (NĐ 63/2010 Art. 6, 18).</summary>
    public Outcome<DossierRefused> Refuse(string? reason, string? ground, Func<string> slipNumber, Officer by)
    {
        ArgumentNullException.ThrowIfNull(slipNumber);
        if (Refuses(DossierAct.Refuse, by) is { } no)
        {
            return no;
        }

        var wrong = new List<Refusal>();
        if (string.IsNullOrWhiteSpace(reason))
        {
            wrong.Add(DossierRefusals.ReasonNeeded);
        }

        if (string.IsNullOrWhiteSpace(ground))
        {
            wrong.Add(DossierRefusals.GroundNeeded);
        }

        return wrong.Count > 0 ? wrong : new DossierRefused(slipNumber(), ground!.Trim()) { Reason = reason!.Trim() };
    }

    /// <summary>Stops at the applicant's wish. Refused once there is a decision.</summary>
    public Outcome<DossierWithdrawn> Withdraw(string? reason, Channel how, Officer by) =>
        Refuses(DossierAct.Withdraw, by) is { } no ? no : new DossierWithdrawn(how) { Reason = reason };

    public Outcome<DossierReassigned> Reassign(string? toOfficer, string? reason, Officer by)
    {
        if (Refuses(DossierAct.Reassign, by) is { } no)
        {
            return no;
        }

        return string.IsNullOrWhiteSpace(reason) ? DossierRefusals.ReasonNeeded : new DossierReassigned(toOfficer) { Reason = reason.Trim() };
    }

    public Outcome<DossierFileAttached> AttachFile(FileKept file, Officer by)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (Refuses(DossierAct.AttachFile, by) is { } no)
        {
            return no;
        }

        return State.Files.Any(kept => kept.Hash == file.Hash)
            ? DossierRefusals.FileAlreadyThere(file.Name)
            : new DossierFileAttached(file.Hash, file.MediaType, file.Bytes) { Name = file.Name };
    }

    /// <summary>Counts a print of one of this dossier's slips. Anyone who may see the slip may print it; the count stands on the paper.</summary>
    public SlipPrinted Print(string form, string number) => new(form, number, State.Prints.GetValueOrDefault(number) + 1);
}
