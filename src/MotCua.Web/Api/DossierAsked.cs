using MotCua.Application;
using MotCua.Application.Receiving;
using MotCua.Application.Tracking;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.People;

namespace MotCua.Web.Api;

/// <summary>A dossier to be received at the counter of the token's duty.</summary>
public sealed record DossierAsked
{
    /// <summary>Code of the procedure.</summary>
    public string? Procedure { get; init; }

    public ApplicantAsked? Applicant { get; init; }

    /// <summary>Who stands at the counter in the applicant's place.</summary>
    public ProxyAsked? Proxy { get; init; }

    /// <summary>How the request came; in person when left out.</summary>
    public Channel? Channel { get; init; }

    /// <summary>What was handed in or shown.</summary>
    public IReadOnlyList<PaperAsked?>? Papers { get; init; }

    /// <summary>Why a paper was asked for that the office holds and that is still good.</summary>
    public string? AgainReason { get; init; }

    /// <summary>Sets handed in; 1 when left out.</summary>
    public int? Sets { get; init; }

    /// <summary>Where the applicant wants the result; at the desk when left out.</summary>
    public ReturnPlace? ReturnAt { get; init; }

    /// <summary>Only for a dossier that came earlier and is entered now.</summary>
    public LateAsked? Late { get; init; }

    /// <summary>Why it is made although the same person has an open dossier under the same procedure.</summary>
    public string? BesideReason { get; init; }

    public string? Note { get; init; }

    /// <summary>The code the national portal gave the request; it is the dossier's second code, and the one the portal hears of it under.</summary>
    public string? PortalCode { get; init; }

    internal static readonly IReadOnlyDictionary<string, string> Named = new Dictionary<string, string>
    {
        ["ReceivedAt"] = "late.receivedAt",
        ["LateReason"] = "late.reason",
        ["LateSlip"] = "late.slip",
        ["LateSlipNumber"] = "late.slipNumber",
        ["Applicant.Identity"] = "applicant.identity.number",
        ["Proxy.Identity"] = "proxy.identity.number",
    };

    internal ReceiveDossier.Request ToRequest() => new()
    {
        Procedure = Procedure,
        Applicant = (Applicant ?? new ApplicantAsked()).ToApplicant(),
        Proxy = Proxy?.ToProxy(),
        Channel = Channel ?? Domain.Dossiers.Channel.Direct,
        Papers = [.. (Papers ?? []).OfType<PaperAsked>().Select(paper => new PaperReceived(paper.Name ?? "", paper.Originals, paper.Copies, paper.Certified, paper.ShownOnly) { Pages = paper.Pages })],
        Reused = [.. (Papers ?? []).OfType<PaperAsked>().Where(paper => paper.Reused).Select(paper => VietnameseText.Compose(paper.Name))],
        AgainReason = AgainReason,
        Sets = Sets ?? 1,
        ReturnAt = ReturnAt ?? ReturnPlace.Desk,
        Late = Late is not null && DueTimes.TryReadReceived(Late.ReceivedAt, out var local) ? new LateEntry(OfficeTime.ToUtc(local), Late.Reason, Late.Slip ?? SlipGiven.Printed, Late.SlipNumber) : null,
        BesideReason = BesideReason,
        Note = Note,
        PortalCode = PortalCode,
    };

    /// <summary>What is text here and must be a date there.</summary>
    internal IEnumerable<Refusal> Unread()
    {
        if (!string.IsNullOrWhiteSpace(Applicant?.BirthDate) && PartialDate.Parse(Applicant.BirthDate) is null)
        {
            yield return ApiRefusals.NotPartialDate with { Field = "Applicant.BirthDate" };
        }

        if (Late is not null && !DueTimes.TryReadReceived(Late.ReceivedAt, out _))
        {
            yield return ApiRefusals.NotMoment with { Field = "ReceivedAt" };
        }
    }
}

public sealed record ApplicantAsked
{
    /// <summary>A person when left out.</summary>
    public ApplicantKind? Kind { get; init; }

    /// <summary>As on the paper, family name first.</summary>
    public string? Name { get; init; }

    /// <summary>"1985", "1985-03" or "1985-03-15". Never for an organisation.</summary>
    public string? BirthDate { get; init; }

    public Sex? Sex { get; init; }

    public IdentityAsked? Identity { get; init; }

    /// <summary>The officer saw the paper.</summary>
    public bool IdentityProven { get; init; }

    public string? Address { get; init; }

    /// <summary>Never required.</summary>
    public string? Phone { get; init; }

    /// <summary>Never required.</summary>
    public string? Email { get; init; }

    internal Applicant ToApplicant()
    {
        var kind = Kind ?? ApplicantKind.Person;
        var identity = IdentityPaper.Of(Identity?.Number, Identity?.Kind, kind);
        return new Applicant
        {
            Kind = kind,
            Name = Name ?? "",
            BirthDate = PartialDate.Parse(BirthDate),
            Sex = Sex,
            Identity = identity,
            IdentityProven = IdentityProven && identity is not null,
            Address = Address ?? "",
            Phone = Phone,
            Email = Email,
        };
    }
}

public sealed record IdentityAsked
{
    /// <summary>Told by the number's form when left out.</summary>
    public IdentityKind? Kind { get; init; }

    public string? Number { get; init; }
}

public sealed record ProxyAsked
{
    public string? Name { get; init; }

    public IdentityAsked? Identity { get; init; }

    public bool IdentityProven { get; init; }

    /// <summary>What lets the proxy act; a power of attorney when left out.</summary>
    public MandateKind? Mandate { get; init; }

    public string? MandateNumber { get; init; }

    public DateOnly? MandateDate { get; init; }

    /// <summary>What the proxy is to the applicant; needed for kinship.</summary>
    public string? Relation { get; init; }

    public string? Address { get; init; }

    public string? Phone { get; init; }

    internal Proxy ToProxy()
    {
        var identity = IdentityPaper.Of(Identity?.Number, Identity?.Kind, ApplicantKind.Person);
        return new Proxy
        {
            Name = Name ?? "",
            Identity = identity,
            IdentityProven = IdentityProven && identity is not null,
            Mandate = Mandate ?? MandateKind.PowerOfAttorney,
            MandateNumber = MandateNumber,
            MandateDate = MandateDate,
            Relation = Relation,
            Address = Address,
            Phone = Phone,
        };
    }
}

public sealed record PaperAsked
{
    public string? Name { get; init; }

    public int Originals { get; init; }

    public int Copies { get; init; }

    /// <summary>Certified copies.</summary>
    public int Certified { get; init; }

    /// <summary>Shown and given back.</summary>
    public bool ShownOnly { get; init; }

    /// <summary>Pages, where they were counted; compared with its scan.</summary>
    public int? Pages { get; init; }

    /// <summary>Not handed in: the scan of an earlier dossier of the same person stands for it. POST /api/v1/held-papers says which are there.</summary>
    public bool Reused { get; init; }
}

public sealed record LateAsked
{
    /// <summary>The office's wall time, "2020-06-11T14:05".</summary>
    public string? ReceivedAt { get; init; }

    public string? Reason { get; init; }

    /// <summary>What the person got in hand then: "handwritten" or "missing".</summary>
    public SlipGiven? Slip { get; init; }

    /// <summary>Number on the handwritten slip.</summary>
    public string? SlipNumber { get; init; }
}
