using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application;
using MotCua.Application.Processing;
using MotCua.Application.Signalling;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Web.Components;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Desk;

/// <summary>Hồ sơ: one dossier on one page, with what this officer may do to it now. The acts are in the other half of this class.</summary>
public sealed partial class DossierModel(DossierPage dossiers, SignalList signals, RefusalNames refusals, OfficeTime time) : PageModel
{
    /// <summary>What leads to the end, in order: the first of them that is allowed is the one filled button.</summary>
    private static readonly HashSet<DossierAct> Forwards =
        [
            DossierAct.Take, DossierAct.Forward, DossierAct.RecordResult, DossierAct.Approve, DossierAct.HandToReturnDesk, DossierAct.ReturnResult,
            DossierAct.AnswerSupplement, DossierAct.RecordPayment, DossierAct.FinishBranch, DossierAct.AnswerOpinion, DossierAct.AskSupplement, DossierAct.SignNewDate, DossierAct.PassOnNewDate,
            DossierAct.StopWithdrawn,
        ];

    [FromRoute]
    public required string Code { get; set; }

    /// <summary>The act whose form is open; without it the next act's.</summary>
    [FromQuery]
    public DossierAct? Act { get; set; }

    /// <summary>The act that was just done.</summary>
    [FromQuery]
    public DossierAct? Done { get; set; }

    public DossierView View { get; private set; } = null!;

    public DossierState State => View.Dossier.State;

    /// <summary>What stands out at it, for those who lead, control or inspect; empty for everybody else.</summary>
    public IReadOnlyList<FoundSignal> Signals { get; private set; } = [];

    /// <summary>The filled button; null when nothing here brings it nearer to its end.</summary>
    public DossierAct? Next => View.Acts.Where(Forwards.Contains).Select(act => (DossierAct?)act).FirstOrDefault();

    /// <summary>The form that is open now; null when this officer may do nothing.</summary>
    public DossierAct? Open => Act is { } asked && View.Acts.Contains(asked) ? asked : Next;

    /// <summary>Written here and not by the router, which would write the letters of the code small.</summary>
    public static string AddressOf(string code) => $"/desk/dossier/{Uri.EscapeDataString(code)}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return NotFound();
        }

        Key = Guid.NewGuid().ToString("n");
        SignedOn = On = time.Today;
        AskedBy = State.Receipt.Proxy?.Name ?? State.Receipt.Applicant?.Name;
        (Name, Address, Phone, PortalCode) = (State.Receipt.Applicant?.Name, State.Receipt.Applicant?.Address, State.Receipt.Applicant?.Phone, State.Receipt.PortalCode);
        return Page();
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await dossiers.ReadAsync(Code, User.AsOfficer(), "desk/dossier", cancel) is not { } view)
        {
            return false;
        }

        View = view;
        if (User.AsOfficer().Duty is DutyKind.Lead or DutyKind.Control or DutyKind.Inspect)
        {
            Signals = await signals.OfDossierAsync(State.Receipt.Authority, OfficeTime.DayOf(State.EnteredAt), Code, cancel);
        }

        return true;
    }
}
