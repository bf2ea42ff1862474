using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Application.Importing;
using MotCua.Application.Publishing;
using MotCua.Domain;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;
using MotCua.Web.Components;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Cataloguing;

/// <summary>/catalogue/process/import: a unit's process tables from a file, tried first.</summary>
[RequestFormLimits(ValueLengthLimit = 16 * 1024 * 1024, MultipartBodyLengthLimit = 2 * CarriedTable.MostBytes)]
public sealed class ProcessImportModel(ImportProcesses importProcesses, Units units, OfficeTime time) : PageModel
{
    [BindProperty]
    public IFormFile? Tables { get; set; }

    /// <summary>The file of the dry run, packed.</summary>
    [BindProperty]
    public string? Carried { get; set; }

    [BindProperty, Required]
    public string? Unit { get; set; }

    [BindProperty, Required(ErrorMessage = "Hãy ghi số quyết định phê duyệt")]
    public string? Decision { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public string RequestKey { get; set; } = Guid.NewGuid().ToString("N");

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public ProcessPlan? Plan { get; private set; }

    public string? NameOf => Carried is { Length: > 0 } carried ? CarriedTable.NameOf(carried) : null;

    public bool MayPublish => Plan is { Problems.Count: 0, Tables.Count: > 0 };

    public async Task OnGetAsync(CancellationToken cancel)
    {
        From = time.Today;
        await ShowAsync(cancel);
    }

    /// <summary>The dry run.</summary>
    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => SendAsync(publish: false, cancel);

    public Task<IActionResult> OnPostPublishAsync(CancellationToken cancel) => SendAsync(publish: true, cancel);

    private async Task<IActionResult> SendAsync(bool publish, CancellationToken cancel)
    {
        await ShowAsync(cancel);
        var table = await TableAsync(cancel);
        if (!ModelState.IsValid)
        {
            return this.ShowAgain();
        }

        if (table.Refused)
        {
            return this.ShowRefusal(table.Refusals);
        }

        var request = new ImportProcesses.Request(table.Value, Unit!, From, Decision!);
        Plan = await importProcesses.PlanAsync(request, cancel);
        if (!publish)
        {
            return Page();
        }

        var done = await importProcesses.RunAsync(request, User.AsOfficer(), RequestKey, cancel);
        return done.Refused ? this.ShowRefusal(done.Refusals) : RedirectToPage("/Catalogue/Process", new { code = done.Value.Table.Procedure });
    }

    private async Task<Outcome<Table>> TableAsync(CancellationToken cancel)
    {
        if (Tables is { Length: > CarriedTable.MostBytes } large)
        {
            return TableRefusals.TooLarge(large.FileName, CarriedTable.MostBytes / 1024 / 1024) with { Field = nameof(Tables) };
        }

        if (Tables is { } chosen)
        {
            Carried = await CarriedTable.PackAsync(chosen, cancel);
            ModelState.Remove(nameof(Carried));
        }

        if (string.IsNullOrEmpty(Carried))
        {
            return ProcessRefusals.NoFile;
        }

        var read = CarriedTable.Unpack(Carried);
        return read.Refused ? read.Refusals.Select(refusal => refusal with { Field = nameof(Tables) }).ToArray() : read;
    }

    /// <summary>The authorities of the officer's own, and their desks.</summary>
    private async Task ShowAsync(CancellationToken cancel)
    {
        var tree = await units.OnAsync(time.Today, cancel);
        var own = tree.AuthorityOf(User.AsOfficer().Unit);
        var theirs = own is null ? [] : tree.Subtree(own.Code).Where(unit => unit.Kind.IsAuthority() || unit.Kind is UnitKind.Desk).ToList();
        Choices = [.. theirs.Select(unit => new SelectListItem(tree.ShortPathOf(unit.Code), unit.Code, unit.Code == (Unit ?? own?.Code)))];
    }
}
