using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Reports;

namespace MotCua.Application.Reporting;

/// <summary>
/// Keeps the counters true to the dossiers: what a dossier begins to count for is added when its row changes, in the same transaction.
/// An end is final, so nothing is ever taken away, and what was counted up to a day stays what it was.
/// </summary>
internal static class FigureCounting
{
    public static IReadOnlyList<Type> Rows { get; } = [typeof(FigureRow), typeof(LongestWaitRow)];

    /// <param name="over">An appointment that the dossier has no longer.</param>
    public static void Post(IRows rows, DossierRow? before, DossierRow after, AppointmentRow? over)
    {
        if (before is null)
        {
            foreach (var place in Places(after, after.EnteredAt))
            {
                rows.Add(FigureSums.Received(place, after.Channel, after.LateEntry, after.Slip, 1));
            }
        }

        if (after.EndedAt is { } ended && before?.EndedAt is null)
        {
            PostEnd(rows, after, ended);
        }

        if (over?.OverdueSince is { } began)
        {
            PostSpan(rows, after, began, over.Until, FigureSums.Overdue);
        }

        if (over is { Waiting: true })
        {
            PostSpan(rows, after, over.Since, over.Until, FigureSums.Waits);
        }
    }

    private static void PostEnd(IRows rows, DossierRow dossier, DateTime ended)
    {
        var timing = dossier.EndTiming!.Value;
        foreach (var place in Places(dossier, ended))
        {
            rows.Add(FigureSums.Ended(place, dossier.Status, timing, 1, dossier.WaitedDays!.Value, dossier.PromisedDays ?? 0));
        }

        RememberLongest(rows, dossier, ended);
    }

    private static void RememberLongest(IRows rows, DossierRow dossier, DateTime ended)
    {
        var open = OfficeTime.DayOf(ended).DayNumber - OfficeTime.DayOf(dossier.EnteredAt).DayNumber;

        // Two cuts answer every question: the whole, and all told apart. Each costs a read.
        foreach (var place in Places(dossier, ended).Where(place => place.Cut is FigureCut.Whole or FigureCut.All && place.Span > PeriodSegment.KeyOfYear(DateOnly.MaxValue.Year)))
        {
            var longest = rows.Find<LongestWaitRow>(place.Cut, place.Span, place.Authority, place.Sector, place.Channel, place.Interlinked);
            var isLonger = longest is null || IsLonger(dossier, longest);
            if (isLonger || open > longest!.OpenDays)
            {
                rows.Put(new LongestWaitRow
                {
                    Cut = place.Cut,
                    Span = place.Span,
                    Authority = place.Authority,
                    Sector = place.Sector,
                    Channel = place.Channel,
                    Interlinked = place.Interlinked,
                    Days = isLonger ? dossier.WaitedDays!.Value : longest!.Days,
                    Code = isLonger ? dossier.Code : longest!.Code,
                    OpenDays = Math.Max(open, longest?.OpenDays ?? 0),
                });
            }
        }
    }

    /// <summary>Of two that waited equally long the one with the smaller code, so that the order of entries does not matter.</summary>
    private static bool IsLonger(DossierRow dossier, LongestWaitRow longest) =>
        dossier.WaitedDays > longest.Days || (dossier.WaitedDays == longest.Days && string.CompareOrdinal(dossier.Code, longest.Code) < 0);

    private static void PostSpan(IRows rows, DossierRow dossier, DateTime since, DateTime until, Func<FigurePlace, long, long, FigureRow> make)
    {
        foreach (var place in Places(dossier, since))
        {
            rows.Add(make(place, 1, 0));
        }

        foreach (var place in Places(dossier, until))
        {
            rows.Add(make(place, 0, 1));
        }
    }

    private static IEnumerable<FigurePlace> Places(DossierRow dossier, DateTime at)
    {
        var day = OfficeTime.DayOf(at);
        foreach (var span in new[] { PeriodSegment.Of(day).Key, PeriodSegment.KeyOfYear(day.Year) })
        {
            yield return new(FigureCut.Whole, span, dossier.Authority, "", default, false);
            yield return new(FigureCut.Sector, span, dossier.Authority, dossier.Sector, default, false);
            yield return new(FigureCut.Channel, span, dossier.Authority, "", dossier.Channel, false);
            yield return new(FigureCut.All, span, dossier.Authority, dossier.Sector, dossier.Channel, dossier.Interlinked);
            if (dossier.Interlinked)
            {
                yield return new(FigureCut.Interlinked, span, dossier.Authority, "", default, true);
            }
        }
    }
}

/// <summary>The key of a counter.</summary>
internal readonly record struct FigurePlace(FigureCut Cut, int Span, string Authority, string Sector, Channel Channel, bool Interlinked);
