using MotCua.Domain.Organisation;

namespace MotCua.Domain.Dossiers;

/// <summary>
/// Thời hạn lưu giữ: when the time of a closed dossier is over, what tells of a person is erased, proposed by one officer and approved by another. That there was a
/// dossier, how it went and every figure stay.
/// </summary>
public sealed partial class Dossier
{
    /// <summary>The last day it is kept; null while it is not closed.</summary>
    /// <param name="years">From the day it ended.</param>
    public static DateOnly? KeptUntil(DateOnly? ended, int years) => ended?.AddYears(years);

    public Outcome<DossierErasureProposed> ProposeErasure(string? decision, DateOnly keptUntil, DateOnly today, Officer by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (by.Duty is not DutyKind.Control)
        {
            return DossierRefusals.DutyNeeded(DutyKind.Control);
        }

        var wrong = new List<Refusal>();
        var written = Text(decision, RetentionRefusals.DecisionNeeded, wrong);
        Need(IsClosed, ArchiveRefusals.NotClosed(Status), wrong);
        Need(State.Erasure is null, RetentionRefusals.AlreadyProposed, wrong);
        Need(keptUntil < today, RetentionRefusals.StillKept(keptUntil), wrong);
        return wrong.Count > 0 ? wrong : new DossierErasureProposed(written, keptUntil);
    }

    public Outcome<DossierErasureDeclined> DeclineErasure(string? reason, Officer by)
    {
        if (NotToDecide(by) is { } no)
        {
            return no;
        }

        var wrong = new List<Refusal>();
        var why = Text(reason, DossierRefusals.ReasonNeeded, wrong);
        return wrong.Count > 0 ? wrong : new DossierErasureDeclined(why);
    }

    /// <param name="entries">How many entries lose what tells of a person.</param>
    /// <param name="files">Hashes of all content the dossier ever named, and of what inspections attached to findings that name it.</param>
    public Outcome<DossierErased> Erase(int entries, IReadOnlyList<string> files, Officer by)
    {
        if (NotToDecide(by) is { } no)
        {
            return no;
        }

        var proposed = State.Erasure!;
        return proposed.By == by.Id || proposed.By == by.ActingFor ? RetentionRefusals.SameHand
            : new DossierErased(proposed.Decision, proposed.By, entries, files);
    }

    private Refusal? NotToDecide(Officer by)
    {
        ArgumentNullException.ThrowIfNull(by);
        return by.Duty is not (DutyKind.Approve or DutyKind.Lead) ? DossierRefusals.DutyNeeded(DutyKind.Lead)
            : State.Erasure is null ? RetentionRefusals.NotProposed
            : State.Erasure.Done ? RetentionRefusals.AlreadyErased
            : null;
    }

    private DossierState WithRetention(Facts facts, string by, DateTime at) => facts switch
    {
        DossierErasureProposed proposed => State with { Erasure = new Erasure(by, at, proposed.Decision) },
        DossierErasureDeclined => State with { Erasure = null },
        DossierErased => State with { Erasure = State.Erasure! with { Done = true }, Files = [] },
        _ => throw new ArgumentException($"{facts.GetType().Name} is not of a dossier's retention.", nameof(facts)),
    };
}

/// <summary>What becomes of the personal data of a dossier whose time is over.</summary>
/// <param name="By">Who proposed it.</param>
/// <param name="At">UTC.</param>
/// <param name="Decision">Number and date of the decision it rests on.</param>
public sealed record Erasure(string By, DateTime At, string Decision)
{
    /// <summary>It was approved and done.</summary>
    public bool Done { get; init; }
}

/// <summary>Đề nghị xóa dữ liệu cá nhân: the time is over; another officer decides.</summary>
[EntryType("dossier.erasure-proposed")]
public sealed record DossierErasureProposed(string Decision, DateOnly KeptUntil) : Facts;

/// <summary>Không đồng ý xóa: it is kept on.</summary>
[EntryType("dossier.erasure-declined")]
public sealed record DossierErasureDeclined(string Reason) : Facts;

/// <summary>Đã xóa dữ liệu cá nhân of the dossier's entries, by the decision; the chain of hashes is untouched.</summary>
/// <param name="ProposedBy">Officer who proposed it; who approved it is the entry's actor.</param>
/// <param name="Entries">How many entries lost what told of a person.</param>
/// <param name="Files">Hashes of the dossier's files and of those of inspections' findings about it; their content goes unless another dossier names it too.</param>
[EntryType("dossier.erased")]
public sealed record DossierErased(string Decision, string ProposedBy, int Entries, IReadOnlyList<string> Files) : Facts;

public static class RetentionRefusals
{
    public static readonly Refusal DecisionNeeded = new("retention.decision-needed") { Field = "Decision" };
    public static readonly Refusal AlreadyProposed = new("retention.already-proposed");
    public static readonly Refusal NotProposed = new("retention.not-proposed");
    public static readonly Refusal AlreadyErased = new("retention.already-erased");

    /// <summary>Who proposed it may not approve it.</summary>
    public static readonly Refusal SameHand = new("retention.same-hand");

    /// <summary>The catalogue and the rules name no time.</summary>
    public static readonly Refusal NoTime = new("retention.no-time");

    /// <summary>Something was entered for the dossier this very moment.</summary>
    public static readonly Refusal Moved = new("retention.moved");

    public static Refusal StillKept(DateOnly until) => new("retention.still-kept", until);
}
