using MotCua.Domain.Visits;

namespace MotCua.Application.Data;

/// <summary>One visit to the counter and the paper it ended in.</summary>
public sealed record VisitRow
{
    /// <summary>Dossier code for form 01; desk, year and number of the slip for the others.</summary>
    public required string Id { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Authority of the counter.</summary>
    public required string Authority { get; init; }

    public required string Desk { get; init; }

    public required string Officer { get; init; }

    public required VisitEnding Ending { get; init; }

    public required string SlipNumber { get; init; }

    public string? DossierCode { get; init; }

    public string? Procedure { get; init; }

    /// <summary>Private: who came.</summary>
    public string? ApplicantName { get; init; }

    /// <summary>Private: <see cref="VisitEnded"/> as JSON; empty for form 01, whose facts are the dossier's.</summary>
    public required string Slip { get; init; }

    /// <summary>How many times the slip was printed; 0 is a visit that ended without paper.</summary>
    public required int Prints { get; init; }
}
