using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Domain.Organisation;
using MotCua.Web.Components;
using MotCua.Web.Security;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Admin.Units;

/// <summary>/admin/units/open/035: a new unit under another.</summary>
public sealed class OpenModel(OpenUnit openUnit, Application.Administering.Units units, OfficeTime time, OfficeTexts texts) : PageModel
{
    [FromRoute]
    public required string Parent { get; set; }

    [BindProperty, Display(Name = "Mã đơn vị")]
    public string? Code { get; set; }

    [BindProperty]
    public UnitForm Form { get; set; } = new();

    [BindProperty]
    public string RequestKey { get; set; } = Guid.NewGuid().ToString("N");

    public Unit? Above { get; private set; }

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<UnitKind>().Where(kind => kind.MayStandUnder(Above!.Kind)).Select(kind => new SelectListItem(texts.Word(kind), kind.ToString()));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Form.From = time.Today;
        Code = $"{Parent}.";
        return await ShowAsync(cancel) ? Page() : NotFound();
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

        var typed = Form.Over(new Unit { Code = (Code ?? "").Trim(), Kind = Form.Kind, Name = "", ShortName = "", Parent = Parent, From = Form.From!.Value });
        var opened = typed.Refused ? typed.Refusals.ToArray() : await openUnit.RunAsync(typed.Value, User.AsOfficer(), RequestKey, cancel);
        return opened.Refused
            ? this.ShowRefusal(opened.Refusals.Select(UnitForm.Beside))
            : RedirectToPage("Index", new { at = Parent, day = Form.From!.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) });
    }

    private async Task<bool> ShowAsync(CancellationToken cancel)
    {
        Above = (await units.OnAsync(time.Today, cancel)).Find(Parent);
        return Above is not null;
    }
}
