using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Reports;

namespace MotCua.Application.Reporting;

/// <summary>
/// Keeps what is told of people's waiting true to the dossiers, in the transaction of the act: the days of each that ended, what it counts for in its procedure's review, and
/// each time the office waited for an applicant.
/// </summary>
internal static class WaitCounting
{
    public static IReadOnlyList<Type> Rows { get; } = [typeof(WaitRow), typeof(ReviewRow), typeof(PauseRow)];

    public static void Post(IRows rows, DossierRow? before, DossierRow after, DossierState? stateBefore, DossierState state)
    {
        if (after.EndedAt is { } ended && before?.EndedAt is null)
        {
            Count(rows, after, ended);
            foreach (var (kind, what) in Dossier.From(state).ReviewCounts())
            {
                rows.Add(new ReviewRow { Authority = after.Authority, First = PeriodSegment.Of(OfficeTime.DayOf(ended)).Key, Procedure = after.Procedure, Kind = kind, What = what, Count = 1 });
            }
        }

        // Most dossiers go straight to their end, and an entry seldom changes what is beside the way.
        if (state.Aside is not null && !(ReferenceEquals(stateBefore?.Aside, state.Aside) && stateBefore.EndedAt == state.EndedAt))
        {
            PutPauses(rows, after, stateBefore, state);
        }
    }

    private static void PutPauses(IRows rows, DossierRow after, DossierState? stateBefore, DossierState state)
    {
        var known = stateBefore is null ? [] : Pause.Of(stateBefore).ToList();
        foreach (var pause in Pause.Of(state).Where(pause => !known.Contains(pause)))
        {
            rows.Put(RowOf(after, pause));
        }
    }

    private static void Count(IRows rows, DossierRow dossier, DateTime ended)
    {
        foreach (var cut in Enum.GetValues<CountCut>())
        {
            rows.Add(Row(cut, dossier, ended, dossier.WaitedDays!.Value, waited: 1, promised: 0));
            if (dossier.PromisedDays is { } promised)
            {
                rows.Add(Row(cut, dossier, ended, promised, waited: 0, promised: 1));
            }
        }
    }

    private static WaitRow Row(CountCut cut, DossierRow dossier, DateTime ended, int days, long waited, long promised) => new()
    {
        Cut = cut,
        Authority = cut is CountCut.Procedure ? "" : dossier.Authority,
        First = PeriodSegment.Of(OfficeTime.DayOf(ended)).Key,
        Procedure = cut is CountCut.Authority ? "" : dossier.Procedure,
        Days = DaySpread.Bucket(days),
        Timing = dossier.EndTiming!.Value,
        Stopped = DossierLifecycle.IsStopped(dossier.Status),
        Waited = waited,
        Promised = promised,
    };

    private static PauseRow RowOf(DossierRow dossier, Pause pause) => new()
    {
        Dossier = dossier.Code,
        Reason = pause.Reason,
        Number = pause.Number,
        Authority = dossier.Authority,
        EndedAt = pause.EndedAt,
        Days = OfficeTerms.DaysWaited(OfficeTime.ToLocal(pause.BeganAt), OfficeTime.ToLocal(pause.EndedAt)),
    };
}
