using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.Processing;
using MotCua.Domain.Interlinking;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Interlinking;

/// <summary>Việc liên thông: parts that lie with an agency now, those that were handed over and not accepted first, the longest waiting first.</summary>
public sealed class OpenStages(IDbContextFactory<MotCuaDb> databases, Access access, ChainPage chains)
{
    /// <summary>Whoever has more than this before them has them one after the other.</summary>
    private const int Most = 200;

    /// <summary>Those of the dossiers that this officer may see; an office sees its own parts and those it hands over.</summary>
    public async Task<IReadOnlyList<StageLine>> RunAsync(Officer by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var asked = db.Dossiers.AsNoTracking().Where(row => row.AskedUnits != null && row.EndedAt == null && row.Interlinked);

        // In the order of the index of what is asked: in that of the codes a database without statistics reads every dossier there is.
        var rows = await (await access.VisibleAsync(asked, by, cancel)).OrderBy(row => row.AskedUnits).ThenBy(row => row.Code).Take(Most).ToListAsync(cancel);
        var lines = new List<StageLine>();
        foreach (var dossier in rows.Select(DossierProjection.Unfold))
        {
            lines.AddRange((await chains.LinesAsync(dossier, cancel)).Where(line => line.Stage.IsAtAgency && IsTheirs(line, by)));
        }

        return [.. lines.OrderBy(line => line.Stage.Status is StageStatus.HandedOver ? 0 : 1).ThenBy(line => line.Stage.HandedAt)];
    }

    private static bool IsTheirs(StageLine line, Officer by) =>
        by.Duty is not (DutyKind.Process or DutyKind.Approve) || line.Plan.Unit == by.Unit || line.From == by.Unit;
}
