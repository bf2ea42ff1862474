using MotCua.Domain.Procedures;

namespace MotCua.Domain.Dossiers;

/// <summary>
/// Hồ sơ: what one person asked for, from the slip to the result. An act decides and returns what happened;
/// only <see cref="Apply"/> changes the state, and it serves the act, the rebuild and the check alike.
/// </summary>
public sealed partial class Dossier
{
    private Dossier(DossierState state) => State = state;

    public DossierState State { get; private set; }

    public string Code => State.Receipt.Code;

    public DossierStatus Status => State.Status;

    public RouteStep AtStep => State.Receipt.Route[State.Step];

    /// <summary>A dossier as its row keeps it.</summary>
    public static Dossier From(DossierState state) => new(state);

    /// <summary>
    /// A dossier as its first entry makes it. Throws <see cref="ArgumentException"/> for a way that cannot be gone to its end: it starts at the
    /// counter, passes at least one office, is signed after the last office, and ends at the return desk.
    /// </summary>
    public static Dossier Open(DossierReceived receipt, string by, DateTime enteredAt) => new(new DossierState
    {
        Receipt = WithWay(receipt),
        Status = DossierStatus.Received,
        Version = 1,
        EnteredAt = enteredAt,
        ReceivedBy = by,
        Step = 0,
        Holder = by,
        StepSince = enteredAt,
        DueAt = receipt.DueAt,
        Aside = Beginning(receipt),
        Files = [.. receipt.Papers.Index().Where(paper => paper.Item.Held is not null).Select(paper => FileOf(paper.Item, paper.Index))],
    });

    private static FileKept FileOf(PaperReceived paper, int place) => new(paper.Held!.Hash, paper.Name, paper.Held.MediaType, paper.Held.Bytes)
    {
        Paper = place,
        Pages = paper.Held.Pages,
        Signer = paper.Held.Signer,
        From = paper.Held.Dossier,
    };

    private static DossierReceived WithWay(DossierReceived receipt)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        var kinds = receipt.Route.Select(step => step.Kind).ToList();
        var lastOffice = kinds.LastIndexOf(StepKind.Process);
        var isWhole = kinds.Count >= 4 && kinds[0] is StepKind.Receive && kinds[^1] is StepKind.Return
            && lastOffice > 0 && lastOffice < kinds.Count - 2
            && kinds.Skip(1).SkipLast(1).All(kind => kind is StepKind.Process or StepKind.Approve);
        return isWhole ? receipt : throw new ArgumentException($"The way of dossier {receipt.Code} does not lead to its end: {string.Join(", ", kinds)}.", nameof(receipt));
    }
}
