using MotCua.Domain.Dossiers;

namespace MotCua.Web.Api;

/// <param name="Items">Each paper that is missing or wrong, all in one go.</param>
/// <param name="Ground">The text it rests on.</param>
/// <param name="AgainReason">Why a paper is asked for that is held and still good.</param>
public sealed record SupplementAsked(IReadOnlyList<string>? Items = null, string? Reason = null, string? Ground = null, string? AgainReason = null);

public sealed record ReasonAsked(string? Reason = null);

/// <param name="Brought">Places of the papers in the request, from 0.</param>
/// <param name="NoMore">Papers are still missing and will not come. Only where the office is to go on.</param>
public sealed record BroughtAsked(IReadOnlyList<int>? Brought = null, bool NoMore = false);

/// <param name="Notice">Number of the notice.</param>
/// <param name="Amount">Đồng.</param>
/// <param name="Payee">To whom.</param>
public sealed record PaymentAsked(string? Notice = null, long Amount = 0, string? Payee = null);

/// <param name="Reference">Number of the receipt or the transfer.</param>
public sealed record PaidAsked(string? Reference = null);

/// <param name="Unit">Code of the unit asked.</param>
/// <param name="Due">The answer is asked for by the end of this day.</param>
public sealed record OpinionAsked(string? Unit = null, string? Question = null, DateOnly? Due = null);

/// <param name="Branch">Number of the branch, as the dossier's route says.</param>
public sealed record BranchAsked(int Branch = 0);

/// <param name="Branch">Number of the branch, as the dossier's route says.</param>
/// <param name="Found">What came out of it.</param>
public sealed record BranchFinished(int Branch = 0, string? Found = null);

/// <param name="Branch">Number of the branch, as the dossier's route says.</param>
public sealed record BranchGivenBack(int Branch = 0, string? Reason = null);

public sealed record AnswerGiven(string? Answer = null);

/// <param name="Minutes">Number of the minutes.</param>
public sealed record SiteVisitAsked(DateOnly? On = null, string? Place = null, string? Minutes = null, string? Finding = null);

/// <param name="Due">The new day, at the hour of the appointment.</param>
public sealed record NewDateAsked(DateOnly? Due = null, string? Reason = null);

/// <param name="Due">Another day than the one proposed.</param>
/// <param name="Reason">The signer's own words; needed where the program drafted it.</param>
public sealed record SignDateAsked(DateOnly? Due = null, string? Reason = null);

/// <param name="Reason">Why no apology goes out.</param>
public sealed record DeclineDateAsked(string? Reason = null);

public sealed record PassedOnAsked(PassedOnBy How = PassedOnBy.Phone);

public sealed record WordsAsked(string? Words = null);

/// <param name="Applicant">The person as they should have been entered.</param>
/// <param name="PortalCode">The portal's code as it should have been entered; empty for none, left out where it is right.</param>
public sealed record CorrectionAsked(ApplicantAsked? Applicant = null, string? Reason = null, string? PortalCode = null);

/// <param name="Scan">Hash of the scan, as the dossier names it.</param>
public sealed record CopyAsked(string? Scan = null);
