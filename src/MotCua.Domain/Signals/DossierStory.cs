using MotCua.Domain.Dossiers;
using MotCua.Domain.Procedures;
using MotCua.Domain.Rules;
using MotCua.Domain.WorkingTime;

namespace MotCua.Domain.Signals;

/// <summary>One entry of a dossier as the rules read it.</summary>
/// <param name="At">The office's wall time.</param>
/// <param name="ByProgram">Nobody did it with their own hand.</param>
public sealed record Act(DateTime At, string Officer, string Unit, bool ByProgram, Facts Facts);

/// <summary>Everything that happened to one dossier, with what it was to be measured by. All times are the office's wall times.</summary>
public sealed record DossierStory
{
    public required DossierState State { get; init; }

    /// <summary>The dossier's own entries, the oldest first.</summary>
    public required IReadOnlyList<Act> Acts { get; init; }

    public required WorkingCalendar Calendar { get; init; }

    /// <summary>The office's wall time of an instant in the facts.</summary>
    public required Func<DateTime, DateTime> ToLocal { get; init; }

    /// <summary>The rules of the day it was received.</summary>
    public required OfficeRules Rules { get; init; }

    /// <summary>What was published when it was received; null where that version is not known here.</summary>
    public ProcedureVersion? Procedure { get; init; }

    /// <summary>Until when it is told.</summary>
    public required DateTime AsOf { get; init; }

    public required DateTime Received { get; init; }

    /// <summary>When the program learned of it.</summary>
    public required DateTime Entered { get; init; }

    /// <summary>The appointment that early and late are measured by; null without one.</summary>
    public DateTime? Due { get; init; }

    /// <summary>When the law's clock stopped; null while it is open.</summary>
    public DateTime? Ended { get; init; }

    /// <summary>When the result was handed over.</summary>
    public DateTime? Returned { get; init; }

    /// <summary>When the applicant was last told that the result is there; null for never.</summary>
    public DateTime? Reminded { get; init; }

    /// <summary>Đồng that the published schedule asks for and nobody took, put off or waived; negative for what was taken too much.</summary>
    public long FeeOwed { get; init; }

    /// <summary>Đồng that was not asked for, by a decision outside the published reliefs.</summary>
    public long FeeWaived { get; init; }

    public string Code => State.Receipt.Code;

    public bool HasResult => State.Result is not null && Ended is not null && State.Refusal is null && State.Withdrawal is null;

    /// <summary>The entries of one kind.</summary>
    public IEnumerable<(Act Act, T Facts)> Of<T>()
        where T : Facts => Acts.Where(act => act.Facts is T).Select(act => (act, (T)act.Facts));

    /// <summary>The appointment on the receipt, before a wait or a new date moved it; null without one.</summary>
    public DateTime? FirstAppointment => State.Receipt.DueAt is { } due ? ToLocal(due) : null;
}
