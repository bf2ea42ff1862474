using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Domain.Organisation;
using MotCua.Web.Components;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Admin.Units;

/// <summary>/admin/units/change/035: another name or code from a day on, or a correction of the latest version.</summary>
public sealed class ChangeModel(ChangeUnit changeUnit, Application.Administering.Units units, OfficeTime time) : PageModel
{
    [FromRoute]
    public required string Code { get; set; }

    [BindProperty]
    public UnitForm Form { get; set; } = new();

    [BindProperty]
    public string RequestKey { get; set; } = Guid.NewGuid().ToString("N");

    public Unit? Known { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await ShowAsync(cancel))
        {
            return NotFound();
        }

        Form = UnitForm.Of(Known!, time.Today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await ShowAsync(cancel))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.ShowAgain();
        }

        Form.Kind = Known!.Kind;
        var typed = Form.Over(Known);
        var changed = typed.Refused ? typed.Refusals.ToArray() : await changeUnit.RunAsync(typed.Value, User.AsOfficer(), RequestKey, cancel);
        return changed.Refused
            ? this.ShowRefusal(changed.Refusals.Select(UnitForm.Beside))
            : RedirectToPage("Index", new { at = Code, day = Form.From!.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) });
    }

    private async Task<bool> ShowAsync(CancellationToken cancel)
    {
        Known = (await units.MapAsync(cancel)).Find(Code)?.Latest;
        return Known is not null;
    }
}
