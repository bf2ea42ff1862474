using MotCua.Domain.Deadlines;
using MotCua.Domain.Interlinking;
using MotCua.Domain.People;
using MotCua.Domain.Procedures;
using MotCua.Domain.Routing;
using MotCua.Domain.Rules;

namespace MotCua.Domain.Dossiers;

public sealed partial class Dossier
{
    private const int MostPapers = 60;
    private const int LongestPaper = 500;
    private const int LongestNote = 1000;
    private const int MostSets = 99;

    /// <summary>
    /// Tiếp nhận: everything that must hold before a dossier is received, all of it asked, so that every fault is seen at once. What comes back
    /// has no numbers yet: <see cref="Receipt.Enter"/> gives code, slip and register number together, so "received" is never reached without its slip.
    /// </summary>
    public static Outcome<Receipt> Receive(Intake intake, IntakeOffice office)
    {
        ArgumentNullException.ThrowIfNull(intake);
        ArgumentNullException.ThrowIfNull(office);
        var wrong = new List<Refusal>();
        var nowLocal = office.ToLocal(office.Now);
        var receivedAt = intake.Late?.ReceivedAt ?? office.Now;
        var receivedLocal = office.ToLocal(receivedAt);
        var today = DateOnly.FromDateTime(nowLocal);
        var day = DateOnly.FromDateTime(receivedLocal);

        var applicant = Kept(intake.Applicant.Checked(today), "Applicant", wrong) ?? intake.Applicant;
        var proxy = intake.Proxy is null ? null : Kept(intake.Proxy.Checked(applicant, today), "Proxy", wrong);
        var place = PlaceOf(intake.Procedure, office, day, receivedLocal, wrong);
        var papers = Papers(intake.Papers, wrong, intake.HeldUnknown);
        wrong.AddRange(LateRefusals(intake.Late, office.Now));
        var note = Text(intake.Note, "Note", wrong);
        var beside = Text(intake.BesideReason, "BesideReason", wrong);
        wrong.AddRange(papers.Where(paper => paper.Held?.IsSpentOn(day) == true).Select(paper => ReceivingRefusals.HeldSpent(paper.Name, paper.Held!.Until!.Value)));
        wrong.AddRange(intake.HeldUnknown.Select(ReceivingRefusals.HeldUnknown));
        var again = Text(intake.AgainReason, "AgainReason", wrong);
        var askedAgain = AskedAgain(papers, intake.Held, day);
        if (askedAgain.Count > 0 && again is null)
        {
            wrong.Add(ReceivingRefusals.HeldAlready(papers[askedAgain[0]].Name, intake.Held[papers[askedAgain[0]].Name].On));
        }

        if (intake.Sets is < 1 or > MostSets)
        {
            wrong.Add(ReceivingRefusals.NotOneSet);
        }

        var portalCode = PortalCodeOf(intake.PortalCode, wrong);
        wrong.AddRange(CodeGiverRefusals(office.Rules.CodeGiver, portalCode is not null, intake));
        if (intake.Open.Count > 0 && beside is null)
        {
            wrong.Add(ReceivingRefusals.OpenDossier(intake.Open[0]));
        }

        if (wrong.Count > 0 || place is null)
        {
            return wrong;
        }

        return new Receipt
        {
            Intake = intake with { Applicant = applicant, Proxy = proxy, Papers = papers, Note = note, BesideReason = intake.Open.Count > 0 ? beside : null, AgainReason = askedAgain.Count > 0 ? again : null, PortalCode = portalCode },
            AskedAgain = askedAgain,
            Procedure = intake.Procedure!,
            Agency = place.Agency,
            Authority = place.Authority,
            Desk = office.Desk,
            Competent = place.Competent,
            Route = place.Way,
            Chain = place.Chain,
            SlipSigns = office.Rules.SlipSigns,
            Sum = place.Sum,
            DueAt = place.Sum.Due is { } due ? office.ToUtc(due) : null,
            ReceivedAt = receivedAt,
            Day = day,
            Today = today,
        };
    }

