using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Tracking;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Rules;

namespace MotCua.Application.Administering;

/// <summary>A dossier that would be handled by another value than now.</summary>
/// <param name="Unit">Code of the unit that holds it.</param>
public sealed record RuleDifference(string Code, string Procedure, string Unit, DateTime ReceivedAt, DossierStatus Status, string Now, string Then);

/// <summary>What a value would do to open dossiers.</summary>
/// <param name="Differences">By day of receipt, up to <see cref="RulePreview.PageSize"/>.</param>
/// <param name="Differ">How many there are.</param>
/// <param name="Stay">Open dossiers that keep to what they were received under, or for which the rule decides nothing any more.</param>
/// <param name="Next">Where the next page begins; null on the last one.</param>
public sealed record RuleEffect(IReadOnlyList<RuleDifference> Differences, int Differ, int Stay, string? Next);

/// <summary>
/// Xem trước: what setting a rule would do to open dossiers, before it is set. A value holds for dossiers received from its day on; no appointment that stands
/// on a slip moves by it.
/// </summary>
public sealed class RulePreview(IDbContextFactory<MotCuaDb> databases, Rulebook rulebook, RuleScope scope, Looks looks, OfficeTime time)
{
    public const int PageSize = 50;

    /// <param name="after">The last code of the page before; null for the first page.</param>
    /// <returns>Refused as setting it would be. The look is recorded.</returns>
    public async Task<Outcome<RuleEffect>> RunAsync(SetRule.Request request, string? after, Officer by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (await scope.RefusalAsync(by, cancel) is { } no)
        {
            return no;
        }

        var set = RuleBook.Set(request.Key, request.From, request.Value, request.Reason, time.Today);
        if (set.Refused)
        {
            return set.Refusals.ToArray();
        }

        var known = await rulebook.BookAsync(cancel);
        var (before, then) = (known.Rule(request.Key), known.With(set.Value).Rule(request.Key));
        await using var db = await databases.CreateDbContextAsync(cancel);
        var open = db.Dossiers.AsNoTracking().Where(row => row.EndedAt == null);
        var start = OfficeTime.StartOf(request.From);
        var reached = await open.Where(row => row.ReceivedAt >= start)
            .OrderBy(row => row.Code)
            .Select(row => new { row.Code, row.ProcedureName, row.HolderUnit, row.Desk, row.ReceivedAt, row.Status })
            .ToListAsync(cancel);
        var differ = reached
            .Select(row => (row, Day: OfficeTime.DayOf(row.ReceivedAt)))
            .Where(one => RuleReach.StillMatters(request.Key, one.row.Status) && before.On(one.Day).Value != then.On(one.Day).Value)
            .Select(one => new RuleDifference(one.row.Code, one.row.ProcedureName, one.row.HolderUnit ?? one.row.Desk, one.row.ReceivedAt, one.row.Status, before.On(one.Day).Value, then.On(one.Day).Value))
            .ToList();
        await looks.RecordAsync(by, request.Key, "admin/rules", cancel);
        var shown = differ.Where(one => after is null || string.CompareOrdinal(one.Code, after) > 0).Take(PageSize + 1).ToList();
        return new RuleEffect(
            [.. shown.Take(PageSize)],
            differ.Count,
            await open.CountAsync(cancel) - differ.Count,
            shown.Count > PageSize ? shown[PageSize - 1].Code : null);
    }
}
