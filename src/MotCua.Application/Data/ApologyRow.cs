using MotCua.Domain.Dossiers;

namespace MotCua.Application.Data;

/// <summary>An apology with a new date (form 04) that was signed. Made by <see cref="Ledger.DossierProjection"/>. Its reason stays with the dossier.</summary>
public sealed class ApologyRow
{
    /// <summary>Of the dossier.</summary>
    public required string Code { get; init; }

    /// <summary>1 for the dossier's first.</summary>
    public required int Number { get; init; }

    public required string Authority { get; init; }

    public required string SlipNumber { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime SignedAt { get; init; }

    /// <summary>UTC: the appointment it apologises for, and the new one.</summary>
    public required DateTime DueBefore { get; init; }

    public required DateTime DueAfter { get; init; }

    /// <summary>Signed after the last day on which it had to be out.</summary>
    public required bool TooLate { get; init; }

    /// <summary>How the desk told the applicant; null while it has not.</summary>
    public PassedOnBy? PassedOn { get; init; }
}
