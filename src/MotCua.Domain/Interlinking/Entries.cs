using MotCua.Domain.Deadlines;

namespace MotCua.Domain.Interlinking;

/// <summary>Tiếp nhận liên thông: the agency accepts what was handed over to it; its own clock starts.</summary>
/// <param name="From">Unit whose hand-over it was.</param>
/// <param name="HandOverLate">After the allowance: booked to <paramref name="From"/>.</param>
[EntryType("dossier.stage-accepted")]
public sealed record StageAccepted(int Stage, string Unit, string From, DateTime DueAt, bool HandOverLate) : Facts;

/// <summary>The agency asked the applicant for papers, by a paper with a number: its clock stands still.</summary>
[EntryType("dossier.stage-papers-asked")]
public sealed record StagePapersAsked(int Stage, string Notice) : Facts
{
    [Private]
    public string? Items { get; init; }
}

/// <summary>The papers came: the agency goes on, and so the whole appointment moves by the rule.</summary>
[EntryType("dossier.stage-resumed")]
public sealed record StageResumed(int Stage, DateTime StageDueAfter, DateTime? DueAfter, DateTime? JudgedDueAfter) : Facts;

/// <summary>The agency's part ended, with a result or without one; without one it ends the later stages too.</summary>
/// <param name="Document">Number of the result, or of the paper that says no.</param>
[EntryType("dossier.stage-ended")]
public sealed record StageEnded(int Stage, string Unit, StageEnd End, Timeliness Timing, string Document) : Facts
{
    /// <summary>Số of the notice to the applicant that later stages are stopped; null when none is.</summary>
    public string? NoticeNumber { get; init; }

    [Private]
    public string? Reason { get; init; }
}

/// <summary>Number and state in the agency's own program, typed or imported.</summary>
[EntryType("dossier.stage-noted")]
public sealed record StageNoted(int Stage, string Number, string State) : Facts
{
    /// <summary>Since when it stands so there, where its file said; null when typed.</summary>
    public DateTime? At { get; init; }

    /// <summary>The due time there; ours does not move with it.</summary>
    public DateTime? DueThere { get; init; }

    [Private]
    public string? Note { get; init; }
}

/// <summary>One agency's result was given to the applicant before the others.</summary>
[EntryType("dossier.stage-given")]
public sealed record StageGiven(int Stage) : Facts
{
    [Private]
    public string? Taker { get; init; }
}
