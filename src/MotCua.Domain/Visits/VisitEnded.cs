namespace MotCua.Domain.Visits;

/// <summary>How a person left the counter: nobody leaves with nothing.</summary>
public enum VisitEnding
{
    /// <summary>Form 01: told by the dossier's own first entry.</summary>
    Receipt = 1,

    /// <summary>Form 02.</summary>
    Supplement = 2,

    /// <summary>Form 03.</summary>
    Refusal = 3,

    /// <summary>A numbered guidance note.</summary>
    Guidance = 4,
}

/// <summary>
/// Kết thúc lượt khách: a visit ended without a dossier, in form 02, form 03 or a guidance note. Each is numbered and counted, so that turning
/// people away is as visible as receiving.
/// </summary>
[EntryType("visit.ended")]
public sealed record VisitEnded : Facts
{
    /// <summary>Desk, year and number of the slip: unique for ever.</summary>
    public required string Id { get; init; }

    public required VisitEnding Ending { get; init; }

    public required string Authority { get; init; }

    public required string Desk { get; init; }

    /// <summary>Số of the slip: "12/HDHS".</summary>
    public required string SlipNumber { get; init; }

    /// <summary>Null when no procedure of the catalogue was meant.</summary>
    public string? Procedure { get; init; }

    public int? ProcedureVersion { get; init; }

    /// <summary>The text of law a refusal rests on.</summary>
    public string? Ground { get; init; }

    [Private]
    public Visitor? Visitor { get; init; }

    /// <summary>Nội dung yêu cầu, in the procedure's or the person's words.</summary>
    [Private]
    public string? Request { get; init; }

    /// <summary>What is missing, for form 02.</summary>
    [Private]
    public IReadOnlyList<string>? Items { get; init; }

    /// <summary>Lý do of form 02 and 03, or the guidance given.</summary>
    [Private]
    public string? Text { get; init; }
}

/// <summary>Who came. A guidance note needs no name.</summary>
public sealed record Visitor(string? Name, string? Address, string? Phone, string? Email);
