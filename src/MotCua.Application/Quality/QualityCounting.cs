using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Quality;
using MotCua.Domain.Reports;

namespace MotCua.Application.Quality;

/// <summary>
/// Keeps the counters of the index true to the dossiers, in the transaction of the act: what a dossier begins to count for is added and what it counts for no longer is taken away, so that a
/// late scan changes the month of the receipt.
/// </summary>
internal static class QualityCounting
{
    public static IReadOnlyList<Type> Rows { get; } = [typeof(QualityRow)];

    /// <summary>How an indicator is read from the counters.</summary>
    public static IReadOnlyDictionary<string, Func<QualityRow, QualityRate>> Rates { get; } = new Dictionary<string, Func<QualityRow, QualityRate>>
    {
        [DossierQuality.InTime] = row => new(row.InTime, row.Judged),
        [DossierQuality.Online] = row => new(row.Online, row.Received),
        [DossierQuality.ResultFiled] = row => new(row.ResultFiles, row.Results),
        [DossierQuality.Scanned] = row => new(row.Scanned, row.ToScan),
        [DossierQuality.Reused] = row => new(row.Reused, row.Received),
    };

    public static DossierQuality Of(DossierState state, EndTiming? timing)
    {
        var asked = state.Side.Supplements.Count > 0 ? state.Side.Supplements[0].AskedAt : (DateTime?)null;
        return new DossierQuality(state, OfficeTime.DayOf(state.EnteredAt), DayOf(state.ClockEndedAt), timing, DayOf(state.JudgedDueAt), DayOf(asked));
    }

    public static void Post(IRows rows, DossierRow? before, DossierRow after, DossierState? known, DossierState state)
    {
        // Erasing takes the files away, and what was counted stays counted.
        if (state.Erasure is { Done: true } || (known is not null && DossierQuality.CountAlike(known, state)))
        {
            return;
        }

        List<QualityCount> counted = known is null ? [] : [.. Of(known, before!.EndTiming).Counts()];
        List<QualityCount> counts = [.. Of(state, after.EndTiming).Counts()];
        foreach (var count in counted)
        {
            if (!counts.Contains(count))
            {
                rows.Add(RowOf(after, count, -1));
            }
        }

        foreach (var count in counts)
        {
            if (!counted.Contains(count))
            {
                rows.Add(RowOf(after, count, 1));
            }
        }

        if (after.EndedAt is not null && before?.EndedAt is null)
        {
            rows.Add(new QualityRow
            {
                Authority = after.Authority,
                First = SegmentOf(OfficeTime.DayOf(state.ClockEndedAt!.Value)),
                Procedure = after.Procedure,
                Sector = after.Sector,
                Interlinked = after.Interlinked,
                Ended = 1,
                WaitedDays = after.WaitedDays!.Value,
            });
        }
    }

    private static QualityRow RowOf(DossierRow dossier, QualityCount count, long sign)
    {
        long Of(string indicator) => count.Indicator == indicator ? sign : 0;
        long Met(string indicator) => count.Met ? Of(indicator) : 0;
        return new QualityRow
        {
            Authority = dossier.Authority,
            First = SegmentOf(count.Day),
            Procedure = dossier.Procedure,
            Sector = dossier.Sector,
            Interlinked = dossier.Interlinked,
            Received = Of(DossierQuality.Online),
            Online = Met(DossierQuality.Online),
            Reused = Met(DossierQuality.Reused),
            ToScan = Of(DossierQuality.Scanned),
            Scanned = Met(DossierQuality.Scanned),
            Judged = Of(DossierQuality.InTime),
            InTime = Met(DossierQuality.InTime),
            Results = Of(DossierQuality.ResultFiled),
            ResultFiles = Met(DossierQuality.ResultFiled),
        };
    }

    private static int SegmentOf(DateOnly day) => PeriodSegment.Of(day).Key;

    private static DateOnly? DayOf(DateTime? utc) => utc is { } at ? OfficeTime.DayOf(at) : null;
}
