using System.Linq.Expressions;
using MotCua.Application.Data;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Reports;

namespace MotCua.Application.Reporting;

/// <summary>What dossiers count for, and how counters are added up: for the counters themselves and for the days counted without them.</summary>
internal static class FigureSums
{
    /// <summary>Sum over a group, made by the database; its authority holds what the rows were grouped by.</summary>
    public static Expression<Func<IGrouping<string, FigureRow>, FigureRow>> OfGroup { get; } = group => new FigureRow
    {
        Authority = group.Key,
        Received = group.Sum(row => row.Received),
        ReceivedOnline = group.Sum(row => row.ReceivedOnline),
        ReceivedByPost = group.Sum(row => row.ReceivedByPost),
        EnteredLate = group.Sum(row => row.EnteredLate),
        SlipsByHand = group.Sum(row => row.SlipsByHand),
        SlipsMissing = group.Sum(row => row.SlipsMissing),
        ResultsNoDueTime = group.Sum(row => row.ResultsNoDueTime),
        ResultsEarlierDate = group.Sum(row => row.ResultsEarlierDate),
        ResultsSameDateInTime = group.Sum(row => row.ResultsSameDateInTime),
        ResultsPastTimeInDays = group.Sum(row => row.ResultsPastTimeInDays),
        ResultsPastTimeInHours = group.Sum(row => row.ResultsPastTimeInHours),
        ResultsLaterDate = group.Sum(row => row.ResultsLaterDate),
        StoppedNoDueTime = group.Sum(row => row.StoppedNoDueTime),
        StoppedEarlierDate = group.Sum(row => row.StoppedEarlierDate),
        StoppedSameDateInTime = group.Sum(row => row.StoppedSameDateInTime),
        StoppedPastTimeInDays = group.Sum(row => row.StoppedPastTimeInDays),
        StoppedPastTimeInHours = group.Sum(row => row.StoppedPastTimeInHours),
        StoppedLaterDate = group.Sum(row => row.StoppedLaterDate),
        Refused = group.Sum(row => row.Refused),
        WaitedDays = group.Sum(row => row.WaitedDays),
        PromisedDays = group.Sum(row => row.PromisedDays),
        OverdueBegan = group.Sum(row => row.OverdueBegan),
        OverdueEnded = group.Sum(row => row.OverdueEnded),
        WaitsBegan = group.Sum(row => row.WaitsBegan),
        WaitsEnded = group.Sum(row => row.WaitsEnded),
    };

    public static FigureRow Plus(this FigureRow one, FigureRow other) => new()
    {
        Authority = one.Authority,
        Received = one.Received + other.Received,
        ReceivedOnline = one.ReceivedOnline + other.ReceivedOnline,
        ReceivedByPost = one.ReceivedByPost + other.ReceivedByPost,
        EnteredLate = one.EnteredLate + other.EnteredLate,
        SlipsByHand = one.SlipsByHand + other.SlipsByHand,
        SlipsMissing = one.SlipsMissing + other.SlipsMissing,
        ResultsNoDueTime = one.ResultsNoDueTime + other.ResultsNoDueTime,
        ResultsEarlierDate = one.ResultsEarlierDate + other.ResultsEarlierDate,
        ResultsSameDateInTime = one.ResultsSameDateInTime + other.ResultsSameDateInTime,
        ResultsPastTimeInDays = one.ResultsPastTimeInDays + other.ResultsPastTimeInDays,
        ResultsPastTimeInHours = one.ResultsPastTimeInHours + other.ResultsPastTimeInHours,
        ResultsLaterDate = one.ResultsLaterDate + other.ResultsLaterDate,
        StoppedNoDueTime = one.StoppedNoDueTime + other.StoppedNoDueTime,
        StoppedEarlierDate = one.StoppedEarlierDate + other.StoppedEarlierDate,
        StoppedSameDateInTime = one.StoppedSameDateInTime + other.StoppedSameDateInTime,
        StoppedPastTimeInDays = one.StoppedPastTimeInDays + other.StoppedPastTimeInDays,
        StoppedPastTimeInHours = one.StoppedPastTimeInHours + other.StoppedPastTimeInHours,
        StoppedLaterDate = one.StoppedLaterDate + other.StoppedLaterDate,
        Refused = one.Refused + other.Refused,
        WaitedDays = one.WaitedDays + other.WaitedDays,
        PromisedDays = one.PromisedDays + other.PromisedDays,
        OverdueBegan = one.OverdueBegan + other.OverdueBegan,
        OverdueEnded = one.OverdueEnded + other.OverdueEnded,
        WaitsBegan = one.WaitsBegan + other.WaitsBegan,
        WaitsEnded = one.WaitsEnded + other.WaitsEnded,
    };

