using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Escalating;

/// <summary>One dossier that an officer has to answer for.</summary>
/// <param name="Holder">Officer id; null in the common queue.</param>
/// <param name="DueAt">UTC.</param>
/// <param name="Mine">The steps of the ladder that wait for this officer.</param>
/// <param name="Ladder">Every step raised for this appointment, with what was done about it.</param>
public sealed record EscalatedItem(string Code, string Procedure, string Unit, string? Holder, DateTime DueAt, IReadOnlyList<Escalation> Mine, IReadOnlyList<Escalation> Ladder);

/// <summary>What the ladder has brought before an officer and nobody has answered, the most overdue first.</summary>
public sealed class Escalations(IDbContextFactory<MotCuaDb> databases)
{
    /// <summary>Whoever has more than this has them one after the other.</summary>
    public const int Most = 100;

    public async Task<IReadOnlyList<EscalatedItem>> OfAsync(Officer by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        var unit = $"|{by.Unit}|";
        await using var db = await databases.CreateDbContextAsync(cancel);
        var told = db.Dossiers.AsNoTracking().Where(row => row.EscalatedUnits != null && row.EscalatedUnits.Contains(unit));
        if (by.Duty is DutyKind.Process)
        {
            told = told.Where(row => row.HolderUnit == by.Unit && row.HolderDuty == by.Duty && (row.Holder == null || row.Holder == by.Id || (by.ActingFor != null && row.Holder == by.ActingFor)));
        }

        var rows = await told.OrderBy(row => row.QueueOrder).ThenBy(row => row.Code).Take(Most).ToListAsync(cancel);
        return
        [
            .. rows.Select(DossierProjection.Unfold)
                .Select(dossier => new EscalatedItem(
                    dossier.Code,
                    dossier.State.Receipt.ProcedureName,
                    dossier.AtStep.Unit,
                    dossier.State.Holder,
                    dossier.State.DueAt!.Value,
                    [.. dossier.EscalationsOf(by)],
                    [.. dossier.State.Side.Escalations.Where(raised => raised.DueAt == dossier.State.DueAt)]))
                .Where(item => item.Mine.Count > 0)
                .OrderBy(item => item.DueAt),
        ];
    }
}
