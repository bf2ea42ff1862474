using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Processing;

/// <summary>One thing that is asked of a unit while the dossier lies elsewhere.</summary>
/// <param name="By">UTC: until when; null where there is no time for it.</param>
public sealed record AskedItem(string Code, string Procedure, DossierAct Act, DateTime? By);

/// <summary>Việc được hỏi, được trình ký: what waits for this officer's unit beside the way of dossiers, the most pressing first.</summary>
public sealed class AskedOfUnit(IDbContextFactory<MotCuaDb> databases, Rosters rosters)
{
    /// <summary>A unit that is asked more than this at once has them one after the other.</summary>
    private const int Most = 50;

    private static readonly DossierAct[] Acts = [DossierAct.FinishBranch, DossierAct.AnswerOpinion, DossierAct.AskSupplement, DossierAct.SignNewDate, DossierAct.PassOnNewDate, DossierAct.StopWithdrawn];

    public async Task<IReadOnlyList<AskedItem>> RunAsync(Officer by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        var unit = $"|{by.Unit}|";
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = await db.Dossiers.AsNoTracking().Where(row => row.AskedUnits != null && row.AskedUnits.Contains(unit)).OrderBy(row => row.Code).Take(Most).ToListAsync(cancel);
        var roster = await rosters.TodayAsync(cancel);
        return
        [
            .. rows.Select(DossierProjection.Unfold)
                .SelectMany(dossier => Acts.Where(act => dossier.Refuses(act, by, roster) is null).Select(act => ItemOf(dossier, act, by)))
                .OrderBy(item => item.By ?? DateTime.MaxValue),
        ];
    }

    private static AskedItem ItemOf(Dossier dossier, DossierAct act, Officer by) => new(
        dossier.Code,
        dossier.State.Receipt.ProcedureName,
        act,
        act switch
        {
            DossierAct.AnswerOpinion => dossier.OpenOpinionsOf(by.Unit).First().DueAt,
            DossierAct.FinishBranch => dossier.BranchesInHandOf(by).First().Step.DueAt + dossier.State.Side.WaitedUntil(DateTime.MaxValue),
            _ => dossier.State.DueAt,
        });
}