    /// <summary>
    /// Whether this is the very request that was received then: a key that comes back with another person's request must never give out this
    /// person's slip, and with other papers must not pass for received.
    /// </summary>
    public static bool IsReceiptOf(Intake intake, DossierReceived received, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(intake);
        ArgumentNullException.ThrowIfNull(received);
        return intake.Applicant.Checked(today) is { Refused: false } applicant && applicant.Value == received.Applicant
            && (intake.Proxy is null ? received.Proxy is null : intake.Proxy.Checked(applicant.Value, today) is { Refused: false } proxy && proxy.Value == received.Proxy)
            && intake.Procedure?.Code == received.Procedure
            && (intake.Channel, intake.Sets, intake.ReturnAt) == (received.Channel, received.Sets, received.ReturnAt)
            && Papers(intake.Papers, []).SequenceEqual(received.Papers)
            && Text(intake.Note, "", []) == received.Note
            && PortalCodeOf(intake.PortalCode, []) == received.PortalCode
            && (intake.Late is { } late ? received.LateEntry && late.ReceivedAt == received.ReceivedAt : !received.LateEntry);
    }

    /// <summary>Papers that were taken from the person although the office holds them and the catalogue says that they are still good.</summary>
    private static IReadOnlyList<int> AskedAgain(IReadOnlyList<PaperReceived> papers, IReadOnlyDictionary<string, HeldPaper> held, DateOnly day) =>
    [
        .. papers.Index()
            .Where(paper => paper.Item is { Held: null, ShownOnly: false } && held.TryGetValue(paper.Item.Name, out var there) && there.Until is not null && !there.IsSpentOn(day))
            .Select(paper => paper.Index),
    ];

    private sealed record Place(string Agency, string Authority, string Competent, IReadOnlyList<RouteStep> Way, DossierChain? Chain, DueSum Sum);

    /// <summary>What procedure, unit and calendar make of it: authority, way and appointment. Null when they do not fit, with the reasons told.</summary>
    private static Place? PlaceOf(ProcedureVersion? procedure, IntakeOffice office, DateOnly day, DateTime receivedLocal, List<Refusal> wrong)
    {
        var units = office.Units(day);
        var desk = units.Find(office.Desk);
        var authority = units.AuthorityOf(office.Desk);
        if (desk is null || authority is null)
        {
            wrong.Add(ReceivingRefusals.NoDesk(office.Desk, day));
            return null;
        }

        var agency = authority.AgencyCodeOn(day);
        if (agency is null)
        {
            wrong.Add(ReceivingRefusals.NoAgencyCode(authority.Name));
        }

        if (procedure is null)
        {
            wrong.Add(ReceivingRefusals.NoProcedure);
            return null;
        }

        if (!procedure.HoldsOn(day))
        {
            wrong.Add(ReceivingRefusals.NotInForce(procedure.Name, day));
        }

        if (!procedure.IsReceivedAt(ProcedureLevelOf.Authority(authority.Kind)))
        {
            wrong.Add(ReceivingRefusals.NotAtThisLevel(procedure.Name, authority.Name));
            return null;
        }

        var limit = procedure.Limit;
        if (!Deadline.Fits(office.Calendar, receivedLocal, limit))
        {
            wrong.Add(ReceivingRefusals.OutsideCalendar);
            return null;
        }

        var sum = DueSum.Of(office.Calendar, receivedLocal, limit, procedure.Counting ?? CountingPolicy.Default);
        var clock = sum.Due is { } due ? new StepClock(office.Calendar, limit, receivedLocal, due, office.Rules.HandOverCutOff, office.ToUtc) : null;
        var way = Route.For(procedure, units, office.Desk, clock, office.Process);
        var chain = Route.ChainFor(procedure, units, office.Desk);
        wrong.AddRange([.. way.Refusals, .. chain?.Refusals ?? []]);
        return agency is null || way.Refused || chain is { Refused: true } ? null : new Place(agency.Text, authority.Code, Route.CompetentIn(way.Value, units), way.Value, chain?.Value, sum);
    }

