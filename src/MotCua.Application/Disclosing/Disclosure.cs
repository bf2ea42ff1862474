using MotCua.Application.Administering;
using MotCua.Application.Publishing;
using MotCua.Application.Reporting;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;
using MotCua.Domain.Reports;

namespace MotCua.Application.Disclosing;

/// <summary>One procedure of a unit as the public reads of it.</summary>
/// <param name="Version">What was published of it on the month's last day; null for one that was not.</param>
/// <param name="Told">Null where so few people are behind the figures that they are withheld.</param>
public sealed record DisclosedLine(string Code, string Name, ProcedureVersion? Version, WaitLine? Told);

/// <summary>A unit's month as the public reads of it.</summary>
/// <param name="Total">All procedures; null where even that would tell of a few.</param>
/// <param name="Smallest">The smallest number of dossiers that is told.</param>
public sealed record DisclosedMonth(Unit Unit, ReportPeriod Month, WaitLine? Total, IReadOnlyList<DisclosedLine> Lines, int Smallest)
{
    public int Withheld => Lines.Count(line => line.Told is null);
}

/// <summary>
/// Công khai: how long a unit's dossiers really took, month by month and procedure by procedure, without anybody's data. Everything is cut by the calendar
/// month and by nothing else, and a month is told when it is over: no two figures that were told can be subtracted from each other to find one that was
/// withheld.
/// </summary>
public sealed class Disclosure(WaitsOf waits, Units units, Catalogue catalogue, Rulebook rules, OfficeTime time)
{
    /// <summary>Months offered, the last one that is over first.</summary>
    public const int MonthsShown = 12;

    public IReadOnlyList<ReportPeriod> Months
    {
        get
        {
            var months = new List<ReportPeriod> { ReportPeriod.Containing(time.Today, PeriodKind.Month, ReportBorders.Calendar).Previous() };
            while (months.Count < MonthsShown)
            {
                months.Add(months[^1].Previous());
            }

            return months;
        }
    }

    /// <summary>Authorities with a counter of their own, in the order of the tree.</summary>
    public async Task<IReadOnlyList<Unit>> UnitsAsync(CancellationToken cancel)
    {
        var tree = await units.OnAsync(time.Today, cancel);
        return [.. tree.Roots.SelectMany(root => tree.Subtree(root.Code)).Where(unit => unit.Kind.IsAuthority() && tree.DeskOf(unit.Code) is not null)];
    }

    /// <summary>Null for a unit that is no authority, or a month that is not over or not a calendar month.</summary>
    public async Task<DisclosedMonth?> ReadAsync(string unit, ReportPeriod month, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(month);
        var known = new PeriodUnits(await units.MapAsync(cancel), month).Find(unit);
        if (known is null || !known.Kind.IsAuthority() || month.Kind != PeriodKind.Month || month.Borders != ReportBorders.Calendar || month.Last >= time.Today)
        {
            return null;
        }

        // The authority alone: a sum over units below it would be one more total to subtract from.
        var counted = (await waits.ByProcedureAsync(new FigureQuestion { Period = month, Unit = unit, WithBelow = false }, cancel))!;
        var smallest = (await rules.BookAsync(cancel)).On(month.Last).SmallestDisclosed;
        var small = SmallNumbers.Of([.. counted.Lines.Select(line => (line.Of, line.Waited.Count))], smallest);
        var lines = new List<DisclosedLine>();
        foreach (var line in counted.Lines.OrderByDescending(line => small.Withholds(line.Of) ? 0 : line.Waited.Count).ThenBy(line => line.Of, StringComparer.Ordinal))
        {
            lines.Add(new DisclosedLine(line.Of, line.Name, await catalogue.FindAsync(line.Of, month.Last, cancel), small.Withholds(line.Of) ? null : line));
        }

        return new DisclosedMonth(known, month, small.WithholdsTotal || counted.Lines.Count == 0 ? null : counted.Total, lines, smallest);
    }
}
