using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Processing;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Tracking;

/// <summary>A dossier as the list of a search shows it.</summary>
public sealed record FoundDossier
{
    public required string Code { get; init; }

    public string? ApplicantName { get; init; }

    public required string ProcedureName { get; init; }

    public required string Authority { get; init; }

    public required DossierStatus Status { get; init; }

    /// <summary>Unit that holds it now; null when nothing is left to do.</summary>
    public string? HolderUnit { get; init; }

    public required DateTime ReceivedAt { get; init; }

    public DateTime? DueAt { get; init; }

    public DueStanding Standing { get; init; }
}

/// <param name="Total">How many there are, counted to <see cref="FindDossiers.CountedTo"/>; null on later pages.</param>
/// <param name="After">Where the next page begins; null on the last one.</param>
public sealed record FoundDossiers(IReadOnlyList<FoundDossier> Dossiers, int? Total, string? After)
{
    public static FoundDossiers None { get; } = new([], 0, null);
}

/// <summary>
/// Staff search by code or a part of it, name, identity number, phone, words of the procedure. Shows what the officer may see; what has the words
/// with the very marks typed comes first, then the newest. Each search is recorded as a look, by its kind, never by its words.
/// </summary>
public sealed class FindDossiers(IDbContextFactory<MotCuaDb> databases, IDossierSearch search, Access access, Looks looks, OfficeTime time)
{
    public const int PageSize = 50;
    public const int CountedTo = 500;

    /// <param name="after">A page's <see cref="FoundDossiers.After"/>; null for the first page.</param>
    public async Task<FoundDossiers> RunAsync(string? text, string? after, Officer by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        var units = await access.ReachAsync(by, cancel);
        if (string.IsNullOrWhiteSpace(text) || units.Count == 0)
        {
            return FoundDossiers.None;
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        if (DossierCode.Read(text).Code is { } code)
        {
            var other = await db.PortalCodes.Where(row => row.Code == code).Select(row => row.Dossier).FirstOrDefaultAsync(cancel);
            var known = await LoadAsync(await VisibleAsync(db, [other ?? code], by, cancel), cancel);
            await looks.RecordAsync(by, "code", "search", cancel);
            return new FoundDossiers([.. known.Values], known.Count, null);
        }

        var query = SearchQuery.Parse(text);
        if (query.IsEmpty)
        {
            return FoundDossiers.None;
        }

        var found = await SearchAsync(db, query, units, after, by, cancel);
        await looks.RecordAsync(by, query.Words.Count == 0 ? "number" : query.Numbers.Count == 0 ? "words" : "words and number", "search", cancel);
        return found;
    }

    private async Task<FoundDossiers> SearchAsync(MotCuaDb db, SearchQuery query, IReadOnlyList<string> units, string? after, Officer by, CancellationToken cancel)
    {
        var isFirst = after is null;
        var wanted = isFirst ? CountedTo : PageSize + 1;
        var found = new List<(string Code, SearchPlace Place)>();
        var place = SearchPlace.Read(after) ?? new SearchPlace(query.Exact.Any() ? SearchStage.Exact : SearchStage.All, null);
        while (found.Count < wanted)
        {
            var exactly = place.Stage switch
            {
                SearchStage.Exact => true,
                SearchStage.Folded => false,
                _ => (bool?)null,
            };
            var most = wanted - found.Count;
            var codes = await search.FindAsync(db, query, units, exactly, place.After, most, cancel);
            var visible = (await (await VisibleAsync(db, [.. codes.Select(one => one.Code)], by, cancel)).Select(row => row.Code).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
            found.AddRange(codes.Where(one => visible.Contains(one.Code)).Select(one => (one.Code, place with { After = one.Place })));
            if (codes.Count == most)
            {
                place = place with { After = codes[^1].Place };
            }
            else if (place.Stage == SearchStage.Exact)
            {
                place = new SearchPlace(SearchStage.Folded, null);
            }
            else
            {
                break;
            }
        }

        // Of most that are counted nobody reads more than that they are there.
        var page = found.Take(PageSize).ToList();
        var rows = await LoadAsync(await VisibleAsync(db, page.ConvertAll(one => one.Code), by, cancel), cancel);
        return new FoundDossiers(
            [.. page.Where(one => rows.ContainsKey(one.Code)).Select(one => rows[one.Code])],
            isFirst ? found.Count : null,
            found.Count > PageSize ? page[^1].Place.ToString() : null);
    }

    private ValueTask<IQueryable<DossierRow>> VisibleAsync(MotCuaDb db, IReadOnlyList<string> codes, Officer by, CancellationToken cancel) =>
        access.VisibleAsync(db.Dossiers.AsNoTracking().Where(row => codes.Contains(row.Code)), by, cancel);

    private async Task<Dictionary<string, FoundDossier>> LoadAsync(IQueryable<DossierRow> visible, CancellationToken cancel)
    {
        var rows = await visible.Select(row => new
        {
            row.Code,
            row.ApplicantName,
            row.ProcedureName,
            row.Authority,
            row.Status,
            row.HolderUnit,
            row.ReceivedAt,
            row.DueAt,
            row.EndedAt,
            row.QueueOrder,
            row.LimitInHours,
        }).ToListAsync(cancel);
        var now = time.Now;
        return rows.ToDictionary(row => row.Code, row => new FoundDossier
        {
            Code = row.Code,
            ApplicantName = row.ApplicantName,
            ProcedureName = row.ProcedureName,
            Authority = row.Authority,
            Status = row.Status,
            HolderUnit = row.HolderUnit,
            ReceivedAt = row.ReceivedAt,
            DueAt = row.DueAt,
            Standing = DueStandings.Of(row.Status, row.EndedAt is null ? row.DueAt : null, row.QueueOrder, row.LimitInHours, now),
        });
    }

    private enum SearchStage
    {
        All,
        Exact,
        Folded,
    }

    /// <summary>Where a page of a search ended.</summary>
    private sealed record SearchPlace(SearchStage Stage, string? After)
    {
        public static SearchPlace? Read(string? text) =>
            text?.Split('.', 2) is [var stage, var after] && Enum.TryParse<SearchStage>(stage, out var known) && Enum.IsDefined(known) ? new SearchPlace(known, after) : null;

        public override string ToString() => $"{Stage}.{After}";
    }
}
