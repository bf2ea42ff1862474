using System.Text.Json.Serialization;
using MotCua.Domain.Custody;
using MotCua.Domain.People;
using MotCua.Domain.Routing;

namespace MotCua.Domain.Dossiers;

/// <summary>What a dossier's entries add up to. Only <see cref="Dossier.Apply"/> makes a new one.</summary>
public sealed record DossierState
{
    /// <summary>The facts of the receipt.</summary>
    public required DossierReceived Receipt { get; init; }

    public required DossierStatus Status { get; init; }

    /// <summary>Entries so far.</summary>
    public required int Version { get; init; }

    public required DateTime EnteredAt { get; init; }

    public required string ReceivedBy { get; init; }

    /// <summary>Index in the route of the step that holds the dossier.</summary>
    public required int Step { get; init; }

    /// <summary>Officer who holds it; null when it waits in the unit's common queue.</summary>
    public string? Holder { get; init; }

    /// <summary>Why it came to the holder: the rule of the unit's table; null where a person gave or took it.</summary>
    public Routed? Routed { get; init; }

    /// <summary>UTC: since when it is at this step.</summary>
    public required DateTime StepSince { get; init; }

    /// <summary>UTC: when each step so far was last reached, by the step's index. The receipt counts as reached when it was entered.</summary>
    public IReadOnlyDictionary<int, DateTime> Reached { get; init; } = new Dictionary<int, DateTime>();

    /// <summary>UTC: the appointment as it stands.</summary>
    public DateTime? DueAt { get; init; }

    /// <summary>What happened beside the way; null for the many dossiers that went straight.</summary>
    public SidePaths? Aside { get; init; }

    /// <summary>The same, empty where nothing happened.</summary>
    [JsonIgnore]
    public SidePaths Side => Aside ?? SidePaths.None;

    /// <summary>UTC: the appointment that early and late are measured by.</summary>
    [JsonIgnore]
    public DateTime? JudgedDueAt => Side.FirstDueAt ?? DueAt;

    /// <summary>Who has the paper file; null while it lies where it was received and no original is kept.</summary>
    public PaperFile? Paper { get; init; }

    public DossierResult? Result { get; init; }

    /// <summary>Who recorded the result with their own hand.</summary>
    public string? DraftedBy { get; init; }

    /// <summary>Whose work it was at each step it has left, by the step's index: who gets it back, and who gets it after the signature.</summary>
    public IReadOnlyDictionary<int, string> Hands { get; init; } = new Dictionary<int, string>();

    /// <summary>UTC: end of processing, by a result, a refusal or a withdrawal.</summary>
    public DateTime? EndedAt { get; init; }

    /// <summary>UTC: when the law's clock stopped for good. Of a withdrawn dossier that is when the applicant asked, and not when the desk came to stop it.</summary>
    [JsonIgnore]
    public DateTime? ClockEndedAt => EndedAt is not null && Side.Withdrawals is [.., { End: WithdrawalEnd.Stopped } wish] ? wish.AskedAt : EndedAt;

    /// <summary>UTC: the result was handed over.</summary>
    public DateTime? ReturnedAt { get; init; }

    public Taker? Taker { get; init; }

    public DossierRefused? Refusal { get; init; }

    public DossierWithdrawn? Withdrawal { get; init; }

    public IReadOnlyList<FileKept> Files { get; init; } = [];

    /// <summary>UTC: when it was last written out for the archive; null for never.</summary>
    public DateTime? ArchivedAt { get; init; }

    /// <summary>What becomes of its personal data; null while nobody proposed anything.</summary>
    public Erasure? Erasure { get; init; }

    /// <summary>How many times each form was printed, by the slip's number.</summary>
    public IReadOnlyDictionary<string, int> Prints { get; init; } = new Dictionary<string, int>();
}
