using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Application.Exchanging;
using MotCua.Application.Ledger;
using MotCua.Application.Publishing;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Domain.Procedures;

namespace MotCua.Application.Receiving;

/// <summary>
/// Tiếp nhận hồ sơ: gives a dossier its code, its slip and its place in the register, all in one act. The same request again gives the first
/// dossier again. Everything it needs to know is in memory; only open dossiers of the same person are looked up.
/// </summary>
public sealed class ReceiveDossier(OfficeLedger ledger, Catalogue catalogue, Processes processes, Units units, Calendars calendars, Rulebook rulebook, OpenDossiersOf openDossiers, HeldPapers heldPapers, OfficeTime time)
{
    public sealed record Request
    {
        /// <summary>Code of the procedure; null while none is chosen.</summary>
        public string? Procedure { get; init; }

        public required Applicant Applicant { get; init; }

        public Proxy? Proxy { get; init; }

        public Channel Channel { get; init; } = Channel.Direct;

        public required IReadOnlyList<PaperReceived> Papers { get; init; }

        /// <summary>Names of papers that are not handed in because the office holds a scan of the same person's.</summary>
        public IReadOnlyList<string> Reused { get; init; } = [];

        /// <summary>Why a paper is asked for that the office holds.</summary>
        public string? AgainReason { get; init; }

        public int Sets { get; init; } = 1;

        public ReturnPlace ReturnAt { get; init; } = ReturnPlace.Desk;

        /// <summary>For a dossier that came earlier and is entered now.</summary>
        public LateEntry? Late { get; init; }

        /// <summary>Why it is made beside an open one of the same person and procedure.</summary>
        public string? BesideReason { get; init; }

        public string? Note { get; init; }

        /// <summary>The code the national portal gave the request.</summary>
        public string? PortalCode { get; init; }
    }

    /// <param name="requestKey">Made with the form, or by the caller of the API: sent twice, it is one dossier.</param>
    public async Task<Outcome<DossierReceived>> RunAsync(Request request, Officer by, string requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(by);
        if (by.Duty is not DutyKind.Receive)
        {
            return DossierRefusals.DutyNeeded(DutyKind.Receive);
        }

        var now = time.Now;
        var intake = await IntakeAsync(request, by, now, cancel);
        var receipt = await CheckAsync(intake, by, now, cancel);

        // Refused or not, the ledger is asked: a form sent twice must get its dossier, and not hear that the dossier is there already.
        var received = await ledger.CommitAsync<DossierReceived>(by, requestKey, book => receipt.Refused ? receipt.Refusals.ToArray() : Enter(book, receipt.Value), cancel);
        return received.Refused || Dossier.IsReceiptOf(intake, received.Value, OfficeTime.DayOf(now)) ? received : LedgerRefusals.KeyUsedForOther(EntryJson.NameOf(received.Value));
    }

    /// <summary>All that would be refused, and the appointment there would be, without receiving anything.</summary>
    public async Task<Outcome<Receipt>> CheckAsync(Request request, Officer by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(by);
        if (by.Duty is not DutyKind.Receive)
        {
            return DossierRefusals.DutyNeeded(DutyKind.Receive);
        }

        var now = time.Now;
        return await CheckAsync(await IntakeAsync(request, by, now, cancel), by, now, cancel);
    }

    private async Task<Intake> IntakeAsync(Request request, Officer by, DateTime now, CancellationToken cancel)
    {
        var day = OfficeTime.DayOf(request.Late?.ReceivedAt ?? now);
        var procedure = request.Procedure is { Length: > 0 } code ? await ProcedureAsync(code, day, cancel) : null;
        var open = procedure is null ? [] : await openDossiers.FindAsync(request.Applicant, procedure.Code, by.Unit, cancel);
        var held = await HeldAsync(request, procedure, cancel);
        return new Intake
        {
            Applicant = request.Applicant,
            Proxy = request.Proxy,
            Procedure = procedure,
            Channel = request.Channel,
            Papers = [.. request.Papers.Select(paper => request.Reused.Contains(paper.Name) ? paper with { Held = held.GetValueOrDefault(paper.Name) } : paper)],
            Held = held,
            HeldUnknown = [.. request.Reused.Where(name => !held.ContainsKey(name))],
            AgainReason = request.AgainReason,
            Sets = request.Sets,
            ReturnAt = request.ReturnAt,
            Late = request.Late,
            Open = [.. open.Select(dossier => dossier.Code)],
            BesideReason = request.BesideReason,
            Note = request.Note,
            PortalCode = request.PortalCode,
        };
    }

    /// <summary>Asked only where it can matter: something is taken over, or the catalogue says how long a paper is good.</summary>
    private async Task<IReadOnlyDictionary<string, HeldPaper>> HeldAsync(Request request, ProcedureVersion? procedure, CancellationToken cancel) =>
        procedure is not null && (request.Reused.Count > 0 || procedure.Papers.Any(paper => paper.ValidMonths is not null))
            ? await heldPapers.FindAsync(request.Applicant, procedure, cancel)
            : new Dictionary<string, HeldPaper>();

    private async Task<Outcome<Receipt>> CheckAsync(Intake intake, Officer by, DateTime now, CancellationToken cancel)
    {
        var day = OfficeTime.DayOf(intake.Late?.ReceivedAt ?? now);
        var map = await units.MapAsync(cancel);
        return Dossier.Receive(intake, new IntakeOffice
        {
            Desk = by.Unit,
            Units = map.On,
            Calendar = await calendars.ForAsync(by.Unit, day, cancel),
            Process = intake.Procedure is { } procedure ? await processes.FindAsync(procedure, by.Unit, map.On(day), day, cancel) : null,
            Rules = (await rulebook.BookAsync(cancel)).On(day),
            Now = now,
            ToLocal = OfficeTime.ToLocal,
            ToUtc = OfficeTime.ToUtc,
        });
    }

    /// <summary>The version that holds on the day; when none does, the last one, so that the refusal can name what is not in force.</summary>
    private async ValueTask<ProcedureVersion?> ProcedureAsync(string code, DateOnly day, CancellationToken cancel) =>
        await catalogue.FindAsync(code, day, cancel) ?? (await catalogue.VersionsAsync(code, cancel)).LastOrDefault();

    private static Outcome<DossierReceived> Enter(Book book, Receipt receipt)
    {
        if (book.PortalCodeRefusal(receipt.Intake.PortalCode) is { } taken)
        {
            return taken;
        }

        var received = receipt.Enter(book.Next, code => book.Find<PortalCodeRow>(code) is not null);
        return book.Open(DossierProjection.StreamOf(received.Code), received);
    }
}
