using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Domain.Organisation;
using MotCua.Web.Components;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Admin.Duties;

/// <summary>/admin/duties/end/mai.lt/1: the last day of a duty. A session that acts under it is asked for another one the day after.</summary>
public sealed class EndModel(EndDuty endDuty, Staff staff, Application.Administering.Units units, OfficeTime time) : PageModel
{
    /// <summary>Id of the duty: the officer's id, a slash, a number.</summary>
    [FromRoute]
    public required string Duty { get; set; }

    [BindProperty, Display(Name = "Ngày cuối cùng"), Required(ErrorMessage = "Hãy ghi ngày cuối cùng")]
    public DateOnly? LastDay { get; set; }

    public DutyHolder Held { get; private set; } = null!;

    public string Place { get; private set; } = "";

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

        var ended = await endDuty.RunAsync(Held.Member.Id, Held.Duty.Id, LastDay!.Value, User.AsOfficer(), null, cancel);
        return ended.Refused
            ? this.ShowRefusal(ended.Refusals.Select(refusal => refusal with { Field = nameof(LastDay) }))
            : RedirectToPage("/Admin/Officers/File", new { id = Held.Member.Id });
    }

    private async Task<bool> ShowAsync(CancellationToken cancel)
    {
        var id = Uri.UnescapeDataString(Duty);
        var member = await staff.FindAsync(id[..Math.Max(0, id.LastIndexOf('/'))], cancel);
        if (member?.Duties.FirstOrDefault(duty => duty.Id == id) is not { } held)
        {
            return false;
        }

        Held = new(member, held);
        var tree = (await units.MapAsync(cancel)).On(held.From > time.Today ? held.From : time.Today);
        Place = tree.Find(held.Unit) is null ? held.Unit : tree.ShortPathOf(held.Unit);
        return true;
    }
}
