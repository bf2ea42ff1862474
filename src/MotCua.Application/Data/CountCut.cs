namespace MotCua.Application.Data;

/// <summary>
/// Which of authority and procedure a counter tells apart. What is counted is counted once in each cut, and what a cut does not tell apart is left empty: a province's
/// comparison of its authorities, or of its procedures, reads as few rows as a commune's of both.
/// </summary>
public enum CountCut
{
    Both = 0,

    Authority = 1,

    Procedure = 2,
}
