using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Domain;
using MotCua.Domain.Organisation;
using MotCua.Web.Components;
using MotCua.Web.Security;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Admin.Units;

/// <summary>/admin/units/close/035: the last day of a unit, and which unit stands there after it.</summary>
public sealed class CloseModel(CloseUnit closeUnit, SucceedUnit succeedUnit, Application.Administering.Units units, OfficeTime time, OfficeTexts texts) : PageModel
{
    [FromRoute]
    public required string Code { get; set; }

    [BindProperty, Display(Name = "Ngày cuối cùng"), Required(ErrorMessage = "Hãy ghi ngày cuối cùng")]
    public DateOnly? LastDay { get; set; }

    [BindProperty, Display(Name = "Đơn vị kế thừa")]
    public string? Successor { get; set; }

    [BindProperty, Display(Name = "Kế thừa")]
    public SuccessionShare Share { get; set; } = SuccessionShare.Full;

    public Unit? Known { get; private set; }

    public IEnumerable<SelectListItem> Shares => Enum.GetValues<SuccessionShare>().Select(share => new SelectListItem(texts.Word(share), share.ToString()));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        LastDay = time.Today;
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

        if (Known!.Until is null)
        {
            var closed = await closeUnit.RunAsync(Code, LastDay!.Value, User.AsOfficer(), null, cancel);
            if (closed.Refused)
            {
                return this.ShowRefusal(closed.Refusals);
            }
        }

        if (!string.IsNullOrWhiteSpace(Successor))
        {
            // The unit may be closed while its successor is refused: sent again, only the succession is left to do.
            var succeeded = await succeedUnit.RunAsync(Code, new(Successor.Trim(), LastDay!.Value.AddDays(1), Share), User.AsOfficer(), null, cancel);
            if (succeeded.Refused)
            {
                return this.ShowRefusal(succeeded.Refusals.Select(refusal => refusal with { Field = nameof(Successor) }));
            }
        }

        return RedirectToPage("Index", new { at = Known.Parent ?? Code });
    }

    private async Task<bool> ShowAsync(CancellationToken cancel)
    {
        Known = (await units.MapAsync(cancel)).Find(Code)?.Latest;
        return Known is not null;
    }
}
