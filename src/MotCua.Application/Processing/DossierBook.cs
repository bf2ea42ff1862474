using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Dossiers;

namespace MotCua.Application.Processing;

/// <summary>How the verbs act on one dossier in the open ledger.</summary>
internal static class DossierBook
{
    /// <summary>Loads the dossier, acts, and appends what happened; a refusal passes through.</summary>
    public static Outcome<T> Act<T>(this Book book, string code, Func<Dossier, Outcome<T>> act)
        where T : Facts => act(book.Dossier(code)).Then<T>(facts => book.Append(DossierProjection.StreamOf(code), facts));
}
