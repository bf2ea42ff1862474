using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Web.Components;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Admin.Officers;

/// <summary>/admin/officers/add: a new officer's file. Duties and the account are given on the file itself.</summary>
public sealed class AddModel(AppointOfficer appointOfficer, OfficeTime time) : PageModel
{
    [BindProperty, Display(Name = "Họ tên")]
    public string? Name { get; set; }

    [BindProperty, Display(Name = "Chức danh")]
    public string? Position { get; set; }

    [BindProperty, Display(Name = "Tên đăng nhập")]
    public string? Id { get; set; }

    [BindProperty, Display(Name = "Điện thoại")]
    public string? Phone { get; set; }

    [BindProperty, Display(Name = "Thư điện tử")]
    public string? Email { get; set; }

    [BindProperty, Display(Name = "Làm việc từ ngày"), Required(ErrorMessage = "Hãy ghi ngày bắt đầu làm việc")]
    public DateOnly? From { get; set; }

    [BindProperty]
    public string RequestKey { get; set; } = Guid.NewGuid().ToString("N");

    public void OnGet() => From = time.Today;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return this.ShowAgain();
        }

        var appointed = await appointOfficer.RunAsync(new(Name ?? "", Position, From!.Value, Id, Phone, Email), User.AsOfficer(), RequestKey, cancel);
        return appointed.Refused ? this.ShowRefusal(appointed.Refusals) : RedirectToPage("File", new { id = appointed.Value.Card.Id });
    }
}
