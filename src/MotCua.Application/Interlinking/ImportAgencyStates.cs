using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Importing;
using MotCua.Application.Ledger;
using MotCua.Application.Processing;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Interlinking;
using MotCua.Domain.Organisation;
using MotCua.Domain.Slips;

namespace MotCua.Application.Interlinking;

/// <summary>One line of an agency's file, and what it leads or led to.</summary>
/// <param name="Line">Of the file; 1 is the header.</param>
/// <param name="Part">As it stands there.</param>
/// <param name="Acts">What is done, or was, in this order; numbers of notices are given only when it is done.</param>
/// <param name="Needless">Why nothing is left to do; null otherwise.</param>
/// <param name="Refusals">Why the line cannot be followed.</param>
public sealed record AgencyLine(int Line, string Part, string Number, string State, IReadOnlyList<Facts> Acts, Refusal? Needless, IReadOnlyList<Refusal> Refusals)
{
    public bool IsRefused => Refusals.Count > 0;
}

/// <summary>
/// Nhập trạng thái từ phần mềm của cơ quan ngành dọc: a file with the columns part, number, state and time, and document, note and due where there
/// are any. Each line is followed by the ordinary acts on its part; one that cannot be followed holds up no other. The same file again does nothing.
/// </summary>
public sealed class ImportAgencyStates(DossierActs acts, Access access, AgencyPrograms programs, DossierTerms terms, OfficeTime time, IDbContextFactory<MotCuaDb> databases)
{
    /// <summary>More than a day of one agency brings.</summary>
    public const int MostLines = 5000;

    private static readonly string[] Columns = ["part", "number", "state", "time"];

    /// <summary>What the file would do, nothing written; refused when it is no such file.</summary>
    public async Task<Outcome<IReadOnlyList<AgencyLine>>> PlanAsync(Table table, Officer by, CancellationToken cancel)
    {
        if (Wrong(table) is { Count: > 0 } wrong)
        {
            return wrong;
        }

        var known = new Dictionary<string, Dossier?>(StringComparer.Ordinal);
        var lines = new List<AgencyLine>();
        foreach (var row in table.Rows)
        {
            lines.Add(await PlanAsync(row, known, by, cancel));
        }

        return lines;
    }

    /// <summary>Line by line; what one line did stays, whatever becomes of the next.</summary>
    public async Task<Outcome<IReadOnlyList<AgencyLine>>> RunAsync(Table table, Officer by, CancellationToken cancel)
    {
        if (Wrong(table) is { Count: > 0 } wrong)
        {
            return wrong;
        }

        var lines = new List<AgencyLine>();
        foreach (var row in table.Rows)
        {
            var known = new Dictionary<string, Dossier?>(StringComparer.Ordinal);
            var plan = await PlanAsync(row, known, by, cancel);
            lines.Add(plan.IsRefused || plan.Needless is not null ? plan : await CarryOutAsync(plan, row, known, by, cancel));
        }

        return lines;
    }

    private static List<Refusal> Wrong(Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Rows.Count > MostLines ? [ChainRefusals.TooManyLines(MostLines)] : [.. Columns.Where(column => !table.Has(column)).Select(ChainRefusals.NoColumn)];
    }

    /// <param name="known">Dossiers as the lines before leave them.</param>
    private async Task<AgencyLine> PlanAsync(TableRow row, Dictionary<string, Dossier?> known, Officer by, CancellationToken cancel)
    {
        var line = new AgencyLine(row.Line, row["part"], row["number"], row["state"], [], null, []);
        if (await FindAsync(CodeOf(row), known, by, cancel) is not { } dossier)
        {
            return line with { Refusals = [ChainRefusals.NoPart(row["part"])] };
        }

        var report = Read(row, dossier);
        if (report.Refused)
        {
            return line with { Refusals = report.Refusals };
        }

        // Tried on a copy: a line that fails at its second act must not have done its first.
        var clock = (await terms.AtHandAsync(cancel))(dossier.State.Receipt).ClockAt(time.Now);
        var copy = Dossier.From(dossier.State);
        var done = new List<Facts>();
        while (true)
        {
            var next = copy.Follow(report.Value, () => "", clock, ActorFor(dossier, by));
            if (!next.Refused)
            {
                copy.Apply(next.Value, by.Id, clock.Now);
                done.Add(next.Value);
            }
            else if (IsNeedless(next.Refusal))
            {
                known[dossier.Code] = copy;
                return line with { Acts = done, Needless = done.Count == 0 ? next.Refusal : null };
            }
            else
            {
                return line with { Refusals = next.Refusals };
            }
        }
    }

    private async Task<AgencyLine> CarryOutAsync(AgencyLine plan, TableRow row, Dictionary<string, Dossier?> known, Officer by, CancellationToken cancel)
    {
        var dossier = known[CodeOf(row)]!;
        var (report, actor) = (Read(row, dossier).Value, ActorFor(dossier, by));
        var done = new List<Facts>();
        while (true)
        {
            var next = await acts.RunAsync(dossier.Code, actor, null, on => on.Dossier.Follow(report, () => on.Number(SlipForm.Stop), on.Clock, actor), cancel);
            if (next.Refused)
            {
                return plan with { Acts = done, Refusals = IsNeedless(next.Refusal) ? [] : next.Refusals };
            }

            done.Add(next.Value);
        }
    }

    private async Task<Dossier?> FindAsync(string code, Dictionary<string, Dossier?> known, Officer by, CancellationToken cancel)
    {
        if (!known.TryGetValue(code, out var dossier))
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            known[code] = dossier = await access.FindAsync(db, code, by, cancel) is { } row ? DossierProjection.Unfold(row) : null;
        }

        return dossier;
    }

    private Outcome<AgencyReport> Read(TableRow row, Dossier dossier)
    {
        var part = row["part"];
        if (!int.TryParse(part.AsSpan(part.LastIndexOf('/') + 1), out var number) || number < 1 || number > dossier.Stages.Count)
        {
            return ChainRefusals.NoPart(part);
        }

        if (dossier.PlanOf(number).System is not { } system)
        {
            return ChainRefusals.NoOwnSystem;
        }

        var wrong = new List<Refusal>();
        var meaning = programs.MeaningOf(system, row["state"]);
        if (meaning is null)
        {
            wrong.Add(ChainRefusals.UnknownState(system, row["state"]));
        }

        var (at, due) = (WrittenMoment.ToUtc(row["time"]), row.Optional("due") is { } said ? WrittenMoment.ToUtc(said) : null);
        if (at is null)
        {
            wrong.Add(ChainRefusals.NotTime(row["time"]));
        }

        if (due is null && row.Optional("due") is { } notTime)
        {
            wrong.Add(ChainRefusals.NotTime(notTime));
        }

        return wrong.Count > 0
            ? wrong
            : new AgencyReport(number, meaning!.Value, row["number"], row["state"], at!.Value) { Document = row.Optional("document"), Note = row.Optional("note"), Due = due };
    }

    /// <summary>The command line acts for the desk, which enters what agencies did in their own programs.</summary>
    private static Officer ActorFor(Dossier dossier, Officer by) => by.IsSystem ? by with { Duty = DutyKind.Receive, Unit = dossier.State.Receipt.Desk } : by;

    private static string CodeOf(TableRow row) => row["part"] is var part && part.LastIndexOf('/') is > 0 and var end ? part[..end] : "";

    private static bool IsNeedless(Refusal refusal) => refusal.Code == ChainRefusals.AlreadyKnown.Code || refusal.Code == ChainRefusals.KnownLater.Code;
}
