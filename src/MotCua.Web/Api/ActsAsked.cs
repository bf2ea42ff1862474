using MotCua.Domain.Dossiers;

namespace MotCua.Web.Api;

/// <param name="ToOfficer">Id of an officer there; left out for the common queue.</param>
public sealed record ForwardAsked(string? ToOfficer = null, string? Note = null);

/// <param name="ToOfficer">Id of an officer there; left out for who worked on it before.</param>
public sealed record SendBackAsked(string? Reason = null, string? ToOfficer = null);

/// <summary>The document that answers the request.</summary>
/// <param name="Number">Số, ký hiệu.</param>
/// <param name="SignedOn">The date on it.</param>
/// <param name="Signer">Who signs it.</param>
/// <param name="Negative">It says that the request cannot be granted.</param>
/// <param name="File">Hash of a file that was attached before.</param>
/// <param name="Symbol">Ký hiệu in the register of outgoing papers of who decides: no number then means the next one. Left out when it was numbered elsewhere.</param>
public sealed record ResultAsked(string? Number = null, DateOnly SignedOn = default, string? Signer = null, bool Negative = false, string? File = null, string? Symbol = null)
{
    internal DossierResult ToResult() => new(Number ?? "", SignedOn, Signer ?? "", Negative, string.IsNullOrWhiteSpace(File) ? null : File);
}

/// <summary>Who took the result.</summary>
/// <param name="Name">As on the paper shown.</param>
/// <param name="IdentityNumber">Of the identity paper shown; none is required.</param>
/// <param name="On">On what it was handed over; a postal receipt says that the post takes it.</param>
/// <param name="Mandate">What lets somebody else take it; the number of the postal receipt when it goes by post.</param>
/// <param name="WithOriginals">Every original that the desk keeps is given back with it; a dossier that keeps some is refused without.</param>
public sealed record ReturnAsked(string? Name = null, string? IdentityNumber = null, TakenOn On = TakenOn.Slip, string? Mandate = null, bool WithOriginals = false)
{
    internal Taker ToTaker() => new(Name ?? "", IdentityNumber, Mandate) { On = On };
}

/// <param name="Ground">The text of law it rests on.</param>
public sealed record RefuseAsked(string? Reason = null, string? Ground = null);

/// <param name="How">How the wish came; in person when left out.</param>
/// <param name="AskedBy">Who wants it back; the applicant when left out.</param>
/// <param name="Mandate">What lets somebody else ask for the applicant.</param>
public sealed record WithdrawAsked(string? Reason = null, Channel How = Channel.Direct, string? AskedBy = null, string? Mandate = null);

/// <param name="Reason">Why the applicant does not withdraw it after all.</param>
public sealed record TakeBackAsked(string? Reason = null);

/// <param name="Decision">Number and date of the decision that was there before the wish.</param>
public sealed record RefuseWithdrawalAsked(string? Decision = null);

/// <param name="ToOfficer">Id of the officer who gets it; left out for the common queue.</param>
public sealed record ReassignAsked(string? ToOfficer = null, string? Reason = null);
