using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Administering;

/// <summary>Thành lập: opens a unit under another from a day on.</summary>
public sealed class OpenUnit(OfficeLedger ledger, AdministeringScope scope)
{
    public async Task<Outcome<UnitOpened>> RunAsync(Unit unit, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (await scope.RefusalAsync(by, unit.Parent, cancel) is { } refusal)
        {
            return refusal;
        }

        return await ledger.CommitAsync(by, requestKey, book => book.Open(unit), cancel);
    }
}
