using MotCua.Application.Administering;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Domain.Procedures;

namespace MotCua.Application.Publishing;

/// <summary>Finds procedures that hold on a day, by words, sector, and where the dossier is handed in. Lists are paged by key.</summary>
public sealed class FindProcedures(Catalogue catalogue, Units units)
{
    public const int PageSize = 40;

    /// <param name="Text">What was typed; empty lists all in the order of the alphabet.</param>
    /// <param name="At">Level ("commune", "district", "province") or code of an authority; empty for anywhere.</param>
    /// <param name="After">Code of the last procedure of the page before; only where nothing was typed.</param>
    public sealed record Request(string? Text, string? Sector, string? At, string? After)
    {
        public Standing Standing { get; init; } = Standing.Holding;
    }

    /// <param name="Total">How many there are in all.</param>
    /// <param name="More">Whether there is a further page.</param>
    /// <param name="Sectors">Every sector of the day with its number of procedures handed in there, in the order of the alphabet.</param>
    public sealed record Answer(IReadOnlyList<ProcedureVersion> Procedures, int Total, bool More, IReadOnlyList<(string Sector, int Count)> Sectors);

    public async ValueTask<Answer> RunAsync(Request request, DateOnly day, CancellationToken cancel)
    {
        var index = await IndexAsync(request.Standing, day, cancel);
        var levels = LevelsAt(request.At, await units.OnAsync(day, cancel));
        bool IsThere(ProcedureVersion version) => levels is not { } wanted || version.IsReceivedAt(wanted);
        bool IsWanted(ProcedureVersion version) => IsThere(version) && (string.IsNullOrEmpty(request.Sector) || version.Sector == request.Sector);
        var sectors = index.All(IsThere).GroupBy(version => version.Sector)
            .OrderBy(group => VietnameseText.SortKey(group.Key), StringComparer.Ordinal).Select(group => (group.Key, group.Count())).ToList();
        if (!string.IsNullOrWhiteSpace(request.Text))
        {
            var hits = index.Search(request.Text, PageSize + 1, IsWanted).Select(hit => hit.Procedure).ToList();
            return new Answer([.. hits.Take(PageSize)], hits.Count, hits.Count > PageSize, sectors);
        }

        var all = index.All(IsWanted).ToList();
        var from = request.After is { Length: > 0 } after ? all.FindIndex(version => version.Code == after) + 1 : 0;
        return new Answer([.. all.Skip(from).Take(PageSize)], all.Count, from + PageSize < all.Count, sectors);
    }

    private async ValueTask<ProcedureIndex> IndexAsync(Standing standing, DateOnly day, CancellationToken cancel) => standing switch
    {
        Standing.Coming => new ProcedureIndex((await catalogue.LastVersionsAsync(cancel)).Where(version => version.ValidFrom > day)),
        Standing.Ended => new ProcedureIndex((await catalogue.LastVersionsAsync(cancel)).Where(version => version.ValidUntil < day)),
        _ => await catalogue.OnAsync(day, cancel),
    };

    private static ProcedureLevels? LevelsAt(string? at, UnitTree tree) => at switch
    {
        null or "" => null,
        "commune" => ProcedureLevels.Commune,
        "district" => ProcedureLevels.District,
        "province" => ProcedureLevels.Province,
        _ => tree.AuthorityOf(at)?.Kind switch
        {
            UnitKind.Commune => ProcedureLevels.Commune,
            UnitKind.District => ProcedureLevels.District,
            UnitKind.Province => ProcedureLevels.Province,
            _ => null,
        },
    };
}

/// <summary>Where a procedure's last version stands on a day.</summary>
public enum Standing
{
    /// <summary>Đang áp dụng.</summary>
    Holding = 0,

    /// <summary>Sắp áp dụng: a version begins later.</summary>
    Coming = 1,

    /// <summary>Hết hiệu lực.</summary>
    Ended = 2,
}
