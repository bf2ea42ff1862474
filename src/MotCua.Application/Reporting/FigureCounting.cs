using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Reports;

namespace MotCua.Application.Reporting;

/// <summary>
/// Keeps the counters true to the dossiers: when a dossier's row changes, what it no longer counts for is taken away and what it now counts
/// for is added, in the same transaction. A counter is always the sum over the dossiers' rows.
/// </summary>
internal static class FigureCounting
{
    public static IReadOnlyList<Type> Rows { get; } = [typeof(FigureRow), typeof(LongestWaitRow)];

    public static void Post(IRows rows, DossierRow? before, DossierRow after)
    {
        if (before is null)
        {
            PostReceipt(rows, after);
        }

        if (after.EndedAt is not null && before?.EndedAt is null)
        {
            PostEnd(rows, after);
        }
    }

    private static void PostReceipt(IRows rows, DossierRow dossier) => Add(rows, dossier, OfficeTime.DayOf(dossier.EnteredAt), (cut, span) => new FigureRow
    {
        Cut = cut.Cut,
        Span = span,
        Authority = dossier.Authority,
        Sector = cut.Sector,
        Channel = cut.Channel,
        Interlinked = cut.Interlinked,
        Received = 1,
        ReceivedOnline = One(dossier.Channel == Channel.Online),
        ReceivedByPost = One(dossier.Channel == Channel.Post),
        EnteredLate = One(dossier.LateEntry),
        SlipsByHand = One(dossier.Slip == SlipGiven.Handwritten),
        SlipsMissing = One(dossier.Slip == SlipGiven.Missing),
    });

    private static void PostEnd(IRows rows, DossierRow dossier)
    {
        var day = OfficeTime.DayOf(dossier.EndedAt!.Value);
        var isResult = dossier.Status is DossierStatus.ResultReady or DossierStatus.Returned;
        Add(rows, dossier, day, (cut, span) => Ending(dossier, isResult, cut, span));
        if (isResult)
        {
            RememberLongest(rows, dossier, day);
        }

        if (dossier.EndTiming == EndTiming.LaterDate)
        {
            // An entry made after the due time makes a dossier overdue on the day of the entry, not before the book knew of it.
            var began = dossier.DueAt > dossier.EnteredAt ? dossier.DueAt.Value : dossier.EnteredAt;
            Add(rows, dossier, OfficeTime.DayOf(began), (cut, span) => Overdue(dossier, cut, span, began: 1, ended: 0));
            Add(rows, dossier, day, (cut, span) => Overdue(dossier, cut, span, began: 0, ended: 1));
        }
    }

    private static FigureRow Ending(DossierRow dossier, bool isResult, Key cut, int span)
    {
        long Result(EndTiming timing) => One(isResult && dossier.EndTiming == timing);
        long Stop(EndTiming timing) => One(!isResult && dossier.EndTiming == timing);
        return new FigureRow
        {
            Cut = cut.Cut,
            Span = span,
            Authority = dossier.Authority,
            Sector = cut.Sector,
            Channel = cut.Channel,
            Interlinked = cut.Interlinked,
            ResultsNoDueTime = Result(EndTiming.NoDueTime),
            ResultsEarlierDate = Result(EndTiming.EarlierDate),
            ResultsSameDateInTime = Result(EndTiming.SameDateInTime),
            ResultsPastTimeInDays = Result(EndTiming.SameDatePastTimeInDays),
            ResultsPastTimeInHours = Result(EndTiming.SameDatePastTimeInHours),
            ResultsLaterDate = Result(EndTiming.LaterDate),
            StoppedNoDueTime = Stop(EndTiming.NoDueTime),
            StoppedEarlierDate = Stop(EndTiming.EarlierDate),
            StoppedSameDateInTime = Stop(EndTiming.SameDateInTime),
            StoppedPastTimeInDays = Stop(EndTiming.SameDatePastTimeInDays),
            StoppedPastTimeInHours = Stop(EndTiming.SameDatePastTimeInHours),
            StoppedLaterDate = Stop(EndTiming.LaterDate),
            Refused = One(dossier.Status == DossierStatus.Refused),
            WaitedDays = isResult ? dossier.WaitedDays!.Value : 0,
            PromisedDays = isResult && dossier.DueAt is { } due ? OfficeTime.DayOf(due).DayNumber - OfficeTime.DayOf(dossier.ReceivedAt).DayNumber : 0,
        };
    }

    private static FigureRow Overdue(DossierRow dossier, Key cut, int span, long began, long ended) => new()
    {
        Cut = cut.Cut,
        Span = span,
        Authority = dossier.Authority,
        Sector = cut.Sector,
        Channel = cut.Channel,
        Interlinked = cut.Interlinked,
        OverdueBegan = began,
        OverdueEnded = ended,
    };

    private static void RememberLongest(IRows rows, DossierRow dossier, DateOnly day)
    {
        foreach (var (cut, span) in Places(dossier, day))
        {
            var longest = rows.Find<LongestWaitRow>(cut.Cut, span, dossier.Authority, cut.Sector, cut.Channel, cut.Interlinked);
            if (longest is null || IsLonger(dossier, longest))
            {
                rows.Put(new LongestWaitRow
                {
                    Cut = cut.Cut,
                    Span = span,
                    Authority = dossier.Authority,
                    Sector = cut.Sector,
                    Channel = cut.Channel,
                    Interlinked = cut.Interlinked,
                    Days = dossier.WaitedDays!.Value,
                    Code = dossier.Code,
                });
            }
        }
    }

    /// <summary>Of two that waited equally long the one with the smaller code, so that the order of entries does not matter.</summary>
    private static bool IsLonger(DossierRow dossier, LongestWaitRow longest) =>
        dossier.WaitedDays > longest.Days || (dossier.WaitedDays == longest.Days && string.CompareOrdinal(dossier.Code, longest.Code) < 0);

    private static void Add(IRows rows, DossierRow dossier, DateOnly day, Func<Key, int, FigureRow> make)
    {
        foreach (var (cut, span) in Places(dossier, day))
        {
            rows.Add(make(cut, span));
        }
    }

    private static IEnumerable<(Key Cut, int Span)> Places(DossierRow dossier, DateOnly day)
    {
        foreach (var cut in CutsOf(dossier))
        {
            yield return (cut, PeriodSegment.Of(day).Key);
            yield return (cut, PeriodSegment.KeyOfYear(day.Year));
        }
    }

    private static IEnumerable<Key> CutsOf(DossierRow dossier)
    {
        yield return new Key(FigureCut.Whole, "", default, false);
        yield return new Key(FigureCut.Sector, dossier.Sector, default, false);
        yield return new Key(FigureCut.Channel, "", dossier.Channel, false);
        yield return new Key(FigureCut.All, dossier.Sector, dossier.Channel, dossier.Interlinked);
        if (dossier.Interlinked)
        {
            yield return new Key(FigureCut.Interlinked, "", default, true);
        }
    }

    private static long One(bool counts) => counts ? 1 : 0;

    private readonly record struct Key(FigureCut Cut, string Sector, Channel Channel, bool Interlinked);
}
