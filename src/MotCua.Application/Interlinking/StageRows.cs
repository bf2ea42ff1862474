using System.Text.Json;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Interlinking;

namespace MotCua.Application.Interlinking;

/// <summary>Keeps a row for each part that an agency accepted, in the transaction of the act, and says what the row counts for.</summary>
internal static class StageRows
{
    public static IReadOnlyList<Type> Rows { get; } = [typeof(StageRow)];

    public static void Post(IRows rows, DossierRow? before, DossierRow after, DossierState? stateBefore, DossierState state)
    {
        // Most dossiers have no parts, and an entry seldom changes them.
        var goesOn = before?.RouteUnits == after.RouteUnits && ReferenceEquals(stateBefore?.Receipt, state.Receipt);
        if (state.Aside is not null && !(goesOn && ReferenceEquals(stateBefore!.Aside, state.Aside)))
        {
            Put(rows, after, goesOn ? stateBefore!.Side.Stages : [], Dossier.From(state));
        }
    }

    private static void Put(IRows rows, DossierRow after, IReadOnlyList<Stage> known, Dossier dossier)
    {
        foreach (var stage in dossier.Stages.Where(stage => stage.AcceptedAt is not null && known.ElementAtOrDefault(stage.Number - 1) != stage))
        {
            rows.Put(RowOf(after, dossier, stage));
        }
    }

    public static StageInPeriod InPeriod(this StageRow row, DateTime from, DateTime asOf) => new(row.Unit, row.HandedBy, row.AcceptedAt >= from, row.Until < asOf, row.Timing, row.HandOverLate);

    public static StageTime Time(this StageRow row) =>
        new(Limit.Parse(row.OwnLimit), row.DueAt, row.Waits is null ? [] : JsonSerializer.Deserialize<List<StageWait>>(row.Waits, EntryJson.Whole)!);

    private static StageRow RowOf(DossierRow row, Dossier dossier, Stage stage)
    {
        var (plan, receipt) = (dossier.PlanOf(stage.Number), dossier.State.Receipt);
        return new StageRow
        {
            Dossier = row.Code,
            Number = stage.Number,
            Authority = row.Authority,
            Competent = row.Competent,
            RouteUnits = row.RouteUnits,
            Unit = plan.Unit,
            HandedBy = dossier.HandedOverBy(stage.Number),
            AcceptedAt = stage.AcceptedAt!.Value,
            Until = stage.EndedAt ?? DossierProjection.NeverDue,
            Timing = stage.Timing,
            HandOverLate = stage.HandOverLate,
            DueAt = stage.DueAt,
            Waits = stage.Waits.Count > 0 ? JsonSerializer.Serialize(stage.Waits, EntryJson.Whole) : null,
            OwnLimit = plan.Limit,
            Procedure = receipt.Procedure,
            ProcedureVersion = receipt.ProcedureVersion,
        };
    }
}
