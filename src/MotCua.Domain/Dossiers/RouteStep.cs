using MotCua.Domain.Procedures;
using MotCua.Domain.Results;

namespace MotCua.Domain.Dossiers;

/// <summary>One step of a dossier's way, resolved to a real unit when the dossier was received and frozen with it.</summary>
/// <param name="Kind">Who acts: the counter, an office, the one who signs, the return desk.</param>
/// <param name="Name">What is done, as the procedure's process table says.</param>
/// <param name="Unit">Code of the unit that acts.</param>
/// <param name="DueAt">When this step should be done (UTC) if each step keeps its share of the limit; null without a limit.</param>
public sealed record RouteStep(StepKind Kind, string Name, string Unit, DateTime? DueAt)
{
    /// <summary>Work that other offices do while the dossier is at this step; null for most steps.</summary>
    public IReadOnlyList<BranchStep>? Beside { get; init; }
}

/// <summary>Bước song song: what one office does beside a step, in its own hands and with its own norm. The dossier goes on when all of a step's are done.</summary>
/// <param name="Number">1, 2, 3 … over the whole way.</param>
/// <param name="DueAt">As of a step.</param>
public sealed record BranchStep(int Number, string Name, string Unit, DateTime? DueAt);

/// <summary>A paper the applicant handed in or showed.</summary>
public sealed record PaperReceived(string Name, int Originals, int Copies, int Certified, bool ShownOnly)
{
    /// <summary>Pages, where the counter counted them: its scans have as many (TT 01/2023/TT-VPCP Art. 8).</summary>
    public int? Pages { get; init; }

    /// <summary>The scan of an earlier dossier that stands for it, so that the person need not bring it again (NĐ 45/2020/NĐ-CP Art. 16).</summary>
    public HeldPaper? Held { get; init; }
}

/// <summary>A paper the same person gave before.</summary>
/// <param name="Dossier">Where it was given.</param>
/// <param name="Hash">Content of its scan, which is linked and not copied.</param>
/// <param name="On">The office's day it was given.</param>
public sealed record HeldPaper(string Dossier, string Hash, string MediaType, long Bytes, DateOnly On)
{
    public int? Pages { get; init; }

    public string? Signer { get; init; }

    /// <summary>Last day it is good for by the catalogue; null where the catalogue is silent and the clerk decides.</summary>
    public DateOnly? Until { get; init; }

    public bool IsSpentOn(DateOnly day) => Until < day;
}

/// <summary>A file kept by the hash of its content, outside the database.</summary>
/// <param name="Hash">SHA-256 of the content, lower-case hex.</param>
/// <param name="Name">The name it came with, for people.</param>
/// <param name="MediaType">Found from the content, not from the name.</param>
/// <param name="Bytes">Size of the content.</param>
public sealed record FileKept(string Hash, string Name, string MediaType, long Bytes)
{
    /// <summary>The paper of the checklist that it is a scan of, by its place; null for any other file.</summary>
    public int? Paper { get; init; }

    /// <summary>Pages, as who scanned them counted.</summary>
    public int? Pages { get; init; }

    /// <summary>Whose digital signature it carries, as their certificate names them; null for one without.</summary>
    public string? Signer { get; init; }

    /// <summary>The scan that was signed as a true copy and gave this file; null for any other.</summary>
    public string? Scan { get; init; }

    /// <summary>The earlier dossier of the same person it was taken over from; null for one that came with this dossier.</summary>
    public string? From { get; init; }
}

/// <summary>The document that ends the processing (kết quả giải quyết).</summary>
/// <param name="Number">Số/ký hiệu.</param>
/// <param name="SignedOn">Date on the document.</param>
/// <param name="Negative">A written answer that the request cannot be granted.</param>
public sealed record DossierResult(string Number, DateOnly SignedOn, string Signer, bool Negative, string? FileHash)
{
    /// <summary>Its place in the register of outgoing papers; null when the paper was numbered elsewhere.</summary>
    public OutgoingNumber? Outgoing { get; init; }
}

/// <summary>Who took the result, and on what paper.</summary>
/// <param name="Name">As on the paper shown.</param>
/// <param name="IdentityNumber">Of the identity paper shown; none is required.</param>
/// <param name="Mandate">What lets somebody other than the applicant take it; the number of the postal receipt when it goes by post.</param>
public sealed record Taker(string Name, string? IdentityNumber, string? Mandate)
{
    public TakenOn On { get; init; } = TakenOn.Slip;
}
