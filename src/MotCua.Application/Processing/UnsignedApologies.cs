using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Processing;

/// <summary>An apology that nobody signed or explained yet.</summary>
/// <param name="DueAt">UTC: the appointment that will not be made.</param>
/// <param name="Unit">Where the dossier lies.</param>
public sealed record UnsignedApology(string Code, string Procedure, DateTime DueAt, string Unit, bool Drafted);

/// <summary>Apologies below a leader's unit that wait for a signature or an explanation, the most pressing first.</summary>
public sealed class UnsignedApologies(IDbContextFactory<MotCuaDb> databases, Rosters rosters)
{
    public const int Most = 50;

    public async Task<IReadOnlyList<UnsignedApology>> RunAsync(Officer by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        var roster = await rosters.TodayAsync(cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var proposed = await db.Dossiers.AsNoTracking()
            .Where(row => row.NewDateProposed && (row.Status == DossierStatus.InProgress || row.Status == DossierStatus.AwaitingApproval))
            .OrderBy(row => row.QueueOrder).ThenBy(row => row.Code).Select(row => new { row.Code, row.HolderUnit }).ToListAsync(cancel);
        var shown = proposed.Where(row => roster.IsWithin(row.HolderUnit!, by.Unit)).Select(row => row.Code).Take(Most).ToList();
        var rows = await db.Dossiers.AsNoTracking().Where(row => shown.Contains(row.Code)).OrderBy(row => row.QueueOrder).ThenBy(row => row.Code).ToListAsync(cancel);
        return
        [
            .. rows.Select(DossierProjection.Unfold).Where(dossier => dossier.State.DueAt is not null)
                .Select(dossier => new UnsignedApology(dossier.Code, dossier.State.Receipt.ProcedureName, dossier.State.DueAt!.Value, dossier.AtStep.Unit, dossier.State.Side.ProposedDate!.Reason.Length == 0)),
        ];
    }
}
