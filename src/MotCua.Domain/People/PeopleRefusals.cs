namespace MotCua.Domain.People;

/// <summary>Why what was written of a person cannot be taken. Numbers stand in the facts as they were typed.</summary>
public static class PeopleRefusals
{
    public static readonly Refusal NameMissing = new("applicant.name-missing");
    public static readonly Refusal AddressMissing = new("applicant.address-missing");
    public static readonly Refusal BirthInFuture = new("applicant.birth-in-future");
    public static readonly Refusal EmailForm = new("applicant.email-form");
    public static readonly Refusal NothingShown = new("applicant.nothing-shown");
    public static readonly Refusal TaxCodeOfPerson = new("applicant.tax-code-needs-organisation");
    public static readonly Refusal PersonalPaperOfOrganisation = new("applicant.organisation-has-no-identity-card");
    public static readonly Refusal BirthOfOrganisation = new("applicant.organisation-is-not-born");
    public static readonly Refusal ProxyIsApplicant = new("proxy.is-applicant");
    public static readonly Refusal IntroductionNeedsOrganisation = new("proxy.introduction-needs-organisation");
    public static readonly Refusal KinshipNeedsPerson = new("proxy.kinship-needs-person");
    public static readonly Refusal RelationMissing = new("proxy.relation-missing");

    public static Refusal CitizenNumberForm(string typed) => new("citizen-number.form", typed);

    public static Refusal OldCardForm(string typed) => new("identity.old-card-form", typed);

    public static Refusal PassportForm(string typed) => new("identity.passport-form", typed);

    public static Refusal PaperNumberForm(int longest) => new("identity.paper-number-form", longest);

    public static Refusal TaxCodeForm(string typed) => new("tax-code.form", typed);

    public static Refusal TaxCodeCheck(string typed) => new("tax-code.check-digit", typed);

    public static Refusal PhoneForm(string typed) => new("phone.form", typed);

    public static Refusal CardShape(int fields) => new("card.shape", fields);

    public static Refusal TooLong(int longest) => new("applicant.too-long", longest);

    public static Refusal MandateInFuture(DateOnly day) => new("proxy.mandate-in-future", day);
}
