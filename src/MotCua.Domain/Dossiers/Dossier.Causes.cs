using MotCua.Domain.Deadlines;
using MotCua.Domain.Organisation;

namespace MotCua.Domain.Dossiers;

/// <summary>
/// Nguyên nhân quá hạn: of a dossier that is open past its appointment somebody says why, by a list that is data (law page 7.1, form II.07/VPCP/KSTT). It can be said
/// anew; what was said before stays.
/// </summary>
public sealed partial class Dossier
{
    /// <summary>Why this officer may not say it now; null when they may: who holds it, and who leads, signs or controls over its office.</summary>
    public Refusal? RefusesCause(DossierClock clock, Officer by, Roster roster)
    {
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(roster);
        if (!DossierLifecycle.IsOpen(Status) || !Judgement.IsOverdue(clock.ToLocal(clock.Now), State.JudgedDueAt is { } due ? clock.ToLocal(due) : null, Limit, clock.Policy))
        {
            return CauseRefusals.NotOverdue;
        }

        if (by.Duty is DutyKind.Lead or DutyKind.Approve or DutyKind.Control)
        {
            return roster.IsWithin(AtStep.Unit, by.Unit) ? null : DossierRefusals.NotLedBy(by.Unit);
        }

        return by.Duty != DutyAt(AtStep.Kind) ? DossierRefusals.DutyNeeded(DutyAt(AtStep.Kind)) : by.Unit == AtStep.Unit ? null : DossierRefusals.HeldElsewhere(AtStep.Unit);
    }

    /// <param name="cause">Code of one of the causes.</param>
    /// <param name="words">What explains it; may be empty.</param>
    /// <param name="known">The list that holds now.</param>
    public Outcome<DossierCauseStated> StateCause(string? cause, string? words, IReadOnlyList<OverdueCause> known, DossierClock clock, Officer by, Roster roster)
    {
        ArgumentNullException.ThrowIfNull(known);
        if (RefusesCause(clock, by, roster) is { } no)
        {
            return no;
        }

        var wrong = new List<Refusal>();
        var said = Optional(words, "Words", wrong);
        var chosen = known.FirstOrDefault(one => one.Code == cause);
        Need(chosen is not null, CauseRefusals.Unknown(string.Join(", ", known.Select(one => one.Code))), wrong);
        return wrong.Count > 0 ? wrong : new DossierCauseStated(chosen!.Code, chosen.Title) { Words = said };
    }

    /// <summary>Folds a stated cause into the state; null for facts that are none.</summary>
    private DossierState? WithCause(Facts facts, string by, DateTime at) => facts is DossierCauseStated stated
        ? With(Side with { Causes = [.. Side.Causes, new StatedCause(stated.Cause, stated.Title, stated.Words, by, at)] })
        : null;
}

/// <summary>One line of the list of causes.</summary>
public sealed record OverdueCause(string Code, string Title);

/// <summary>A cause that was stated. The last one holds.</summary>
/// <param name="At">UTC.</param>
public sealed record StatedCause(string Cause, string Title, string? Words, string By, DateTime At);

/// <summary>Ghi nguyên nhân quá hạn.</summary>
/// <param name="Title">What the cause was called then.</param>
[EntryType("dossier.cause-stated")]
public sealed record DossierCauseStated(string Cause, string Title) : Facts
{
    [Private]
    public string? Words { get; init; }
}

public static class CauseRefusals
{
    public static readonly Refusal NotOverdue = new("cause.not-overdue");

    public static Refusal Unknown(string known) => new("cause.unknown", known) { Field = "Cause" };
}
