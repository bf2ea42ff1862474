using Microsoft.EntityFrameworkCore;
using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;

namespace MotCua.Application.Publishing;

/// <summary>
/// Bảng niêm yết of an authority against the catalogue: which procedures it receives, and whether a poster of the version that
/// holds is on record there. It is what an inspector asks first (NĐ 63/2010/NĐ-CP Art. 16, 17).
/// </summary>
public sealed class NoticeBoard(IDbContextFactory<MotCuaDb> databases, Catalogue catalogue, Units units)
{
    /// <param name="Posted">Number of the version last posted; null when none ever was.</param>
    public sealed record Line(ProcedureVersion Procedure, int? Posted, string? Place, DateOnly? On)
    {
        public BoardState State => Posted is null ? BoardState.Missing : Posted == Procedure.Number ? BoardState.Right : BoardState.Outdated;
    }

    /// <param name="authority">Code of a province, district or commune.</param>
    public async Task<IReadOnlyList<Line>> RunAsync(string authority, DateOnly day, CancellationToken cancel)
    {
        var level = (await units.OnAsync(day, cancel)).Find(authority)?.Kind switch
        {
            UnitKind.Commune => ProcedureLevels.Commune,
            UnitKind.District => ProcedureLevels.District,
            UnitKind.Province => ProcedureLevels.Province,
            _ => ProcedureLevels.None,
        };
        await using var db = await databases.CreateDbContextAsync(cancel);
        var posted = (await db.ProcedurePostings.AsNoTracking().Where(row => row.Unit == authority).ToListAsync(cancel))
            .GroupBy(row => row.Code).ToDictionary(group => group.Key, group => group.OrderBy(row => row.PostedOn).ThenBy(row => row.At).Last());
        var index = await catalogue.OnAsync(day, cancel);
        return
        [
            .. index.All(version => version.IsReceivedAt(level)).Select(version =>
                posted.TryGetValue(version.Code, out var last) ? new Line(version, last.Number, last.Place, last.PostedOn) : new Line(version, null, null, null)),
        ];
    }
}

/// <summary>How a notice board stands against the catalogue.</summary>
public enum BoardState
{
    /// <summary>Chưa niêm yết.</summary>
    Missing = 0,

    /// <summary>Bản cũ: another version hangs than the one that holds.</summary>
    Outdated = 1,

    /// <summary>Đúng bản.</summary>
    Right = 2,
}
