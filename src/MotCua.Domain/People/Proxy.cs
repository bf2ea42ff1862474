namespace MotCua.Domain.People;

/// <summary>What allows one person to act at the counter for another.</summary>
public enum MandateKind
{
    /// <summary>Giấy ủy quyền.</summary>
    PowerOfAttorney = 1,

    /// <summary>Giấy giới thiệu: given by an organisation to its own member.</summary>
    Introduction = 2,

    /// <summary>Giấy tờ chứng minh quan hệ: a near relative needs no power of attorney in civil-status matters (04/2020/TT-BTP, art. 2).</summary>
    Kinship = 3,
}

/// <summary>
/// The person who stands at the counter in the applicant's place (người nộp thay, người được ủy quyền), with the paper that allows it.
/// <see cref="Checked"/> gives it in the form it is kept in, or every refusal with its field.
/// </summary>
public sealed record Proxy
{
    private const int LongestName = 200;
    private const int LongestText = 300;

    /// <summary>Family name first.</summary>
    public required string Name { get; init; }

    public IdentityPaper? Identity { get; init; }

    /// <summary>True when the officer saw the proxy's own paper.</summary>
    public bool IdentityProven { get; init; }

    public required MandateKind Mandate { get; init; }

    /// <summary>Number of the mandate paper, where it has one.</summary>
    public string? MandateNumber { get; init; }

    public DateOnly? MandateDate { get; init; }

    /// <summary>What the proxy is to the applicant, in words ("con", "vợ", "kế toán"); required for kinship.</summary>
    public string? Relation { get; init; }

    public string? Address { get; init; }

    public string? Phone { get; init; }

    public Outcome<Proxy> Checked(Applicant applicant, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(applicant);
        var refusals = new List<Refusal>();
        var name = PersonChecks.Text(Name, LongestName, nameof(Name), PeopleRefusals.NameMissing, refusals);
        var identity = PersonChecks.Identity(Identity, IdentityProven, refusals);
        var phone = PersonChecks.Phone(Phone, refusals);
        var address = Optional(Address, nameof(Address), refusals);
        var number = Optional(MandateNumber, nameof(MandateNumber), refusals);
        var relation = Optional(Relation, nameof(Relation), refusals);
        refusals.AddRange(MandateRefusals(applicant, relation, today));
        if (identity is not null && applicant.Identity is { } other && other.Checked() is { Refused: false } known && known.Value == identity)
        {
            refusals.Add(PeopleRefusals.ProxyIsApplicant with { Field = nameof(Identity) });
        }

        return refusals.Count > 0
            ? refusals
            : this with { Name = name, Identity = identity, Phone = phone, Address = address, MandateNumber = number, Relation = relation };
    }

    /// <summary>What to show the clerk although it does not stop the dossier; asked of a checked proxy.</summary>
    public IReadOnlyList<Doubt> Doubts(DateOnly today) => PersonChecks.Doubts(Identity, Phone, today, null, null);

    private IEnumerable<Refusal> MandateRefusals(Applicant applicant, string? relation, DateOnly today)
    {
        if (Mandate == MandateKind.Introduction && applicant.Kind != ApplicantKind.Organisation)
        {
            yield return PeopleRefusals.IntroductionNeedsOrganisation with { Field = nameof(Mandate) };
        }

        if (Mandate == MandateKind.Kinship && applicant.Kind != ApplicantKind.Person)
        {
            yield return PeopleRefusals.KinshipNeedsPerson with { Field = nameof(Mandate) };
        }

        if (Mandate == MandateKind.Kinship && relation is null)
        {
            yield return PeopleRefusals.RelationMissing with { Field = nameof(Relation) };
        }

        if (MandateDate is DateOnly signed && signed > today)
        {
            yield return PeopleRefusals.MandateInFuture(signed) with { Field = nameof(MandateDate) };
        }
    }

    private static string? Optional(string? written, string field, List<Refusal> refusals)
    {
        var text = VietnameseText.Compose(written);
        if (text.Length > LongestText)
        {
            refusals.Add(PeopleRefusals.TooLong(LongestText) with { Field = field });
        }

        return text.Length == 0 ? null : text;
    }
}
