using MotCua.Application.Data;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Ledger;

/// <summary>Counts what each officer holds, in the same transaction as the dossier that moves: who holds the least is asked in the open ledger.</summary>
internal static class Holdings
{
    /// <param name="at">UTC instant of the entry.</param>
    public static void Post(IRows rows, DossierRow? before, DossierRow after, DateTime at)
    {
        var (left, come) = (Of(before), Of(after));
        if (left == come)
        {
            return;
        }

        if (left is { } from && rows.Find<HoldingRow>(from.Unit, from.Duty, from.Officer) is { } held)
        {
            rows.Put(new HoldingRow { Unit = held.Unit, Duty = held.Duty, Officer = held.Officer, Open = held.Open - 1, LastGiven = held.LastGiven });
        }

        if (come is { } to)
        {
            var known = rows.Find<HoldingRow>(to.Unit, to.Duty, to.Officer)?.Open ?? 0;
            rows.Put(new HoldingRow { Unit = to.Unit, Duty = to.Duty, Officer = to.Officer, Open = known + 1, LastGiven = at });
        }
    }

    private static (string Unit, DutyKind Duty, string Officer)? Of(DossierRow? row) =>
        row is { EndedAt: null, Holder: { } officer, HolderUnit: { } unit, HolderDuty: { } duty and (DutyKind.Process or DutyKind.Approve) } ? (unit, duty, officer) : null;
}
