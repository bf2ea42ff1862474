using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Slips;

namespace MotCua.Application.Slips;

/// <summary>
/// Counts a print of a slip before it is made. The second and later ones are marked on the paper, so that two originals never go round.
/// </summary>
public sealed class PrintSlip(OfficeLedger ledger)
{
    /// <summary>A slip of a dossier: form 01, or form 03 given during processing.</summary>
    public Task<Outcome<SlipPrinted>> OfDossierAsync(string code, SlipForm form, string number, Officer by, string? requestKey, CancellationToken cancel) =>
        ledger.CommitAsync<SlipPrinted>(by, requestKey, book => book.Append(DossierProjection.StreamOf(code), book.Dossier(code).Print(form.ToString(), number)), cancel);

    /// <summary>The slip a visit ended in. Throws <see cref="VisitNotFoundException"/> when there is no such visit.</summary>
    public Task<Outcome<SlipPrinted>> OfVisitAsync(string id, Officer by, string? requestKey, CancellationToken cancel) => ledger.CommitAsync<SlipPrinted>(
        by,
        requestKey,
        book =>
        {
            var visit = book.Find<VisitRow>(id) ?? throw new VisitNotFoundException(id);
            return book.Append(VisitProjection.StreamOf(id), new SlipPrinted(visit.Ending.ToString(), visit.SlipNumber, visit.Prints + 1));
        },
        cancel);
}

/// <summary>No visit has this id.</summary>
public sealed class VisitNotFoundException(string id) : Exception($"No visit has the id {id}.");
