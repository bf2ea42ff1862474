using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Domain.Organisation;
using MotCua.Web.Components;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Admin.Officers;

/// <summary>/admin/officers/leave/mai.lt: the days on which an officer is away.</summary>
public sealed class LeaveModel(EnterLeave enterLeave, Staff staff, OfficeTime time) : PageModel
{
    [FromRoute]
    public required string Id { get; set; }

    [BindProperty, Display(Name = "Từ ngày"), Required(ErrorMessage = "Hãy ghi ngày đầu")]
    public DateOnly? From { get; set; }

    [BindProperty, Display(Name = "Đến hết ngày"), Required(ErrorMessage = "Hãy ghi ngày cuối")]
    public DateOnly? Until { get; set; }

    [BindProperty, Display(Name = "Lý do vắng"), StringLength(200, ErrorMessage = "Nhiều nhất 200 ký tự")]
    public string? Reason { get; set; }

    [BindProperty]
    public string RequestKey { get; set; } = Guid.NewGuid().ToString("N");

    public StaffMember Member { get; private set; } = null!;

    public DateOnly Today => time.Today;

    public IEnumerable<Leave> Coming => Member.Leaves.Where(leave => leave.Until >= Today).OrderBy(leave => leave.From);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await ShowAsync(cancel) ? Page() : NotFound();

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

        var entered = await enterLeave.RunAsync(new(Id, From!.Value, Until!.Value, Reason), User.AsOfficer(), RequestKey, cancel);
        return entered.Refused ? this.ShowRefusal(entered.Refusals) : RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnPostBackAsync(DateOnly leaveFrom, CancellationToken cancel)
    {
        if (!await ShowAsync(cancel))
        {
            return NotFound();
        }

        ModelState.Clear();
        var ended = await enterLeave.EndAsync(Id, leaveFrom, User.AsOfficer(), null, cancel);
        return ended.Refused ? this.ShowRefusal(ended.Refusals) : RedirectToPage(new { Id });
    }

    private async Task<bool> ShowAsync(CancellationToken cancel)
    {
        var member = await staff.FindAsync(Id, cancel);
        Member = member!;
        return member is not null;
    }
}
