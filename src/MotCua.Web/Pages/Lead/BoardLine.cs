using MotCua.Application.Reporting;
using MotCua.Domain.Reports;

namespace MotCua.Web.Pages.Lead;

/// <summary>By what the communes are put in order.</summary>
public enum BoardSort
{
    /// <summary>The order of the tree.</summary>
    Name = 0,
    Visits = 1,
    New = 2,
    SlipsMissing = 3,
    OnTime = 4,
    Late = 5,
    Median = 6,
    NinthDecile = 7,
    Promised = 8,
    Open = 9,
    Overdue = 10,
    Pauses = 11,
    PauseDays = 12,
}

/// <summary>One authority on the board, or all of them.</summary>
/// <param name="Question">What this line answers.</param>
/// <param name="Waits">Null where nothing ended.</param>
public sealed record BoardLine(string Name, FigureQuestion Question, Domain.Reports.Figures Figures, Trips Trips, WaitLine? Waits, long Pauses, long PauseDays)
{
    /// <summary>What the line has in a column; null counts as less than nothing.</summary>
    public decimal? Value(BoardSort column) => column switch
    {
        BoardSort.Visits => Trips.Visits,
        BoardSort.New => Figures.New,
        BoardSort.SlipsMissing => Figures.SlipsMissing,
        BoardSort.OnTime => Figures.OnTimeShare,
        BoardSort.Late => Figures.Late,
        BoardSort.Median => Waits?.Waited.Median,
        BoardSort.NinthDecile => Waits?.Waited.NinthDecile,
        BoardSort.Promised => Waits?.Promised.Median,
        BoardSort.Open => Figures.Open,
        BoardSort.Overdue => Figures.OpenOverdue,
        BoardSort.Pauses => Pauses,
        BoardSort.PauseDays => PauseDays,
        _ => null,
    };
}
