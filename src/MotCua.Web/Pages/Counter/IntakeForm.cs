using MotCua.Domain.Dossiers;
using MotCua.Domain.People;
using MotCua.Domain.Visits;

namespace MotCua.Web.Pages.Counter;

/// <summary>The fields of the receiving page as they are typed, in the order of the conversation. Also what a draft keeps.</summary>
public sealed class IntakeForm
{
    /// <summary>Made with the empty form: sent twice, it is one dossier.</summary>
    public string? RequestKey { get; set; }

    public ApplicantKind Kind { get; set; } = ApplicantKind.Person;

    /// <summary>A typed number, or the line of a scanned card.</summary>
    public string? Number { get; set; }

    /// <summary>Null: told by the number's form.</summary>
    public IdentityKind? Paper { get; set; }

    /// <summary>The line as the scanner gave it, kept for repair when it came garbled.</summary>
    public string? Scanned { get; set; }

    /// <summary>The officer saw the paper.</summary>
    public bool IdentityProven { get; set; }

    public string? Name { get; set; }

    public string? BirthDate { get; set; }

    public Sex? Sex { get; set; }

    public string? Address { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public bool ByProxy { get; set; }

    public string? ProxyName { get; set; }

    public string? ProxyNumber { get; set; }

    public bool ProxyProven { get; set; }

    public MandateKind Mandate { get; set; } = MandateKind.PowerOfAttorney;

    public string? MandateNumber { get; set; }

    public DateOnly? MandateDate { get; set; }

    public string? Relation { get; set; }

    public string? ProxyPhone { get; set; }

    public Channel Channel { get; set; } = Channel.Direct;

    /// <summary>The code the national portal gave the request.</summary>
    public string? PortalCode { get; set; }

    /// <summary>What was typed to find the procedure.</summary>
    public string? Find { get; set; }

    /// <summary>Code of the chosen procedure.</summary>
    public string? Procedure { get; set; }

    /// <summary>Code of the procedure whose papers are listed: when it differs, the list is made anew.</summary>
    public string? PapersOf { get; set; }

    public List<PaperLine> Papers { get; set; } = [];

    /// <summary>The officer asked what the office holds of this person.</summary>
    public bool ShowHeld { get; set; }

    /// <summary>Why a paper is asked for that the office holds.</summary>
    public string? AgainReason { get; set; }

    public int Sets { get; set; } = 1;

    public ReturnPlace ReturnAt { get; set; } = ReturnPlace.Desk;

    public bool IsLate { get; set; }

    /// <summary>The office's wall time of a dossier that came earlier.</summary>
    public DateTime? ReceivedAt { get; set; }

    public string? LateReason { get; set; }

    public SlipGiven? LateSlip { get; set; }

    public string? LateSlipNumber { get; set; }

    public string? BesideReason { get; set; }

    public string? Note { get; set; }

    /// <summary>The ending being written, when the visit leads to no dossier.</summary>
    public VisitEnding? Ending { get; set; }

    /// <summary>What is missing, a line each.</summary>
    public string? Items { get; set; }

    /// <summary>Reason, or guidance.</summary>
    public string? Text { get; set; }

    public string? Ground { get; set; }

    /// <summary>Nothing has been typed yet: not worth keeping.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(string.Concat(Number, Name, Address, Phone, Find, Procedure, Text, Note));
}

/// <summary>One line of the list of papers.</summary>
public sealed class PaperLine
{
    public string? Name { get; set; }

    public bool Given { get; set; }

    public int Originals { get; set; }

    public int Copies { get; set; }

    public int Certified { get; set; }

    public bool ShownOnly { get; set; }

    /// <summary>It stands in the procedure's list; a free line does not.</summary>
    public bool IsListed { get; set; }

    /// <summary>The case the paper belongs to, as published.</summary>
    public string? Case { get; set; }

    /// <summary>Pages, where they were counted.</summary>
    public int? Pages { get; set; }

    /// <summary>The scan of an earlier dossier stands for it.</summary>
    public bool Reused { get; set; }
}
