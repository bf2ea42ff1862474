using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Application.Importing;
using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;
using MotCua.Domain.Routing;

namespace MotCua.Application.Publishing;

/// <summary>What an import of process tables would do, without doing it.</summary>
/// <param name="Tables">New or changed: what would be published.</param>
/// <param name="Unchanged">Codes of procedures whose table is the one that holds.</param>
public sealed record ProcessPlan(IReadOnlyList<ProcessTable> Tables, IReadOnlyList<string> Unchanged, IReadOnlyList<RowProblem> Problems);

/// <summary>Ban hành quy trình nội bộ: publishes a unit's tables from a spreadsheet under one decision, all of them in one act.</summary>
public sealed class ImportProcesses(OfficeLedger ledger, Catalogue catalogue, Processes processes, Units units, OfficeTime time)
{
    /// <param name="Unit">The authority, or one of its desks, whose tables these are.</param>
    /// <param name="From">First day; null for today.</param>
    /// <param name="Decision">Number of the decision that approved them.</param>
    public sealed record Request(Table Table, string Unit, DateOnly? From, string Decision);

    /// <summary>The dry run (chạy thử).</summary>
    public async Task<ProcessPlan> PlanAsync(Request request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var from = request.From ?? time.Today;
        var known = await catalogue.LastVersionsAsync(cancel);
        var versions = known.Where(version => version.HoldsOn(from)).ToDictionary(version => version.Code, StringComparer.OrdinalIgnoreCase);
        var draft = new ProcessTable { Procedure = "", Unit = request.Unit, ValidFrom = from, Decision = request.Decision.Trim(), Limit = default, Steps = [] };
        var reader = new ProcessReader(request.Table, versions.GetValueOrDefault, draft);
        var read = reader.Read();
        var tree = await units.OnAsync(from, cancel);
        var fresh = new List<ProcessTable>();
        var same = new List<string>();
        var problems = reader.Problems;
        foreach (var table in read)
        {
            var last = (await processes.OfAsync(table.Procedure, cancel)).FirstOrDefault(one => one.Unit == table.Unit);
            problems.AddRange(NoWay(request.Table, versions[table.Procedure], table, tree));
            if (last is { WithdrawnBy: null } && Equal(last, table))
            {
                same.Add(table.Procedure);
            }
            else
            {
                fresh.Add(table);
            }
        }

        return new ProcessPlan(fresh, same, problems);
    }

    public async Task<Outcome<ProcessPublished>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        var plan = await PlanAsync(request, cancel);
        if (plan.Problems.Count > 0)
        {
            return ProcessRefusals.BadRows(plan.Problems.Count);
        }

        if (plan.Tables.Count == 0)
        {
            return ProcessRefusals.NothingChanged;
        }

        var tree = await units.OnAsync(time.Today, cancel);
        if (!by.IsSystem && (tree.AuthorityOf(by.Unit) is not { } own || !tree.IsWithin(request.Unit, own.Code)))
        {
            return ProcessRefusals.NotYourUnit;
        }

        return await ledger.CommitAsync(by, requestKey, book => Publish(book, plan.Tables), cancel);
    }

    private static Outcome<ProcessPublished> Publish(Book book, IReadOnlyList<ProcessTable> tables)
    {
        if (!ProcedureBook.KeepsCatalogue(book.By))
        {
            return ProcedureRefusals.NotYours;
        }

        var published = new List<ProcessPublished>();
        foreach (var table in tables)
        {
            var last = ProcessProjection.Unfold(book.Find<ProcessRow>(table.Unit, table.Procedure)).LastOrDefault();
            if (last is not null && table.ValidFrom <= last.ValidFrom)
            {
                return ProcessRefusals.BeginsTooEarly(last.ValidFrom);
            }

            published.Add(book.Append(ProcessProjection.StreamOf(table.Unit, table.Procedure), new ProcessPublished(table with { Number = (last?.Number ?? 0) + 1 })));
        }

        return published[0];
    }

    /// <summary>A table must lead through offices that exist: a dossier could not be received by it otherwise.</summary>
    private static IEnumerable<RowProblem> NoWay(Table file, ProcedureVersion procedure, ProcessTable table, UnitTree tree)
    {
        var desk = tree.Find(table.Unit) is { } unit && tree.AuthorityOf(unit.Code)?.Code == unit.Code ? tree.DeskOf(unit.Code)?.Code : table.Unit;
        var refusals = desk is null ? [RoutingRefusals.NoDesk(table.Unit)] : Route.For(procedure, tree, desk, null, table).Refusals;
        return refusals.Select(refusal => new RowProblem(file.Name, file.Rows.First(row => string.Equals(row["procedure"], table.Procedure, StringComparison.OrdinalIgnoreCase)).Line, refusal));
    }

    private static bool Equal(ProcessTable one, ProcessTable other) => one.Limit == other.Limit && one.Steps.SequenceEqual(other.Steps);
}
