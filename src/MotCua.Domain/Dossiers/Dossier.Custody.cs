using MotCua.Domain.Custody;
using MotCua.Domain.Organisation;

namespace MotCua.Domain.Dossiers;

/// <summary>
/// The paper file and the originals in it. Moving paper changes neither state nor clock, so a dossier that has ended still has paper to be moved;
/// an end counts as a close only when nothing of the applicant's is kept any more.
/// </summary>
public sealed partial class Dossier
{
    /// <summary>Where the paper is; while nobody moved it, at the desk that received it.</summary>
    public PaperFile Paper => State.Paper ?? new PaperFile { Unit = State.Receipt.Desk, SeenAt = State.EnteredAt, SeenBy = State.ReceivedBy };

    public bool KeepsOriginals => State.Paper is { } paper && paper.OriginalsOut().Any();

    /// <summary>Khép hồ sơ: it ended, and the applicant has every original back.</summary>
    public bool IsClosed => (Status is DossierStatus.Returned || DossierLifecycle.IsStopped(Status)) && !KeepsOriginals;

    /// <summary>Hands the paper over to a unit on the dossier's way, or from the desk to the post. It stays with this unit until the other accepts.</summary>
    public Outcome<PaperSent> SendPaper(string toUnit, Officer by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (NotOfPaper(by) is { } no)
        {
            return no;
        }

        if (Paper.Unit != by.Unit)
        {
            return CustodyRefusals.HeldBy(Paper.Unit);
        }

        if (Paper.Sending is { } sending)
        {
            return CustodyRefusals.AlreadySent(sending.ToUnit);
        }

        var isOnWay = toUnit == PaperFile.Post ? by.Unit == State.Receipt.Desk : toUnit != by.Unit && UnitsOnWay().Contains(toUnit);
        return isOnWay ? new PaperSent(by.Unit, toUnit) : CustodyRefusals.NotOnWay(toUnit);
    }

    /// <summary>The receiver says that it came.</summary>
    public Outcome<PaperAccepted> AcceptPaper(Officer by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (NotOfPaper(by) is { } no)
        {
            return no;
        }

        return Paper.Sending switch
        {
            { } sending when sending.ToUnit == by.Unit => new PaperAccepted(by.Unit, SignedList: false),
            { } sending => CustodyRefusals.SentElsewhere(sending.ToUnit),
            null => Paper.Unit == by.Unit ? CustodyRefusals.AlreadyHere(by.Unit) : CustodyRefusals.NotSentYet(Paper.Unit),
        };
    }

    /// <summary>The sender writes down who signed the printed list: the way without a scanner on the other side, and the only one with the post.</summary>
    public Outcome<PaperAccepted> AcceptPaperBySignature(string? signer, Officer by)
    {
        if (NotOfSender(by) is { } no)
        {
            return no;
        }

        return Said(signer) is { } name ? new PaperAccepted(Paper.Sending!.ToUnit, SignedList: true) { Signer = name } : CustodyRefusals.SignerNeeded;
    }

    /// <summary>The sender keeps it after all.</summary>
    public Outcome<PaperRecalled> RecallPaper(Officer by) => NotOfSender(by) is { } no ? no : new PaperRecalled(Paper.Sending!.ToUnit);

    /// <summary>Keeps originals of the checklist that the applicant gets back, with a numbered receipt.</summary>
    /// <param name="papers">Places in the checklist, from 0.</param>
    public Outcome<OriginalsTaken> TakeOriginals(IReadOnlyList<int> papers, Func<string> number, Officer by)
    {
        ArgumentNullException.ThrowIfNull(papers);
        ArgumentNullException.ThrowIfNull(number);
        if (NotOfDesk(by) is { } no)
        {
            return no;
        }

        if (Status is DossierStatus.Returned || DossierLifecycle.IsStopped(Status))
        {
            return CustodyRefusals.Ended;
        }

        var named = papers.Distinct().Order().ToList();
        if (named.Count == 0 || named.Any(paper => State.Receipt.Papers.ElementAtOrDefault(paper) is not { Originals: > 0 }))
        {
            return CustodyRefusals.NoOriginalNamed;
        }

        return named.Intersect(Paper.OriginalsOut().Select(original => original.Paper)).Any() ? CustodyRefusals.AlreadyKept : new OriginalsTaken(number(), named);
    }

    /// <summary>Gives originals back, before the result or after the dossier was stopped.</summary>
    public Outcome<OriginalsGivenBack> GiveOriginalsBack(IReadOnlyList<int> papers, string? taker, Officer by)
    {
        ArgumentNullException.ThrowIfNull(papers);
        if (NotOfDesk(by) is { } no)
        {
            return no;
        }

        var named = papers.Distinct().Order().ToList();
        if (named.Count == 0 || named.Except(Paper.OriginalsOut().Select(original => original.Paper)).Any())
        {
            return CustodyRefusals.NotKept;
        }

        return Said(taker) is { } name ? new OriginalsGivenBack(named) { Taker = name } : CustodyRefusals.TakerNeeded;
    }

    /// <summary>Units that may have the paper: those of its way and beside it, and those that were asked for an opinion.</summary>
    private IEnumerable<string> UnitsOnWay() => State.Receipt.Route.Select(step => step.Unit).Concat(Branches.Select(branch => branch.Unit)).Concat(Side.Opinions.Select(opinion => opinion.Unit));

    private static Refusal? NotOfPaper(Officer by) =>
        by.Duty is DutyKind.Receive or DutyKind.Process or DutyKind.Approve or DutyKind.Return ? null : CustodyRefusals.NotWithThisDuty;

    private Refusal? NotOfSender(Officer by)
    {
        ArgumentNullException.ThrowIfNull(by);
        return NotOfPaper(by) ?? (Paper.Unit != by.Unit ? CustodyRefusals.HeldBy(Paper.Unit) : Paper.Sending is null ? CustodyRefusals.NotSent : null);
    }

    private Refusal? NotOfDesk(Officer by)
    {
        ArgumentNullException.ThrowIfNull(by);
        return by.Unit == State.Receipt.Desk && by.Duty is (DutyKind.Receive or DutyKind.Return) ? null : CustodyRefusals.OnlyAtDesk(State.Receipt.Desk);
    }

    /// <summary>Folds an entry about paper into the state; null for facts that are none.</summary>
    private DossierState? WithPaper(Facts facts, string by, DateTime at) => Paper.After(facts, by, at) is { } paper ? State with { Paper = paper } : null;

    /// <summary>What the hand-over of the result gave back with it.</summary>
    private PaperFile? PaperAfter(DossierReturned returned, string by, DateTime at) =>
        returned.Originals is { } papers ? Paper.GivenBack(papers, returned.Taker?.Name, by, at) : State.Paper;
}