    public static FigureRow Received(FigurePlace place, Channel channel, bool enteredLate, SlipGiven slip, long count) => new()
    {
        Cut = place.Cut,
        Span = place.Span,
        Authority = place.Authority,
        Sector = place.Sector,
        Channel = place.Channel,
        Interlinked = place.Interlinked,
        Received = count,
        ReceivedOnline = channel == Channel.Online ? count : 0,
        ReceivedByPost = channel == Channel.Post ? count : 0,
        EnteredLate = enteredLate ? count : 0,
        SlipsByHand = slip == SlipGiven.Handwritten ? count : 0,
        SlipsMissing = slip == SlipGiven.Missing ? count : 0,
    };

    public static FigureRow Ended(FigurePlace place, DossierStatus status, EndTiming timing, long count, long waitedDays, long promisedDays)
    {
        var isResult = status is DossierStatus.ResultReady or DossierStatus.Returned;
        long Result(EndTiming ended) => isResult && timing == ended ? count : 0;
        long Stopped(EndTiming ended) => !isResult && timing == ended ? count : 0;
        return new FigureRow
        {
            Cut = place.Cut,
            Span = place.Span,
            Authority = place.Authority,
            Sector = place.Sector,
            Channel = place.Channel,
            Interlinked = place.Interlinked,
            ResultsNoDueTime = Result(EndTiming.NoDueTime),
            ResultsEarlierDate = Result(EndTiming.EarlierDate),
            ResultsSameDateInTime = Result(EndTiming.SameDateInTime),
            ResultsPastTimeInDays = Result(EndTiming.SameDatePastTimeInDays),
            ResultsPastTimeInHours = Result(EndTiming.SameDatePastTimeInHours),
            ResultsLaterDate = Result(EndTiming.LaterDate),
            StoppedNoDueTime = Stopped(EndTiming.NoDueTime),
            StoppedEarlierDate = Stopped(EndTiming.EarlierDate),
            StoppedSameDateInTime = Stopped(EndTiming.SameDateInTime),
            StoppedPastTimeInDays = Stopped(EndTiming.SameDatePastTimeInDays),
            StoppedPastTimeInHours = Stopped(EndTiming.SameDatePastTimeInHours),
            StoppedLaterDate = Stopped(EndTiming.LaterDate),
            Refused = status == DossierStatus.Refused ? count : 0,
            WaitedDays = waitedDays,
            PromisedDays = promisedDays,
        };
    }

    public static FigureRow Overdue(FigurePlace place, long began, long ended) => new()
    {
        Cut = place.Cut,
        Span = place.Span,
        Authority = place.Authority,
        Sector = place.Sector,
        Channel = place.Channel,
        Interlinked = place.Interlinked,
        OverdueBegan = began,
        OverdueEnded = ended,
    };

    public static FigureRow Waits(FigurePlace place, long began, long ended) => new()
    {
        Cut = place.Cut,
        Span = place.Span,
        Authority = place.Authority,
        Sector = place.Sector,
        Channel = place.Channel,
        Interlinked = place.Interlinked,
        WaitsBegan = began,
        WaitsEnded = ended,
    };
}