    private static T? Kept<T>(Outcome<T> outcome, string who, List<Refusal> wrong)
        where T : class
    {
        wrong.AddRange(outcome.Refusals.Select(refusal => refusal with { Field = $"{who}.{refusal.Field}" }));
        return outcome.Refused ? null : outcome.Value;
    }

    /// <param name="notHeld">Names of papers that were to be taken over and are not held: that is said instead of the missing count.</param>
    private static PaperReceived[] Papers(IReadOnlyList<PaperReceived> written, List<Refusal> wrong, IReadOnlyList<string>? notHeld = null)
    {
        var papers = written.Select(paper => paper with { Name = VietnameseText.Compose(paper.Name) }).Where(paper => paper.Name.Length > 0).ToArray();
        if (papers.Length == 0)
        {
            wrong.Add(ReceivingRefusals.NoPapers);
        }

        if (papers.Length > MostPapers)
        {
            wrong.Add(ReceivingRefusals.TooManyPapers(MostPapers));
        }

        if (papers.Any(paper => paper.Name.Length > LongestPaper))
        {
            wrong.Add(ReceivingRefusals.PaperTooLong(LongestPaper));
        }

        wrong.AddRange(papers.Where(paper => !Counts(paper) && notHeld?.Contains(paper.Name) is not true).Select(paper => ReceivingRefusals.PaperWithoutCount(paper.Name)));
        return papers;
    }

    /// <summary>A paper that stays has a number of copies; one only shown needs none.</summary>
    private static bool Counts(PaperReceived paper) =>
        paper is { Originals: >= 0 and <= 999, Copies: >= 0 and <= 999, Certified: >= 0 and <= 999 } && (paper.ShownOnly || paper.Held is not null || paper.Originals + paper.Copies + paper.Certified > 0);

    private static IEnumerable<Refusal> LateRefusals(LateEntry? late, DateTime now)
    {
        if (late is null)
        {
            yield break;
        }

        if (late.ReceivedAt > now)
        {
            yield return ReceivingRefusals.InFuture;
        }

        if (string.IsNullOrWhiteSpace(late.Reason))
        {
            yield return ReceivingRefusals.LateReasonNeeded;
        }

        if (late.Slip is not (SlipGiven.Handwritten or SlipGiven.Missing))
        {
            yield return ReceivingRefusals.LateSlipNeeded;
        }

        if (late.Slip is SlipGiven.Handwritten && string.IsNullOrWhiteSpace(late.SlipNumber))
        {
            yield return ReceivingRefusals.HandwrittenNumberNeeded;
        }
    }

    /// <summary>A portal's code as it is kept; null where none was typed, or none that is one.</summary>
    private static string? PortalCodeOf(string? typed, List<Refusal> wrong)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        var code = DossierCode.ReadOther(typed);
        if (code is null)
        {
            wrong.Add(ReceivingRefusals.NotAPortalCode);
        }

        return code;
    }

    /// <summary>Who gives the code of a request that came through the portal is the rule of the day it was received.</summary>
    private static IEnumerable<Refusal> CodeGiverRefusals(CodeGiver giver, bool hasPortalCode, Intake intake)
    {
        if (giver is CodeGiver.Office && hasPortalCode)
        {
            yield return ReceivingRefusals.OfficeGivesCodes;
        }

        if (giver is CodeGiver.Portal && intake.Channel is Channel.Online && string.IsNullOrWhiteSpace(intake.PortalCode))
        {
            yield return ReceivingRefusals.PortalCodeNeeded;
        }
    }

    private static string? Text(string? written, string field, List<Refusal> wrong)
    {
        var text = VietnameseText.Compose(written);
        if (text.Length > LongestNote)
        {
            wrong.Add(ReceivingRefusals.TooLong(field, LongestNote));
        }

        return text.Length == 0 ? null : text;
    }
}
