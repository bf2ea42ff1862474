using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain.Reports;

namespace MotCua.Application.Reporting;

/// <summary>A report as it was closed.</summary>
/// <param name="At">UTC.</param>
/// <param name="By">Id of the officer.</param>
/// <param name="Entry">The entry that holds it.</param>
public sealed record ClosedReport(ReportClosed Facts, DateTime At, string By, LedgerPosition Entry);

/// <summary>The reports a unit closed, read from its stream "report:UNIT".</summary>
public sealed class ClosedReports(IDbContextFactory<MotCuaDb> databases)
{
    public static string StreamOf(string unit) => $"report:{unit}";

    /// <summary>The newest closing first.</summary>
    public async Task<IReadOnlyList<ClosedReport>> OfAsync(string unit, CancellationToken cancel)
    {
        var stream = StreamOf(unit);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var entries = await db.Entries.AsNoTracking().Where(entry => entry.Stream == stream).OrderByDescending(entry => entry.StreamVersion).ToListAsync(cancel);
        return
        [
            .. from entry in entries
               let facts = EntryJson.Read(entry.Type, entry.Facts, entry.PrivateFacts) as ReportClosed
               where facts is not null
               select new ClosedReport(facts, entry.At, entry.Actor, new LedgerPosition(entry.Node, entry.Sequence)),
        ];
    }

    public async Task<ClosedReport?> FindAsync(string form, FigureQuestion question, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(question);

        // What is closed is whole.
        return question.Interlinked is not null ? null : (await OfAsync(question.Unit, cancel)).FirstOrDefault(closed => closed.Facts.IsOf(form, question.Period, !question.WithBelow));
    }
}
