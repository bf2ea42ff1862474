using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Administering;

/// <summary>Gives a unit another name, parent or code from a day on, or corrects its latest version.</summary>
public sealed class ChangeUnit(OfficeLedger ledger, AdministeringScope scope)
{
    public async Task<Outcome<UnitChanged>> RunAsync(Unit unit, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (await scope.RefusalAsync(by, unit.Code, cancel) is { } refusal)
        {
            return refusal;
        }

        return await ledger.CommitAsync(by, requestKey, book => book.Change(unit), cancel);
    }
}
