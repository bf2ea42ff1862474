namespace MotCua.Domain.Deadlines;

/// <summary>What a receipt after the cut-off hour changes (law page 4.3, R6).</summary>
public enum LateReceipt
{
    /// <summary>Nothing: the general rule.</summary>
    Off = 0,

    /// <summary>Tính từ ngày làm việc tiếp theo: as if received at the next working day's opening (example 26).</summary>
    CountsFromNextWorkingDay = 1,

    /// <summary>Trả trong ngày làm việc tiếp theo: due by the closing of the working day after the one it would have been due on.</summary>
    DueNextWorkingDay = 2,
}

/// <summary>At what time of its last day a limit in whole working days ends.</summary>
public enum DayEnd
{
    /// <summary>At the clock time of receipt (rule R3): what running systems and printed receipts do.</summary>
    ClockKept = 0,

    /// <summary>At closing time (rule R14).</summary>
    Closing = 1,
}

/// <summary>What asking the applicant for papers does to the clock; data of the procedure version (law page 2.4).</summary>
public enum SupplementClock
{
    /// <summary>The time between request and answer is not counted (rule R15).</summary>
    Pause = 0,

    /// <summary>The full limit begins anew at the answer (rule R16).</summary>
    Restart = 1,

    /// <summary>The clock runs on.</summary>
    RunsOn = 2,
}

/// <summary>By what a result is judged early, on time or late (law page 4.5).</summary>
public enum Granularity
{
    /// <summary>By date for a limit in days, by minute for one in hours.</summary>
    ByLimit = 0,
    Date = 1,
    Minute = 2,
}

/// <summary>
/// How a procedure counts its time. The defaults are the general rules of law page 4.3; whatever a text decides otherwise for one
/// procedure is set here and stored with the procedure version. Rules R4 and R5 (after closing, on a day off, before opening, at
/// lunch) always hold; a cut-off hour outside a day's working hours says nothing about that day.
/// </summary>
public sealed record CountingPolicy
{
    public static CountingPolicy Default { get; } = new();

    /// <summary>Not for same-day limits, which have <see cref="SameDayCutOffAt"/>.</summary>
    public LateReceipt LateReceipt { get; init; } = LateReceipt.Off;

    /// <summary>Late is after this minute: what came at 15:00 sharp is not late.</summary>
    public TimeOnly CutOffAt { get; init; } = new(15, 0);

    /// <summary>After this hour a same-day result is due the next working day (rule R13); null where the text has no such hour.</summary>
    public TimeOnly? SameDayCutOffAt { get; init; } = new(15, 0);

    /// <summary>NĐ 297/2025 art. 6(3): received within one hour before closing counts from the next working day (rule R7).</summary>
    public bool LastHourCountsFromNextDay { get; init; }

    public DayEnd DayEnd { get; init; } = DayEnd.ClockKept;

    public SupplementClock OnSupplement { get; init; } = SupplementClock.Pause;

    public Granularity JudgedBy { get; init; } = Granularity.ByLimit;

    /// <summary>Print "Tue 17:00" instead of "Wed 07:00", the same point of working time.</summary>
    public bool PrintsOpeningAsClosing { get; init; }
}
