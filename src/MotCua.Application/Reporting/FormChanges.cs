using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Publishing;
using MotCua.Domain.Reports;

namespace MotCua.Application.Reporting;

/// <summary>A cell that is counted otherwise now than it was closed, with the dossiers that make the difference.</summary>
/// <param name="Added">Codes that count now and did not then.</param>
/// <param name="Gone">Codes that counted then and do not now.</param>
/// <param name="IsKnown">Both lists are whole. Not so when the cell holds too many, or when what is listed for then is not the number that was closed.</param>
public sealed record FormChange(FormDifference Cell, IReadOnlyList<string> Added, IReadOnlyList<string> Gone, bool IsKnown);

/// <summary>
/// Bảng số liệu thay đổi sau khi chốt: which dossiers a closed cell counted and counts no longer. The dossiers of then are those that the rules of then pick; what held on a
/// past day is known to the ledger whatever came later.
/// </summary>
public sealed class FormChanges(IDbContextFactory<MotCuaDb> databases, KeptSums sums, FigureDossiers now, Catalogue catalogue, ReportUnits units, OfficeTime time)
{
    /// <summary>Of a cell with more dossiers than these only the numbers are told.</summary>
    public const int Most = 2_000;

    public async Task<IReadOnlyList<FormChange>> OfAsync(ClosedReport closed, FormReport counted, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(closed);
        ArgumentNullException.ThrowIfNull(counted);
        var options = new ReportOptions(null, new FigureRules(closed.Facts.JudgedBy, closed.Facts.Stopped));
        var then = new FigureDossiers(databases, new FiguresOf(databases, sums, units, options, time), catalogue, options, time);
        var changes = new List<FormChange>();
        foreach (var cell in closed.Facts.ToTable(counted.Form.Shape).DifferencesTo(counted.Table))
        {
            var question = counted.AskedOf(cell.Level, cell.Sector, counted.Form.Column(cell.Column));
            if (counted.Form.Column(cell.Column).Figure is not { } figure || (counted.Form.Lines is FormLines.Agency && cell.Sector.Length > 0))
            {
                // Of the catalogue and of agencies' parts only the numbers were closed.
                changes.Add(new FormChange(cell, [], [], IsKnown: false));
                continue;
            }

            var isFew = Math.Max(cell.Closed, cell.Now) <= Most;
            var before = isFew ? await CodesAsync(then, question, figure, cancel) : [];
            var after = isFew ? await CodesAsync(now, question, figure, cancel) : [];
            changes.Add(new FormChange(
                cell,
                [.. after.Except(before).Order(StringComparer.Ordinal)],
                [.. before.Except(after).Order(StringComparer.Ordinal)],
                isFew && before.Count == cell.Closed && after.Count == cell.Now));
        }

        return changes;
    }

    private static async Task<HashSet<string>> CodesAsync(FigureDossiers lists, FigureQuestion question, Figure figure, CancellationToken cancel)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        string? after = null;
        do
        {
            var page = await lists.ListAsync(question, figure, after, cancel);
            codes.UnionWith(page.Dossiers.Select(dossier => dossier.Code));
            after = page.After;
        }
        while (after is not null && codes.Count <= Most);
        return codes;
    }
}
