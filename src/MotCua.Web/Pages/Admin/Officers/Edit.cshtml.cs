using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application.Administering;
using MotCua.Domain.Organisation;
using MotCua.Web.Components;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Admin.Officers;

/// <summary>/admin/officers/edit/mai.lt: another position or phone, or the officer's last day.</summary>
public sealed class EditModel(ChangeOfficer changeOfficer, LetOfficerGo letOfficerGo, Staff staff) : PageModel
{
    [FromRoute]
    public required string Id { get; set; }

    [BindProperty, Display(Name = "Họ tên")]
    public string? Name { get; set; }

    [BindProperty, Display(Name = "Chức danh")]
    public string? Position { get; set; }

    [BindProperty, Display(Name = "Điện thoại")]
    public string? Phone { get; set; }

    [BindProperty, Display(Name = "Thư điện tử")]
    public string? Email { get; set; }

    [BindProperty, Display(Name = "Ngày làm việc cuối cùng")]
    public DateOnly? LastDay { get; set; }

    public StaffMember Member { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await ShowAsync(cancel))
        {
            return NotFound();
        }

        (Name, Position, Phone, Email) = (Member.Card.Name, Member.Card.Position, Member.Phone, Member.Email);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await ShowAsync(cancel))
        {
            return NotFound();
        }

        var changed = await changeOfficer.RunAsync(new(Id, Name ?? "", Position, Phone, Email), User.AsOfficer(), null, cancel);
        return changed.Refused ? this.ShowRefusal(changed.Refusals) : RedirectToPage("File", new { Id });
    }

    public async Task<IActionResult> OnPostLeaveAsync(CancellationToken cancel)
    {
        if (!await ShowAsync(cancel))
        {
            return NotFound();
        }

        (Name, Position, Phone, Email) = (Member.Card.Name, Member.Card.Position, Member.Phone, Member.Email);
        if (LastDay is not DateOnly lastDay)
        {
            return this.ShowRefusal(StaffRefusals.LastDayNeeded);
        }

        var left = await letOfficerGo.RunAsync(Id, lastDay, User.AsOfficer(), null, cancel);
        return left.Refused ? this.ShowRefusal(left.Refusals.Select(refusal => refusal with { Field = nameof(LastDay) })) : RedirectToPage("File", new { Id });
    }

    private async Task<bool> ShowAsync(CancellationToken cancel)
    {
        var member = await staff.FindAsync(Id, cancel);
        Member = member!;
        return member is not null;
    }
}
