using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;

namespace MotCua.Application.Reporting;

/// <summary>A place in a ledger: everything up to it counts.</summary>
public sealed record LedgerPosition(string Node, long Sequence);

/// <summary>Form II.06a of a unit for a period, as it is counted now.</summary>
/// <param name="AsOf">UTC: the end of the period, or now while it lasts.</param>
/// <param name="Position">The newest entry before the counting began.</param>
public sealed record FormReport(FigureQuestion Question, DateTime AsOf, FormTable Table, LedgerPosition Position);

/// <summary>Counts form II.06a/VPCP/KSTT: for each level of authorities its sectors.</summary>
public sealed class FormReports(FiguresOf figures, ReportUnits units, IDbContextFactory<MotCuaDb> databases, LedgerOptions ledger)
{
    private static readonly StringComparer Alphabet = StringComparer.Create(CultureInfo.GetCultureInfo("vi-VN"), ignoreCase: true);
    private static readonly UnitKind[] Levels = [UnitKind.Province, UnitKind.District, UnitKind.Commune];

    /// <summary>The figure in each column, from (3) on.</summary>
    public static IReadOnlyList<Figure> Columns { get; } =
    [
        Figure.Received, Figure.NewOnline, Figure.NewOffline, Figure.CarriedOver,
        Figure.Resolved, Figure.Early, Figure.OnTime, Figure.Late,
        Figure.Open, Figure.OpenInTime, Figure.OpenOverdue,
    ];

    public static Figure FigureIn(int column) => Columns[column - FormLine.FirstColumn];

    /// <param name="asked">Unit, period, and whether those below it count; a narrower question is answered whole.</param>
    public async Task<FormReport> MakeAsync(FigureQuestion asked, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var question = asked.Whole();
        var position = await PositionAsync(cancel);
        var standing = await StandingAsync(question, cancel);
        var (levels, lines, asOf) = (new List<UnitKind>(), new List<FormLine>(), DateTime.MinValue);
        foreach (var level in Levels)
        {
            var answer = await figures.BySectorAsync(question with { Level = level }, cancel);
            asOf = answer.AsOf;
            if (answer.Lines.Count > 0 || standing.Contains(level))
            {
                levels.Add(level);
                lines.AddRange(answer.Lines.Where(line => line.Figures.Received > 0).OrderBy(line => line.Of, Alphabet).Select(line => new FormLine(level, line.Of, [.. Columns.Select(line.Figures.Count)])));
            }
        }

        return new FormReport(question, asOf, new FormTable(levels, lines), position);
    }

    /// <summary>Levels of the authorities asked about that stood when the period ended, or on a day of it.</summary>
    private async Task<IReadOnlySet<UnitKind>> StandingAsync(FigureQuestion question, CancellationToken cancel)
    {
        var known = await units.OfAsync(question.Period, cancel);
        var asked = question.WithBelow ? known.StandingUnder(question.Unit) : [question.Unit];
        return asked.Select(known.LevelOf).OfType<UnitKind>().ToHashSet();
    }

    private async Task<LedgerPosition> PositionAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var head = await db.Heads.AsNoTracking().FirstOrDefaultAsync(row => row.Node == ledger.Node, cancel);
        return new LedgerPosition(ledger.Node, head?.Sequence ?? 0);
    }
}
