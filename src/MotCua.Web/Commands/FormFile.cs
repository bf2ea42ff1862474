using System.Globalization;
using MotCua.Application.Reporting;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;

namespace MotCua.Web.Commands;

/// <summary>A statutory form as motcua report --form tells it to programs.</summary>
/// <param name="Table">As closed, or else as counted now.</param>
/// <param name="CountedUpTo">Node and number of the last entry that counts in <paramref name="Table"/>.</param>
/// <param name="Differences">Cells counted otherwise now than closed.</param>
public sealed record FormFile(
    string Form, string Code, string Title, string Unit, string UnitName, bool WithBelow, string Period, string From, string Until,
    FormFileTable Table, LedgerPosition CountedUpTo, FormFileClosing? Closed, IReadOnlyList<FormDifference> Differences, LedgerPosition Now)
{
    internal static async Task<FormFile> MakeAsync(StatutoryForm form, FigureQuestion question, PeriodUnits units, IServiceProvider services, CancellationToken cancel)
    {
        var now = await services.GetRequiredService<FormReports>().MakeAsync(question, cancel);
        var closed = await services.GetRequiredService<ClosedReports>().FindAsync(form.Id, question, cancel);
        var table = closed?.Facts.ToTable() ?? now.Table;
        return new FormFile(
            form.Id,
            form.Code,
            form.Title,
            question.Unit,
            units.NameOf(question.Unit),
            question.WithBelow,
            question.Period.ToString(),
            Day(question.Period.First),
            Day(question.Period.Last),
            FormFileTable.Of(table),
            closed is null ? now.Position : new LedgerPosition(closed.Facts.Node, closed.Facts.Sequence),
            closed is null ? null : new FormFileClosing(closed.At.ToString("O", CultureInfo.InvariantCulture), closed.By, closed.Entry),
            closed is null ? [] : table.DifferencesTo(now.Table),
            now.Position);
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <param name="Columns">Numbers of the columns, as each line's cells have them.</param>
public sealed record FormFileTable(IReadOnlyList<int> Columns, IReadOnlyList<FormFileLevel> Levels, IReadOnlyList<long> Total, IReadOnlyList<FormFileIdentity> Identities)
{
    public static FormFileTable Of(FormTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new FormFileTable(
            [.. Enumerable.Range(FormLine.FirstColumn, FormLine.LastColumn - FormLine.FirstColumn + 1)],
            [.. table.Levels.Select(level => new FormFileLevel(level, table.SumOf(level), [.. table.Of(level).Select(line => new FormFileLine(line.Sector, line.Cells))]))],
            table.Total,
            [.. FormTable.Identities.Select(identity => new FormFileIdentity(identity.Sum, identity.Parts, table.Holds(identity)))]);
    }
}

public sealed record FormFileLevel(UnitKind Level, IReadOnlyList<long> Cells, IReadOnlyList<FormFileLine> Sectors);

public sealed record FormFileLine(string Sector, IReadOnlyList<long> Cells);

public sealed record FormFileIdentity(int Sum, IReadOnlyList<int> Parts, bool Holds);

/// <param name="At">UTC.</param>
/// <param name="Entry">The entry that holds the closing.</param>
public sealed record FormFileClosing(string At, string By, LedgerPosition Entry);
