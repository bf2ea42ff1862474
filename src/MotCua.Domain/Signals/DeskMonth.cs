using MotCua.Domain.Visits;
using MotCua.Domain.WorkingTime;

namespace MotCua.Domain.Signals;

/// <summary>A visit that ended without a receipt.</summary>
/// <param name="Papers">Published names of the papers of the procedure that was asked for; empty where none is known.</param>
public sealed record VisitTold(DateTime At, string Id, VisitEnded Facts, IReadOnlyList<string> Papers);

/// <summary>The cash of one evening: what the book expects and what was counted, in đồng.</summary>
public sealed record CashTold(DateTime At, long Expected, long Counted);

/// <summary>A number on paper that belongs to a running series: a slip written by hand, or a paper in the register of outgoing papers.</summary>
/// <param name="Series">"TNHS", "QĐ-UBND": numbers are compared within one.</param>
public sealed record NumberTold(DateTime At, string Series, long Number, string Dossier);

/// <summary>Dossiers entered on one day: at this desk, and at all others of its level together.</summary>
public sealed record DayCount(DateOnly Day, int Own, int Others);

/// <summary>All that the rules need of one desk in one month. Times are the office's wall times.</summary>
public sealed record DeskMonth
{
    /// <summary>Code of the authority whose desk it is.</summary>
    public required string Unit { get; init; }

    public required DateOnly First { get; init; }

    public required DateOnly Last { get; init; }

    /// <summary>Until when it is told: the month may not be over.</summary>
    public required DateTime AsOf { get; init; }

    public required WorkingCalendar Calendar { get; init; }

    /// <summary>Dossiers that were entered in the month.</summary>
    public required IReadOnlyList<DossierStory> Entered { get; init; }

    /// <summary>Dossiers whose handling ended in the month, whenever they were entered.</summary>
    public required IReadOnlyList<DossierStory> Ended { get; init; }

    /// <summary>Visits from two months before to the end of the month.</summary>
    public required IReadOnlyList<VisitTold> Visits { get; init; }

    public required IReadOnlyList<CashTold> Cash { get; init; }

    /// <summary>Numbers of slips written by hand, of the whole year: one that is entered in a later month fills its gap.</summary>
    public required IReadOnlyList<NumberTold> HandSlips { get; init; }

    /// <summary>Numbers of results in the register of outgoing papers, of the whole year: a draft that was written anew keeps its number under a later day.</summary>
    public required IReadOnlyList<NumberTold> Outgoing { get; init; }

    /// <summary>Working days up to the end of the month, the oldest first, as far back as the rules of volume look.</summary>
    public required IReadOnlyList<DayCount> Days { get; init; }

    /// <summary>Days on which something closes or somebody comes: the last day of a report's period, an announced inspection.</summary>
    public required IReadOnlyList<DateOnly> Borders { get; init; }

    /// <summary>The last working day of the month that is told.</summary>
    public DateOnly LastTold => DateOnly.FromDateTime(AsOf) < Last ? DateOnly.FromDateTime(AsOf) : Last;
}
