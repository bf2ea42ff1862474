using MotCua.Application;
using MotCua.Application.Receiving;
using MotCua.Domain.Dossiers;
using MotCua.Domain.People;
using MotCua.Domain.Procedures;
using MotCua.Domain.Visits;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Counter;

/// <summary>From what was typed to what is asked of the verbs.</summary>
internal static class IntakeReading
{
    private const int FreeLines = 2;

    public static ReceiveDossier.Request ToRequest(this IntakeForm form) => new()
    {
        Procedure = form.Procedure,
        Applicant = ApplicantOf(form),
        Proxy = form.ByProxy ? ProxyOf(form) : null,
        Channel = form.Channel,
        Papers = [.. form.Papers.Where(IsGiven).Select(Received)],
        Reused = [.. form.Papers.Where(line => line is { IsListed: true, Reused: true, Name: not null }).Select(line => line.Name!)],
        AgainReason = form.AgainReason,
        Sets = form.Sets,
        ReturnAt = form.ReturnAt,
        Late = form is { IsLate: true, ReceivedAt: { } local } ? new LateEntry(OfficeTime.ToUtc(local), form.LateReason, form.LateSlip ?? SlipGiven.Printed, form.LateSlipNumber) : null,
        BesideReason = form.BesideReason,
        Note = form.Note,
        PortalCode = form.PortalCode,
    };

    public static EndVisit.Request ToVisit(this IntakeForm form) => new(
        form.Ending!.Value,
        new Visitor(form.Name, form.Address, form.Phone, form.Email),
        form.Procedure,
        form.Find,
        [.. (form.Items ?? "").Split('\n')],
        form.Text,
        form.Ground);

    /// <summary>The birth date was typed, and is one.</summary>
    public static bool HasReadableBirthDate(this IntakeForm form) => string.IsNullOrWhiteSpace(form.BirthDate) || PartialDate.Parse(form.BirthDate) is not null;

    /// <summary>Reads a card line out of the number's field into the fields it fills. False when there was none, or it cannot be read.</summary>
    public static bool TakeScan(this IntakeForm form)
    {
        if (form.Number?.Contains('|', StringComparison.Ordinal) != true || CardQr.Parse(form.Number) is not { Refused: false } read)
        {
            return false;
        }

        var card = read.Value;
        form.Scanned = card.Raw;
        form.Kind = ApplicantKind.Person;
        form.Paper = null;
        form.Number = card.Number;
        form.IdentityProven = true;
        form.Name = card.Name;
        form.BirthDate = card.BirthDate is { } born ? OfficeForms.Partial(born) : form.BirthDate;
        form.Sex = card.Sex ?? form.Sex;
        form.Address = card.Residence;
        return true;
    }

    /// <summary>Makes the list of papers anew when another procedure was chosen, and keeps two free lines at its end.</summary>
    public static void ListPapers(this IntakeForm form, ProcedureVersion? procedure)
    {
        if (form.PapersOf != procedure?.Code)
        {
            form.Papers = [.. (procedure?.Papers ?? []).Select(Listed)];
            form.PapersOf = procedure?.Code;
            form.Sets = procedure?.Sets ?? 1;
        }

        var written = form.Papers.FindLastIndex(line => line.IsListed || !string.IsNullOrWhiteSpace(line.Name)) + 1;
        form.Papers = [.. form.Papers.Take(written), .. Enumerable.Range(0, FreeLines).Select(_ => new PaperLine { Originals = 1 })];
    }

    /// <summary>What form 02 would ask for: every listed paper that was not given.</summary>
    private static string MissingPapers(this IntakeForm form) =>
        string.Join('\n', form.Papers.Where(line => line is { IsListed: true, Given: false, Reused: false, Case: null }).Select(line => line.Name));

    /// <summary>Opens the part of the form for an ending without a dossier, with what the page can tell by itself.</summary>
    public static void BeginEnding(this IntakeForm form, VisitEnding ending)
    {
        form.Ending = ending;
        if (ending is VisitEnding.Supplement && string.IsNullOrWhiteSpace(form.Items))
        {
            form.Items = form.MissingPapers();
        }
    }

    public static bool IsGiven(PaperLine line) => line.IsListed ? line.Given || line.Reused : !string.IsNullOrWhiteSpace(line.Name);

    private static PaperLine Listed(ProcedurePaper paper) => new()
    {
        Name = paper.Name,
        Originals = paper.Originals,
        Copies = paper.Copies,
        Certified = paper.CertifiedCopies,
        ShownOnly = paper.Mode is PaperMode.Present,
        IsListed = true,
        Case = paper.Case,
    };

    private static PaperReceived Received(PaperLine line) => line.ShownOnly
        ? new PaperReceived(line.Name ?? "", 0, 0, 0, true)
        : line.Reused ? new PaperReceived(line.Name ?? "", 0, 0, 0, false)
        : new PaperReceived(line.Name ?? "", line.Originals, line.Copies, line.Certified, false) { Pages = line.Pages };

    private static Applicant ApplicantOf(IntakeForm form)
    {
        var identity = IdentityPaper.Of(form.Number, form.Paper, form.Kind);
        var isPerson = form.Kind is ApplicantKind.Person;
        return new Applicant
        {
            Kind = form.Kind,
            Name = form.Name ?? "",
            BirthDate = isPerson ? PartialDate.Parse(form.BirthDate) : null,
            Sex = isPerson ? form.Sex : null,
            Identity = identity,
            IdentityProven = form.IdentityProven && identity is not null,
            Address = form.Address ?? "",
            Phone = form.Phone,
            Email = form.Email,
        };
    }

    private static Proxy ProxyOf(IntakeForm form)
    {
        var identity = IdentityPaper.Of(form.ProxyNumber, null, ApplicantKind.Person);
        return new Proxy
        {
            Name = form.ProxyName ?? "",
            Identity = identity,
            IdentityProven = form.ProxyProven && identity is not null,
            Mandate = form.Mandate,
            MandateNumber = form.MandateNumber,
            MandateDate = form.MandateDate,
            Relation = form.Relation,
            Phone = form.ProxyPhone,
        };
    }
}
