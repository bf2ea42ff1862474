using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Administering;

/// <summary>Says which unit stands from a day on where another stood, so that old dossiers and figures resolve on the new map.</summary>
public sealed class SucceedUnit(OfficeLedger ledger, AdministeringScope scope)
{
    public async Task<Outcome<UnitSucceeded>> RunAsync(string code, Succession succession, Officer by, string? requestKey, CancellationToken cancel)
    {
        if (await scope.RefusalAsync(by, succession.Successor, cancel) is { } refusal)
        {
            return refusal;
        }

        return await ledger.CommitAsync(by, requestKey, book => book.Succeed(code, succession), cancel);
    }
}
