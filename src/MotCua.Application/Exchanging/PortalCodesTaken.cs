using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Dossiers;

namespace MotCua.Application.Exchanging;

/// <summary>A code stands for one dossier, whoever gave it.</summary>
internal static class PortalCodesTaken
{
    /// <summary>Why a portal's code cannot be given to a dossier: another has it, from the portal or as its own. Null when it is free, or there is none.</summary>
    public static Refusal? PortalCodeRefusal(this Book book, string? portalCode) =>
        portalCode is not null && (book.Find<PortalCodeRow>(portalCode)?.Dossier ?? book.Find<DossierRow>(portalCode)?.Code) is { } other
            ? ReceivingRefusals.PortalCodeTaken(portalCode, other)
            : null;
}
