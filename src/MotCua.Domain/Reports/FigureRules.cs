using MotCua.Domain.Deadlines;

namespace MotCua.Domain.Reports;

/// <summary>
/// What becomes, in a report, of a dossier that ended without a result: refused during processing or withdrawn. The texts do not say
/// (law page 7.1); whatever is chosen, received is resolved plus open.
/// </summary>
public enum StoppedCount
{
    /// <summary>Resolved, early or on time or late by its date, as QĐ 766/QĐ-TTg takes them. The default.</summary>
    ByDate = 1,

    /// <summary>Resolved on time, as one published system counts "trả lại, rút".</summary>
    OnTime = 2,

    /// <summary>Neither received nor resolved: taken out of both, and shown apart.</summary>
    LeftOut = 3,
}

/// <summary>How an installation reads its counts.</summary>
/// <param name="JudgedBy">Early, on time and late by the date or by the minute (law page 4.5).</param>
public sealed record FigureRules(Granularity JudgedBy, StoppedCount Stopped)
{
    public static FigureRules Default { get; } = new(Granularity.ByLimit, StoppedCount.ByDate);
}
