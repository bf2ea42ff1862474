using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application;
using MotCua.Application.Ledger;
using MotCua.Application.Receiving;
using MotCua.Application.Slips;
using MotCua.Domain;
using MotCua.Domain.Slips;
using MotCua.Domain.Visits;
using MotCua.Web.Components;
using MotCua.Web.Pages.Slips;
using MotCua.Web.Security;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Counter;

/// <summary>
/// The counter on one page, in the order of the conversation: who, what, papers, slip. Every button posts the whole form; while someone types,
/// the same post refreshes what stands beside it and keeps a draft. So it works with scripts and without.
/// </summary>
public sealed class ReceiveModel(ReceiveDossier receive, EndVisit endVisit, PrintSlip print, CounterDesk desk, CounterDrafts drafts, OfficeTexts texts, OfficeTime time) : PageModel
{
    [BindProperty]
    public IntakeForm Intake { get; set; } = new();

    /// <summary>What the pressed button does; null for a refresh.</summary>
    [BindProperty]
    public string? Do { get; set; }

    /// <summary>What the page knows beside the form.</summary>
    public CounterView View { get; private set; } = null!;

    public DateOnly Today => time.Today;

    /// <summary>UTC; the draft that was found and put back.</summary>
    public DateTime? DraftOf { get; private set; }

    /// <summary>Where the cursor goes when the page comes.</summary>
    public string Focus { get; private set; } = nameof(IntakeForm.Number);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (await drafts.TakeAsync(User.AsOfficer(), cancel) is { } draft)
        {
            Intake = draft.Form;
            DraftOf = draft.KeptAt;
        }

        Intake.RequestKey ??= Guid.CreateVersion7().ToString("N");
        await LookAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var wasScanned = Intake.TakeScan();
        return Do switch
        {
            "receive" => await ReceiveAsync(cancel),
            "supplement" => await EndAsync(VisitEnding.Supplement, cancel),
            "refuse" => await EndAsync(VisitEnding.Refusal, cancel),
            "guide" => await EndAsync(VisitEnding.Guidance, cancel),
            "drop" => await DropAsync(cancel),
            _ => await RefreshAsync(wasScanned, cancel),
        };
    }

    private async Task<IActionResult> ReceiveAsync(CancellationToken cancel)
    {
        var officer = User.AsOfficer();
        CheckForm();
        if (!ModelState.IsValid)
        {
            var refused = await receive.CheckAsync(Intake.ToRequest(), officer, cancel);
            return await ShowRefusedAsync(refused.Refusals, cancel);
        }

        var received = await receive.RunAsync(Intake.ToRequest(), officer, Intake.RequestKey!, cancel);
        if (received.Refused)
        {
            return await ShowRefusedAsync(received.Refusals, cancel);
        }

        await drafts.DropAsync(officer, cancel);
        var (code, number) = (received.Value.Code, received.Value.SlipNumber);
        var printed = await print.OfDossierAsync(code, SlipForm.Receipt, number, officer, $"{Intake.RequestKey}/print", cancel);
        return Redirect(SlipAddress.Of(SlipForm.Receipt, code, printed.Value.Copy));
    }

    /// <summary>The first press shows what the slip needs, the second one ends the visit.</summary>
    private async Task<IActionResult> EndAsync(VisitEnding ending, CancellationToken cancel)
    {
        var officer = User.AsOfficer();
        if (Intake.Ending != ending)
        {
            Intake.BeginEnding(ending);
            Focus = ending is VisitEnding.Supplement ? nameof(IntakeForm.Items) : nameof(IntakeForm.Text);
            return await ShowAsync(cancel);
        }

        var ended = await endVisit.RunAsync(Intake.ToVisit(), officer, Intake.RequestKey!, cancel);
        if (ended.Refused)
        {
            return await ShowRefusedAsync(ended.Refusals, cancel);
        }

        await drafts.DropAsync(officer, cancel);
        var printed = await print.OfVisitAsync(ended.Value.Id, officer, $"{Intake.RequestKey}/print", cancel);
        return Redirect(SlipAddress.Of(Visit.FormOf(ending), ended.Value.Id, printed.Value.Copy));
    }

    private async Task<IActionResult> DropAsync(CancellationToken cancel)
    {
        await drafts.DropAsync(User.AsOfficer(), cancel);
        return RedirectToPage();
    }

    private async Task<IActionResult> RefreshAsync(bool wasScanned, CancellationToken cancel)
    {
        Focus = wasScanned ? nameof(IntakeForm.Find) : "";
        if (Do is { } chip)
        {
            await desk.UseAsync(Intake, chip, User.AsOfficer(), cancel);
        }

        await drafts.KeepAsync(Intake, User.AsOfficer(), cancel);
        return await ShowAsync(cancel);
    }

    private async Task<IActionResult> ShowRefusedAsync(IReadOnlyList<Refusal> refusals, CancellationToken cancel)
    {
        if (refusals.Any(LedgerRefusals.IsKeyUsed))
        {
            Intake.RequestKey = Guid.CreateVersion7().ToString("N");
        }

        await drafts.KeepAsync(Intake, User.AsOfficer(), cancel);
        await ShowAsync(cancel, keepErrors: true);
        return this.ShowRefusal(refusals.Select(refusal => refusal with { Field = FieldOf(refusal.Field) }));
    }

    /// <summary>Shows what the form has become; what was posted must not stand over it.</summary>
    private async Task<IActionResult> ShowAsync(CancellationToken cancel, bool keepErrors = false)
    {
        if (!keepErrors)
        {
            ModelState.Clear();
        }

        await LookAsync(cancel);
        return Page();
    }

    private async Task LookAsync(CancellationToken cancel) => View = await desk.LookAsync(Intake, User.AsOfficer(), cancel);

    /// <summary>What is wrong with the form itself; what is wrong with the act the rule says.</summary>
    private void CheckForm()
    {
        Intake.RequestKey ??= Guid.CreateVersion7().ToString("N");
        if (!Intake.HasReadableBirthDate())
        {
            ModelState.AddModelError(Named(nameof(IntakeForm.BirthDate)), texts["Ngày sinh ghi như 15/03/1985, 03/1985 hoặc 1985."]);
        }

        if (Intake is { IsLate: true, ReceivedAt: null })
        {
            ModelState.AddModelError(Named(nameof(IntakeForm.ReceivedAt)), texts["Ghi ngày và giờ đã nhận hồ sơ."]);
        }
    }

    /// <summary>The rule speaks of applicant and proxy; the form has one field for each thing.</summary>
    private static string FieldOf(string? field) => field switch
    {
        null => "",
        "Applicant.Identity" => Named(nameof(IntakeForm.Number)),
        "Proxy.Name" => Named(nameof(IntakeForm.ProxyName)),
        "Proxy.Identity" => Named(nameof(IntakeForm.ProxyNumber)),
        "Proxy.Phone" => Named(nameof(IntakeForm.ProxyPhone)),
        "Procedure" => Named(nameof(IntakeForm.Find)),
        _ => Named(field[(field.IndexOf('.', StringComparison.Ordinal) + 1)..]),
    };

    private static string Named(string field) => $"{nameof(Intake)}.{field}";
}
