using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;

namespace MotCua.Application.Publishing;

/// <summary>Công bố: puts a procedure into the catalogue, or a new version of one from a day on (NĐ 63/2010/NĐ-CP Art. 13, 15).</summary>
public sealed class PublishProcedure(OfficeLedger ledger)
{
    /// <param name="draft">The version as it shall be; its number is given here.</param>
    public Task<Outcome<Facts>> RunAsync(ProcedureVersion draft, Officer by, string? requestKey, CancellationToken cancel) =>
        ledger.CommitAsync(by, requestKey, book => book.Publish(draft), cancel);
}
