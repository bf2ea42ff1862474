namespace MotCua.Domain.Dossiers;

/// <summary>Why a dossier cannot be received as it was written down.</summary>
public static class ReceivingRefusals
{
    public static readonly Refusal NoProcedure = new("receiving.no-procedure") { Field = "Procedure" };
    public static readonly Refusal NoPapers = new("receiving.no-papers") { Field = "Papers" };
    public static readonly Refusal NotOneSet = new("receiving.not-one-set") { Field = "Sets" };
    public static readonly Refusal InFuture = new("receiving.in-future") { Field = "ReceivedAt" };
    public static readonly Refusal LateReasonNeeded = new("receiving.late-reason-needed") { Field = "LateReason" };
    public static readonly Refusal LateSlipNeeded = new("receiving.late-slip-needed") { Field = "LateSlip" };
    public static readonly Refusal HandwrittenNumberNeeded = new("receiving.handwritten-number-needed") { Field = "LateSlipNumber" };
    public static readonly Refusal OutsideCalendar = new("receiving.outside-calendar") { Field = "ReceivedAt" };

    /// <summary>The desk does not exist on the day of receipt.</summary>
    public static Refusal NoDesk(string desk, DateOnly day) => new("receiving.no-desk", desk, day) { Field = "ReceivedAt" };

    /// <summary>The authority has no code to head its dossier codes with.</summary>
    public static Refusal NoAgencyCode(string authority) => new("receiving.no-agency-code", authority);

    public static Refusal NotInForce(string procedure, DateOnly day) => new("receiving.not-in-force", procedure, day) { Field = "Procedure" };

    public static Refusal NotAtThisLevel(string procedure, string authority) => new("receiving.not-at-this-level", procedure, authority) { Field = "Procedure" };

    public static Refusal PaperWithoutCount(string paper) => new("receiving.paper-without-count", paper) { Field = "Papers" };

    public static Refusal PaperTooLong(int longest) => new("receiving.paper-too-long", longest) { Field = "Papers" };

    public static Refusal TooManyPapers(int most) => new("receiving.too-many-papers", most) { Field = "Papers" };

    public static Refusal TooLong(string field, int longest) => new("receiving.too-long", longest) { Field = field };

    public static readonly Refusal NotAPortalCode = new("receiving.not-a-portal-code") { Field = "PortalCode" };

    /// <summary>The rule of the day: a request that came online carries the portal's code.</summary>
    public static readonly Refusal PortalCodeNeeded = new("receiving.portal-code-needed") { Field = "PortalCode" };

    /// <summary>The rule of the day: the office gives all codes itself.</summary>
    public static readonly Refusal OfficeGivesCodes = new("receiving.office-gives-codes") { Field = "PortalCode" };

    /// <summary>Another dossier has this code, from the portal or as its own.</summary>
    public static Refusal PortalCodeTaken(string portalCode, string code) => new("receiving.portal-code-taken", portalCode, code) { Field = "PortalCode" };

    /// <summary>The office holds the paper: asking for it again needs a reason.</summary>
    public static Refusal HeldAlready(string paper, DateOnly on) => new("receiving.held-already", paper, on) { Field = "AgainReason" };

    public static Refusal HeldSpent(string paper, DateOnly until) => new("receiving.held-spent", paper, until) { Field = "Papers" };

    public static Refusal HeldUnknown(string paper) => new("receiving.held-unknown", paper) { Field = "Papers" };

    /// <summary>The same person has an open dossier under this procedure: going on needs a reason.</summary>
    public static Refusal OpenDossier(string code) => new("receiving.open-dossier", code) { Field = "BesideReason" };
}
