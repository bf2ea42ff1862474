using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application.SigningIn;
using MotCua.Web.Components;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Account;

/// <summary>Đổi mật khẩu: at any time, and before anything else after the first sign-in.</summary>
public sealed class PasswordModel(AccountKeeping keeping, Sessions sessions) : PageModel
{
    [FromQuery(Name = "back")]
    public string? Back { get; set; }

    [BindProperty, Display(Name = "Mật khẩu đang dùng"), Required(ErrorMessage = "Hãy ghi mật khẩu đang dùng")]
    public string? OldPassword { get; set; }

    [BindProperty, Display(Name = "Mật khẩu mới"), Required(ErrorMessage = "Hãy ghi mật khẩu mới")]
    public string? NewPassword { get; set; }

    [BindProperty, Display(Name = "Gõ lại mật khẩu mới"), Compare(nameof(NewPassword), ErrorMessage = "Hai lần gõ mật khẩu mới không giống nhau")]
    public string? Again { get; set; }

    [TempData]
    public bool Changed { get; set; }

    public bool IsFirst => User.HasClaim(claim => claim.Type == OfficerClaims.MustChangePassword);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var session = User.FindFirst(OfficerClaims.Session) is { } claim ? await sessions.FindAsync(claim.Value, cancel) : null;
        if (session is null)
        {
            return Challenge();
        }

        if (!ModelState.IsValid)
        {
            return this.ShowAgain();
        }

        var first = IsFirst;
        var changed = await keeping.ChangePasswordAsync(session.Row.Officer, OldPassword!, NewPassword!, session.Row, cancel);
        if (changed.Refused)
        {
            return this.ShowRefusal(changed.Refusals);
        }

        Changed = true;
        return first ? RedirectToPage("/Account/Duty", new { Back }) : RedirectToPage("/Account/Index");
    }
}
