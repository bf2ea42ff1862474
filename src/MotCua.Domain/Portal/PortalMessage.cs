using System.Globalization;
using MotCua.Domain.Dossiers;
using MotCua.Domain.People;

namespace MotCua.Domain.Portal;

/// <summary>
/// What the portal hears of a dossier, made from what its entries add up to and from nothing else: the same state gives the same message, today
/// and when it is sent again. Of the person only what the service has a field for: owner, number, phone and e-mail.
/// </summary>
public static class PortalMessage
{
    private const string No = "0";
    private const string Yes = "1";

    public static PortalDossier Of(DossierState state, PortalWorld world)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(world);
        var receipt = state.Receipt;
        var (applicant, codes) = (receipt.Applicant, world.Codes);
        var identity = applicant?.Identity is { } paper && codes.Identity.TryGetValue(paper.Kind, out var kind) ? (Kind: kind, paper.Number) : (Kind: "", Number: "");
        return new PortalDossier
        {
            Code = CodeOf(receipt),
            Procedure = receipt.Procedure,
            ProcedureName = receipt.ProcedureName,
            Sector = codes.Sectors.GetValueOrDefault(receipt.Sector, ""),
            SectorName = receipt.Sector,
            Channel = Number((int)receipt.Channel),
            SlipNumber = receipt.PortalCode is null ? receipt.SlipNumber : receipt.Code,
            Owner = applicant?.Name ?? "",
            Audience = codes.Audience.GetValueOrDefault(applicant?.Kind ?? ApplicantKind.Person, ""),
            IdentityKind = identity.Kind,
            IdentityNumber = identity.Number,
            Email = applicant?.Email ?? "",
            Phone = applicant?.Phone ?? "",
            Summary = receipt.ProcedureName,
            SubmittedAt = Time(receipt.ReceivedAt, world),
            ReceivedAt = Time(receipt.ReceivedAt, world),
            DueAt = Time(state.DueAt, world),
            RefusedAt = state.Status is DossierStatus.Refused ? Time(state.EndedAt, world) : "",
            Status = Number((int)DossierLifecycle.OfficialOf(state.Status)),
            EndedAt = Time(state.EndedAt, world),
            ReturnedAt = Time(state.ReturnedAt, world),
            ReturnedBy = state.ReturnedAt is null ? "" : world.UnitName(receipt.Desk),
            ReturnWay = GoesByPost(state) ? Yes : No,
            Competent = world.UnitName(receipt.Competent),
            Desk = world.UnitName(receipt.Desk),
            IsDigitised = state.Files.Count > 0 ? Yes : No,
            Files = [.. state.Files.Select(file => File(file, codes))],
            Fees = receipt.Fee is > 0 and var fee ? [new PortalFee(codes.FeeName, "", codes.FeeTakenAt, Number(fee), "")] : [],
            Papers = [.. receipt.Papers.Where(each => !each.ShownOnly).Select(each => new PortalPaper(each.Name, Number(each.Originals + each.Copies + each.Certified), ""))],
            Supplements = [.. state.Side.Supplements.Select(asked => Supplement(asked, world))],
            Results = Signed(state) is { } result ? [new PortalResult(result.Number, "", result.FileHash ?? "", "", "")] : [],
            Databases = codes.WithRecalledFields ? [] : null,
        };
    }

    /// <summary>The step the dossier reached, or left as it ended; null when an entry moved nothing (<paramref name="before"/> is the state without it).</summary>
    /// <param name="by">Officer who acted.</param>
    /// <param name="at">UTC instant of the entry.</param>
    public static PortalProgress? ProgressOf(DossierState? before, DossierState after, string by, DateTime at, string unit, PortalWorld world)
    {
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(world);
        var official = DossierLifecycle.OfficialOf(after.Status);
        if (before is not null && before.Step == after.Step && before.StepSince == after.StepSince && DossierLifecycle.OfficialOf(before.Status) == official)
        {
            return null;
        }

        var step = after.Receipt.Route[after.Step];
        var (name, position) = world.Officer(by);
        return new PortalProgress
        {
            Code = CodeOf(after.Receipt),
            Officer = name,
            Position = position,
            At = Time(at, world),
            Unit = world.UnitName(unit),
            Step = step.Name,
            Status = Number((int)official),
            Since = Time(after.StepSince, world),
            DueAt = Time(step.DueAt ?? after.DueAt, world),
        };
    }

    /// <summary>
    /// MaHoSo: the code the portal gave, where it gave one. Ours then goes as SoBienNhan, the local receipt number, which may be the dossier code.
    /// </summary>
    public static string CodeOf(DossierReceived receipt)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        return receipt.PortalCode ?? receipt.Code;
    }

    /// <summary>yyyyMMddHHmmss of an instant in Vietnamese time; empty for none.</summary>
    public static string Time(DateTime? utc, PortalWorld world) => utc is { } instant ? world.ToLocal(instant).ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture) : "";

    /// <summary>A draft is nobody's to see: the result goes out once it is signed and lies at the desk.</summary>
    private static DossierResult? Signed(DossierState state) => state.Status is DossierStatus.ResultReady or DossierStatus.Returned ? state.Result : null;

    private static bool GoesByPost(DossierState state) => state.Taker is { } taker ? taker.On is TakenOn.PostalReceipt : state.Receipt.ReturnAt is ReturnPlace.Post;

    private static PortalFile File(FileKept file, PortalCodes codes)
    {
        var sent = new PortalFile(file.Hash, file.Name, No, "", "");
        return codes.WithRecalledFields ? sent with { IsDigitised = "", IsReused = "", IsFromNationalStore = "", ReplacedBy = "" } : sent;
    }

    /// <summary>A request for papers, its papers by name; never the reason, which may tell of the person.</summary>
    private static PortalSupplement Supplement(SupplementRequest asked, PortalWorld world) => new()
    {
        Id = asked.SlipNumber,
        AskedBy = world.Officer(asked.SignedBy).Name,
        Content = string.Join("; ", asked.Items.Select(item => item.Text)),
        AskedAt = Time(asked.AskedAt, world),
        TakenAt = Time(asked.AnsweredAt, world),
        Status = asked.AnsweredAt is null ? world.Codes.SupplementAsked : world.Codes.SupplementAnswered,
        Papers = [.. asked.Items.Select(item => new PortalPaper(item.Text, "", ""))],
        DueBefore = Time(asked.DueBefore, world),
        DueAfter = Time(asked.DueAfter, world),
    };

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
