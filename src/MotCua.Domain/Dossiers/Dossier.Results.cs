using MotCua.Domain.Custody;
using MotCua.Domain.Interlinking;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;

namespace MotCua.Domain.Dossiers;

/// <summary>The acts by which a dossier ends: the result, its signature and its hand-over; a refusal.</summary>
public sealed partial class Dossier
{
    /// <summary>
    /// Records the document that answers the request, which goes on to be signed. Its date may not lie before the receipt nor after today:
    /// a result older than its request is a finding of every inspection.
    /// </summary>
    /// <param name="received">The office's day of receipt.</param>
    /// <param name="today">The office's day.</param>
    public Outcome<DossierResultRecorded> RecordResult(DossierResult result, DateOnly received, DateOnly today, Officer by, Roster roster, RoutingOf? routing = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (Refuses(DossierAct.RecordResult, by, roster) is { } no)
        {
            return no;
        }

        var wrong = new List<Refusal>();
        var number = Text(result.Number, DossierRefusals.ResultNumberNeeded, wrong);
        var signer = Text(result.Signer, DossierRefusals.SignerNeeded, wrong);
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

        if (HasNothingToGrant && !result.Negative)
        {
            wrong.Add(ChainRefusals.OnlyNegative);
        }

        if (wrong.Count > 0)
        {
            return wrong;
        }

        var assigned = ByTable(State.Step + 1, roster, routing);
        return new DossierResultRecorded(result with { Number = number, Signer = signer }, State.Step + 1) { ToOfficer = assigned?.Officer, Routed = assigned?.Because };
    }

    /// <summary>Signs; the dossier goes back to who drafted the result, to number it and hand it over.</summary>
    public Outcome<DossierApproved> Approve(Officer by, Roster roster) =>
        Refuses(DossierAct.Approve, by, roster) is { } no
            ? no
            : new DossierApproved(LastOffice, WorkedAt(LastOffice, roster)) { SameHand = State.DraftedBy == by.Id };

    public Outcome<DossierResultReady> HandToReturnDesk(Officer by, Roster roster) =>
        Refuses(DossierAct.HandToReturnDesk, by, roster) is { } no ? no : new DossierResultReady(ReturnDesk);

    /// <summary>
    /// Gives the result to who came for it: the applicant, the one who handed in for them, or somebody with a mandate; or to the post. Being late never blocks it;
    /// originals of the applicant that are still kept go with it, in the same act.
    /// </summary>
    /// <param name="withOriginals">The clerk says that every original kept goes with it.</param>
    /// <param name="isMoneyOpen">Its fee has to be settled first.</param>
    public Outcome<DossierReturned> ReturnResult(Taker taker, bool byPost, Officer by, Roster roster, bool withOriginals = false, bool isMoneyOpen = false)
    {
        ArgumentNullException.ThrowIfNull(taker);
        if (Refuses(DossierAct.ReturnResult, by, roster) is { } no)
        {
            return no;
        }

        if (isMoneyOpen)
        {
            return DossierRefusals.MoneyOpen;
        }

        if (Said(taker.Name) is null)
        {
            return DossierRefusals.TakerNeeded;
        }

        if (byPost != (taker.On is TakenOn.PostalReceipt))
        {
            return DossierRefusals.PostalReceiptByPost;
        }

        if (Said(taker.Mandate) is null && (taker.On is TakenOn.Mandate || (!byPost && !IsKnown(taker.Name))))
        {
            return DossierRefusals.MandateNeeded;
        }

        if (KeepsOriginals && !withOriginals)
        {
            return CustodyRefusals.OriginalsOut;
        }

        int[]? originals = KeepsOriginals ? [.. Paper.OriginalsOut().Select(original => original.Paper)] : null;
        return new DossierReturned(byPost) { Originals = originals, Taker = taker with { Name = taker.Name.Trim(), IdentityNumber = Said(taker.IdentityNumber), Mandate = Said(taker.Mandate) } };
    }

    /// <summary>Refuses to handle it further: form 03, with a written reason and its legal ground (NĐ 63/2010 Art. 6, 18).</summary>
    public Outcome<DossierRefused> Refuse(string? reason, string? ground, Func<string> slipNumber, Officer by, Roster roster)
    {
        ArgumentNullException.ThrowIfNull(slipNumber);
        if (Refuses(DossierAct.Refuse, by, roster) is { } no)
        {
            return no;
        }

        var wrong = new List<Refusal>();
        var why = Text(reason, DossierRefusals.ReasonNeeded, wrong);
        var basis = Text(ground, DossierRefusals.GroundNeeded, wrong);
        return wrong.Count > 0 ? wrong : new DossierRefused(slipNumber(), basis) { Reason = why };
    }

    /// <summary>The applicant or who handed in for them, however the name was typed. An organisation is never at the counter itself.</summary>
    private bool IsKnown(string name)
    {
        var receipt = State.Receipt;
        var asking = receipt.Applicant is { Kind: ApplicantKind.Person } person ? person.Name : null;
        return new[] { asking, receipt.Proxy?.Name }.Any(known => known is not null && VietnameseText.Fold(known) == VietnameseText.Fold(name));
    }
}
