namespace MotCua.Domain.People;

/// <summary>Who a dossier is for: a person or an organisation (cá nhân, tổ chức).</summary>
public enum ApplicantKind
{
    /// <summary>Cá nhân.</summary>
    Person = 1,

    /// <summary>Tổ chức: enterprises, cooperatives, schools, agencies; its name is the body's own.</summary>
    Organisation = 2,
}

/// <summary>
/// The person or organisation a dossier is for, as told at the counter (người nộp, chủ hồ sơ). Only name and address are required: no phone,
/// no e-mail, and an identity paper only if one was shown. <see cref="Checked"/> gives it in the form it is kept in, or every refusal with its field.
/// </summary>
public sealed record Applicant
{
    private const int LongestName = 200;
    private const int LongestAddress = 300;

    public required ApplicantKind Kind { get; init; }

    /// <summary>Family name first, as on the paper.</summary>
    public required string Name { get; init; }

    /// <summary>Often only the year is known. Never for an organisation.</summary>
    public PartialDate? BirthDate { get; init; }

    public Sex? Sex { get; init; }

    /// <summary>The paper named, whether it was shown or not.</summary>
    public IdentityPaper? Identity { get; init; }

    /// <summary>True when the officer saw the paper; a dossier may be taken without ("chưa xuất trình giấy tờ tùy thân").</summary>
    public bool IdentityProven { get; init; }

    /// <summary>As written, in the words of its time: a village, a commune that may no longer exist.</summary>
    public required string Address { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    /// <summary>Normalised, or every reason why it cannot be taken. <paramref name="today"/> is the office's day.</summary>
    public Outcome<Applicant> Checked(DateOnly today)
    {
        var refusals = new List<Refusal>();
        var name = PersonChecks.Text(Name, LongestName, nameof(Name), PeopleRefusals.NameMissing, refusals);
        var address = PersonChecks.Text(Address, LongestAddress, nameof(Address), PeopleRefusals.AddressMissing, refusals);
        var identity = PersonChecks.Identity(Identity, IdentityProven, refusals);
        var phone = PersonChecks.Phone(Phone, refusals);
        var email = PersonChecks.Email(Email, refusals);
        refusals.AddRange(Kind == ApplicantKind.Person ? PersonRefusals(today) : OrganisationRefusals());

        return refusals.Count > 0
            ? refusals
            : this with { Name = name, Address = address, Identity = identity, Phone = phone, Email = email };
    }

    /// <summary>What to show the clerk although it does not stop the dossier; asked of a checked applicant.</summary>
    public IReadOnlyList<Doubt> Doubts(DateOnly today)
    {
        var doubts = PersonChecks.Doubts(Identity, Phone, today, BirthDate, Sex);
        if (Kind == ApplicantKind.Person && !VietnameseText.IsVietnamese(Name))
        {
            doubts.Add(new("applicant.name-signs", Name) { Field = nameof(Name) });
        }

        return doubts;
    }

    private IEnumerable<Refusal> PersonRefusals(DateOnly today)
    {
        if (BirthDate is PartialDate born && born.Earliest > today)
        {
            yield return PeopleRefusals.BirthInFuture with { Field = nameof(BirthDate) };
        }

        // A person's tax code since July 2025 is the personal number itself; the ten-digit one names a business.
        if (Identity?.Kind == IdentityKind.TaxCode)
        {
            yield return PeopleRefusals.TaxCodeOfPerson with { Field = nameof(Identity) };
        }
    }

    private IEnumerable<Refusal> OrganisationRefusals()
    {
        if (BirthDate is not null || Sex is not null)
        {
            yield return PeopleRefusals.BirthOfOrganisation with { Field = nameof(BirthDate) };
        }

        if (Identity?.Kind is IdentityKind.CitizenNumber or IdentityKind.OldIdentityCard or IdentityKind.Passport)
        {
            yield return PeopleRefusals.PersonalPaperOfOrganisation with { Field = nameof(Identity) };
        }
    }
}
