using MotCua.Domain.Reports;

namespace MotCua.Application.Reporting;

/// <summary>A figure that can be opened.</summary>
public enum Figure
{
    New = 1,
    NewDirect = 2,
    NewOnline = 3,
    NewByPost = 4,
    CarriedOver = 5,
    Resolved = 6,
    Early = 7,
    OnTime = 8,
    Late = 9,
    Open = 10,
    OpenInTime = 11,
    OpenOverdue = 12,
    Refused = 13,
    Withdrawn = 14,
    EnteredLate = 15,
    SlipsMissing = 16,
    SlipsByHand = 17,

    /// <summary>New and carried over.</summary>
    Received = 18,
    EarlyOrOnTime = 19,

    /// <summary>Stopped, where the rules leave such out of received and resolved.</summary>
    LeftOut = 20,

    /// <summary>With a result or without: whose waiting is averaged.</summary>
    Ended = 21,

    /// <summary>Ended, and had an appointment: whose promises are averaged.</summary>
    Promised = 22,

    /// <summary>Column (5) of form II.06a: handed in at a counter or by post.</summary>
    NewOffline = 23,

    /// <summary>Of the open ones: the office waits for the applicant.</summary>
    OpenWaiting = 24,

    // What follows is kept in no counter: it is counted by the conditions that its dossiers are listed by.

    /// <summary>New ones that came online, at procedures whose level then was toàn trình.</summary>
    NewOnlineFull = 25,

    /// <summary>The same, một phần.</summary>
    NewOnlinePart = 26,

    /// <summary>The same, of any other level or of none known.</summary>
    NewOnlineOther = 27,

    /// <summary>Of the late ones: an apology with a new date was signed (form 04).</summary>
    LateApologised = 28,

    LateUnapologised = 29,

    /// <summary>Stopped because papers did not come.</summary>
    StoppedUnanswered = 30,

    /// <summary>Stopped at the applicant's wish.</summary>
    WithdrawnByWish = 31,
}

public static class FigureCounts
{
    /// <summary>Whether the counters hold it.</summary>
    public static bool IsKept(this Figure figure) => figure <= Figure.OpenWaiting;

    /// <summary>New ones that came online, told apart by the level of their procedures.</summary>
    internal static IReadOnlyList<Figure> Levels { get; } = [Figure.NewOnlineFull, Figure.NewOnlinePart, Figure.NewOnlineOther];

    internal static bool IsOfLevel(this Figure figure) => Levels.Contains(figure);

    /// <summary>How many dossiers stand behind a figure that the counters hold.</summary>
    public static long Count(this Figures figures, Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return figure switch
        {
            Figure.New => figures.New,
            Figure.NewDirect => figures.NewDirect,
            Figure.NewOnline => figures.NewOnline,
            Figure.NewByPost => figures.NewByPost,
            Figure.NewOffline => figures.NewDirect + figures.NewByPost,
            Figure.CarriedOver => figures.CarriedOver,
            Figure.Received => figures.Received,
            Figure.Resolved => figures.Resolved,
            Figure.EarlyOrOnTime => figures.EarlyOrOnTime,
            Figure.Early => figures.Early,
            Figure.OnTime => figures.OnTime,
            Figure.Late => figures.Late,
            Figure.Open => figures.Open,
            Figure.OpenInTime => figures.OpenInTime,
            Figure.OpenOverdue => figures.OpenOverdue,
            Figure.OpenWaiting => figures.OpenWaiting,
            Figure.Refused => figures.Refused,
            Figure.Withdrawn => figures.Withdrawn,
            Figure.LeftOut => figures.LeftOut,
            Figure.EnteredLate => figures.EnteredLate,
            Figure.SlipsMissing => figures.SlipsMissing,
            Figure.SlipsByHand => figures.SlipsByHand,
            Figure.Ended => figures.Ended,
            Figure.Promised => figures.Promised,
            _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, "Not a figure of dossiers."),
        };
    }
}
