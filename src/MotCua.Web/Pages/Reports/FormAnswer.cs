using System.Globalization;
using MotCua.Application.Reporting;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;

namespace MotCua.Web.Pages.Reports;

/// <summary>A statutory form as motcua report --form and the API tell it to programs.</summary>
/// <param name="Table">As closed, or else as counted now.</param>
/// <param name="CountedUpTo">Node and number of the last entry that counts in <paramref name="Table"/>.</param>
/// <param name="Changes">Cells counted otherwise now than closed, with the dossiers that make the difference.</param>
public sealed record FormAnswer(
    string Form, string Code, string Title, string Unit, string UnitName, bool WithBelow, string Period, string From, string Until,
    FormAnswerTable Table, LedgerPosition CountedUpTo, FormAnswerClosing? Closed, IReadOnlyList<FormChange> Changes, LedgerPosition Now)
{
    internal static async Task<FormAnswer> MakeAsync(StatutoryForm form, FigureQuestion question, PeriodUnits units, IServiceProvider services, CancellationToken cancel)
    {
        var now = await services.GetRequiredService<FormReports>().MakeAsync(form, question, cancel);
        var closed = await services.GetRequiredService<ClosedReports>().FindAsync(form.Id, question, cancel);
        var table = closed?.Facts.ToTable(form.Shape) ?? now.Table;
        return new FormAnswer(
            form.Id,
            form.Code,
            form.Title,
            question.Unit,
            units.NameOf(question.Unit),
            question.WithBelow,
            question.Period.ToString(),
            Day(question.Period.First),
            Day(question.Period.Last),
            FormAnswerTable.Of(form, table),
            closed is null ? now.Position : new LedgerPosition(closed.Facts.Node, closed.Facts.Sequence),
            closed is null ? null : new FormAnswerClosing(closed.At.ToString("O", CultureInfo.InvariantCulture), closed.By, closed.Entry),
            closed is null ? [] : await services.GetRequiredService<FormChanges>().OfAsync(closed, now, cancel),
            now.Position);
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <param name="Columns">Numbers of the columns, as each line's cells have them.</param>
/// <param name="Unknown">Of these the ones that the program does not know: their cells are 0.</param>
public sealed record FormAnswerTable(IReadOnlyList<int> Columns, IReadOnlyList<int> Unknown, IReadOnlyList<FormAnswerLevel> Levels, IReadOnlyList<long> Total, IReadOnlyList<FormAnswerIdentity> Identities)
{
    public static FormAnswerTable Of(StatutoryForm form, FormTable table)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(table);
        return new FormAnswerTable(
            [.. form.Shape.Numbers],
            [.. form.Shape.Numbers.Where(number => !form.Column(number).IsCounted)],
            [.. table.Levels.Select(level => new FormAnswerLevel(level, table.SumOf(level), [.. table.Of(level).Select(line => new FormAnswerLine(line.Sector, line.Cells))]))],
            table.Total,
            [.. form.Shape.Identities.Select(identity => new FormAnswerIdentity(identity.Sum, identity.Parts, table.Holds(identity)))]);
    }
}

public sealed record FormAnswerLevel(UnitKind Level, IReadOnlyList<long> Cells, IReadOnlyList<FormAnswerLine> Sectors);

public sealed record FormAnswerLine(string Sector, IReadOnlyList<long> Cells);

public sealed record FormAnswerIdentity(int Sum, IReadOnlyList<int> Parts, bool Holds);

/// <param name="At">UTC.</param>
/// <param name="Entry">The entry that holds the closing.</param>
public sealed record FormAnswerClosing(string At, string By, LedgerPosition Entry);
