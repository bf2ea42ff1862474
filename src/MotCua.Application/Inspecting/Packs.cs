using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.Reporting;
using MotCua.Application.Signalling;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Inspection;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;
using MotCua.Domain.Signals;

namespace MotCua.Application.Inspecting;

/// <summary>A dossier of the sample as the inspector looks for it in the cupboard: nobody's name, which stands on the paper itself.</summary>
/// <param name="ReceivedAt">UTC, like the other instants.</param>
public sealed record PackLine(
    string Code, string Procedure, string Sector, Channel Channel, DateTime ReceivedAt, DateTime EnteredAt, DateTime? DueAt, DateTime? EndedAt, SlipGiven Slip, string RegisterBook, long RegisterNumber);

/// <summary>What one rule finds strange in the period.</summary>
/// <param name="Times">How often; <paramref name="Dossiers"/> are those it names.</param>
public sealed record PackSignal(SignalRule Rule, int Times, IReadOnlyList<string> Dossiers);

/// <summary>Gói kiểm tra: all that a team takes to one commune.</summary>
/// <param name="Signals">In the order of the checklist's items, the others behind.</param>
public sealed record Pack(
    InspectionRound Round,
    InspectionVisit Visit,
    Domain.Reports.Figures Figures,
    FigureQuestion Question,
    IReadOnlyList<PackSignal> Signals,
    Sample Sample,
    IReadOnlyDictionary<string, PackLine> Lines,
    IReadOnlyList<Finding> Earlier);

/// <summary>Puts a commune's pack together; for the team that inspects and who leads or controls there, never for the commune.</summary>
public sealed class Packs(IDbContextFactory<MotCuaDb> databases, Rounds rounds, Samples samples, FiguresOf figures, SignalList signals, EarlierFindings earlier)
{
    /// <summary>More than this in one commune and period, and the oldest are left out.</summary>
    private const int MostSignals = 2_000;

    /// <summary>Refuses before the sample can be drawn; null when there is no such round or commune for this officer.</summary>
    public async Task<Outcome<Pack>?> MakeAsync(string round, string unit, Officer by, CancellationToken cancel)
    {
        if (await rounds.FindAsync(round, by, cancel) is not { } whole || whole.VisitOf(unit) is not { } visit)
        {
            return null;
        }

        var sample = await samples.DrawAsync(whole.Round, unit, null, cancel);
        if (sample.Refused)
        {
            return (Outcome<Pack>)sample.Refusal;
        }

        var question = new FigureQuestion { Period = ReportPeriod.Between(whole.Round.First, whole.Round.Last), Unit = unit, WithBelow = false };
        var counted = await figures.ByAuthorityAsync(question, cancel);
        return (Outcome<Pack>)new Pack(
            whole.Round,
            visit,
            counted.Total,
            question,
            await SignalsAsync(whole.Round, unit, by, cancel),
            sample.Value,
            await LinesAsync(sample.Value.Drawn.Select(item => item.Code), cancel),
            await earlier.OfAsync(round, unit, cancel));
    }

    private async Task<IReadOnlyList<PackSignal>> SignalsAsync(InspectionRound round, string unit, Officer by, CancellationToken cancel)
    {
        static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);
        var found = await signals.ListAsync(by, new(unit, null, MonthOf(round.First), MonthOf(round.Last)), MostSignals, cancel);
        return
        [
            .. found.Where(sign => DateOnly.FromDateTime(sign.At) >= round.First && DateOnly.FromDateTime(sign.At) <= round.Last)
                .GroupBy(sign => sign.Rule)
                .Select(rule => new PackSignal(rule.Key, rule.Count(), [.. rule.SelectMany(sign => sign.Dossiers).Distinct().Order(StringComparer.Ordinal)]))
                .OrderBy(signal => signal.Rule.Finding ?? int.MaxValue).ThenBy(signal => signal.Rule.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>The same lines for a sample that was taken.</summary>
    public async Task<IReadOnlyDictionary<string, PackLine>> LinesAsync(IEnumerable<string> codes, CancellationToken cancel)
    {
        var asked = codes.ToList();
        await using var db = await databases.CreateDbContextAsync(cancel);
        var lines = await db.Dossiers.AsNoTracking().Where(row => asked.Contains(row.Code))
            .Select(row => new PackLine(row.Code, row.ProcedureName, row.Sector, row.Channel, row.ReceivedAt, row.EnteredAt, row.DueAt, row.EndedAt, row.Slip, row.RegisterBook, row.RegisterNumber))
            .ToListAsync(cancel);
        return lines.ToDictionary(line => line.Code, StringComparer.Ordinal);
    }
}
