using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.Processing;
using MotCua.Application.Tracking;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Interlinking;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Interlinking;

/// <summary>One agency's part as lists and pages show it. Times are UTC.</summary>
/// <param name="From">Unit that hands over to it.</param>
/// <param name="AcceptBy">Until when it should be accepted; null once it is.</param>
/// <param name="IsLate">Open, and past its own due time or past the time for accepting it.</param>
public sealed record StageLine(string Dossier, string ProcedureName, PlannedStage Plan, Stage Stage, string From, DateTime? AcceptBy, bool IsLate)
{
    /// <summary>Mã con: the dossier's code and the part's number.</summary>
    public string Code => $"{Dossier}/{Stage.Number}";
}

/// <summary>All that the page of one agency's part shows.</summary>
public sealed record StageView(Dossier Dossier, StageLine Line, IReadOnlyList<StageAct> Acts, Func<string, string> NameOf);

/// <summary>Trang phần việc của một cơ quan trong hồ sơ liên thông. Being read is itself recorded.</summary>
public sealed class ChainPage(IDbContextFactory<MotCuaDb> databases, Access access, DossierTerms terms, Names names, Looks looks, OfficeTime time)
{
    /// <param name="where">The page or call that shows it.</param>
    /// <returns>Null when there is no such part, or none that this officer may see.</returns>
    public async Task<StageView?> ReadAsync(string code, int number, Officer by, string where, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await access.FindAsync(db, code, by, cancel) is not { } row || DossierProjection.Unfold(row) is not { } dossier || number < 1 || number > dossier.Stages.Count)
        {
            return null;
        }

        await looks.RecordAsync(by, code, where, cancel);
        return new StageView(dossier, (await LinesAsync(dossier, cancel))[number - 1], [.. dossier.ActsFor(number, by)], await names.TodayAsync(cancel));
    }

    /// <summary>Every part of a dossier; empty for one without a chain.</summary>
    public async ValueTask<IReadOnlyList<StageLine>> LinesAsync(Dossier dossier, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        if (dossier.Stages.Count == 0)
        {
            return [];
        }

        var clock = (await terms.AtHandAsync(cancel))(dossier.State.Receipt).ClockAt(time.Now);
        return [.. dossier.Stages.Select(stage => LineOf(dossier, stage, clock))];
    }

    private static StageLine LineOf(Dossier dossier, Stage stage, DossierClock clock)
    {
        var acceptBy = stage.Status is StageStatus.HandedOver ? dossier.AcceptBy(stage.Number, clock) : null;
        var isLate = stage.Status is StageStatus.HandedOver ? clock.Now > acceptBy : stage.Status is StageStatus.InWork && dossier.IsStageLate(stage.Number, clock);
        return new StageLine(dossier.Code, dossier.State.Receipt.ProcedureName, dossier.PlanOf(stage.Number), stage, dossier.HandedOverBy(stage.Number), acceptBy, isLate);
    }
}
