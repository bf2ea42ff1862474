namespace MotCua.Domain.Custody;

/// <summary>Hồ sơ giấy: who has a dossier's paper file, and which originals of the applicant the office keeps.</summary>
public sealed record PaperFile
{
    /// <summary>The post, where a unit's code stands.</summary>
    public const string Post = "post";

    /// <summary>Code of the unit that has it; <see cref="Post"/> when the post took it.</summary>
    public required string Unit { get; init; }

    /// <summary>UTC: when it was last in somebody's hands: received, accepted or taken back.</summary>
    public required DateTime SeenAt { get; init; }

    /// <summary>Who was the last to say that it is here.</summary>
    public required string SeenBy { get; init; }

    /// <summary>On its way and not acknowledged yet; null when it lies still.</summary>
    public PaperSending? Sending { get; init; }

    /// <summary>How many times it was sent.</summary>
    public int Moves { get; init; }

    /// <summary>Every original that was ever kept, in the order in which they came.</summary>
    public IReadOnlyList<KeptOriginal> Originals { get; init; } = [];

    /// <summary>Originals that the applicant still has to get back.</summary>
    public IEnumerable<KeptOriginal> OriginalsOut() => Originals.Where(original => original.GivenBackAt is null);

    /// <summary>Folds one entry in; null for facts that do not speak of paper.</summary>
    /// <param name="at">UTC.</param>
    public PaperFile? After(Facts facts, string by, DateTime at) => facts switch
    {
        PaperSent sent => this with { Sending = new PaperSending(sent.ToUnit, by, at), Moves = Moves + 1 },
        PaperAccepted accepted => this with { Unit = accepted.Unit, Sending = null, SeenAt = at, SeenBy = by },
        PaperRecalled => this with { Sending = null, SeenAt = at, SeenBy = by },
        OriginalsTaken taken => this with { Originals = [.. Originals, .. taken.Papers.Select(paper => new KeptOriginal(paper, taken.Number, by, at))] },
        OriginalsGivenBack back => GivenBack(back.Papers, back.Taker, by, at),
        _ => null,
    };

    public PaperFile GivenBack(IReadOnlyList<int> papers, string? taker, string by, DateTime at) => this with
    {
        Originals =
        [
            .. Originals.Select(original => original.GivenBackAt is null && papers.Contains(original.Paper)
                ? original with { GivenBackAt = at, GivenBackBy = by, Taker = taker }
                : original),
        ],
    };
}

/// <param name="ToUnit">Code of the unit, or <see cref="PaperFile.Post"/>.</param>
/// <param name="At">UTC.</param>
public sealed record PaperSending(string ToUnit, string By, DateTime At);

/// <summary>Bản chính that the applicant left and gets back.</summary>
/// <param name="Paper">Place in the dossier's checklist, from 0.</param>
/// <param name="Number">Số of the receipt given for it.</param>
/// <param name="TakenAt">UTC.</param>
public sealed record KeptOriginal(int Paper, string Number, string TakenBy, DateTime TakenAt)
{
    /// <summary>UTC; null while the office has it.</summary>
    public DateTime? GivenBackAt { get; init; }

    public string? GivenBackBy { get; init; }

    /// <summary>Who got it.</summary>
    public string? Taker { get; init; }
}
