using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Domain.Fees;

namespace MotCua.Application.Reporting;

/// <summary>The fees of one authority's desk in a period, in đồng.</summary>
/// <param name="Receipts">How many times money was taken.</param>
public sealed record FeeReportLine(string Authority, long Receipts, long Cash, long Transfer, long Refunded, long Waived, long PaidOver)
{
    public long Taken => Cash + Transfer;

    /// <summary>What the office has of it: taken and not given back.</summary>
    public long Kept => Taken - Refunded;
}

/// <summary>Phí, lệ phí của kỳ: what the desks took, gave back, did not ask for and paid over, by the days of their books.</summary>
public sealed class FeeReports(IDbContextFactory<MotCuaDb> databases, FiguresOf figures, ReportUnits units)
{
    /// <summary>By authority; those whose book was empty are left out.</summary>
    public async Task<IReadOnlyList<FeeReportLine>> ReadAsync(FigureQuestion question, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(question);
        var filter = await figures.NamedAsync(await figures.FilterAsync(question, cancel), question, cancel);
        var known = await units.OfAsync(question.Period, cancel);
        var desks = known.All.Select(unit => (unit.Code, Authority: known.AuthorityOf(unit)?.Code)).Where(unit => unit.Authority is not null && filter.Authorities!.Contains(unit.Authority))
            .ToDictionary(unit => unit.Code, unit => unit.Authority!);
        var codes = desks.Keys.ToList();
        await using var db = await databases.CreateDbContextAsync(cancel);
        var sums = await db.FeeLines.AsNoTracking().Where(line => codes.Contains(line.Desk) && line.Day >= question.Period.First && line.Day <= question.Period.Last)
            .GroupBy(line => new { line.Desk, line.Act, line.Method }).Select(group => new { group.Key.Desk, group.Key.Act, group.Key.Method, Amount = group.Sum(line => line.Amount), Count = group.LongCount() }).ToListAsync(cancel);
        return
        [
            .. sums.GroupBy(sum => desks[sum.Desk]).OrderBy(authority => authority.Key, StringComparer.Ordinal).Select(authority => new FeeReportLine(
                authority.Key,
                authority.Where(sum => sum.Act is FeeAct.Take).Sum(sum => sum.Count),
                authority.Where(sum => sum is { Act: FeeAct.Take, Method: PaidBy.Cash }).Sum(sum => sum.Amount),
                authority.Where(sum => sum is { Act: FeeAct.Take, Method: PaidBy.Transfer }).Sum(sum => sum.Amount),
                authority.Where(sum => sum.Act is FeeAct.Refund).Sum(sum => sum.Amount),
                authority.Where(sum => sum.Act is FeeAct.Waive).Sum(sum => sum.Amount),
                authority.Where(sum => sum.Act is FeeAct.PayOver).Sum(sum => sum.Amount))),
        ];
    }
}
