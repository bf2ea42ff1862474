using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Application.Data;
using MotCua.Web.Components;
using MotCua.Web.Security;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Account;

/// <summary>Đăng nhập: user name and password, then the phone's code where the officer has set it up.</summary>
[EnableRateLimiting(SignInServices.RateLimit)]
public sealed class SignInModel(SignInDoor door, OfficerIdentities identities, OfficeTexts texts) : PageModel
{
    [FromQuery(Name = "back")]
    public string? Back { get; set; }

    [BindProperty, Display(Name = "Tên đăng nhập")]
    public string? Name { get; set; }

    [BindProperty, Display(Name = "Mật khẩu")]
    public string? Password { get; set; }

    /// <summary>Present between the right password and the code.</summary>
    [BindProperty]
    public string? SecondStep { get; set; }

    [BindProperty, Display(Name = "Mã xác nhận")]
    public string? Code { get; set; }

    public IActionResult OnGet() => User.ActingDuty() is { } duty ? LocalRedirect(BackOr(Security.Desk.HomeOf(duty))) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Name))
        {
            ModelState.AddModelError(nameof(Name), texts["Hãy ghi tên đăng nhập"]);
        }

        if (string.IsNullOrEmpty(Password))
        {
            ModelState.AddModelError(nameof(Password), texts["Hãy ghi mật khẩu"]);
        }

        if (!ModelState.IsValid)
        {
            return this.ShowAgain();
        }

        var knocked = await door.KnockAsync(Name!, Password!, cancel);
        if (knocked.Refused)
        {
            return this.ShowRefusal(knocked.Refusals);
        }

        SecondStep = knocked.Value.SecondStep;
        return SecondStep is null ? await EnterAsync(knocked.Value.Account, cancel) : Page();
    }

    public async Task<IActionResult> OnPostCodeAsync(CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Code))
        {
            ModelState.AddModelError(nameof(Code), texts["Hãy ghi mã xác nhận"]);
            return this.ShowAgain();
        }

        var entered = await door.SecondStepAsync(SecondStep ?? "", Code, cancel);
        return entered.Refused ? this.ShowRefusal(entered.Refusals) : await EnterAsync(entered.Value, cancel);
    }

    private async Task<IActionResult> EnterAsync(AccountRow account, CancellationToken cancel)
    {
        await door.EnterAsync(HttpContext, account);
        if (account.MustChangePassword)
        {
            return RedirectToPage("/Account/Password", new { Back });
        }

        var duties = await identities.DutiesAsync(account.Id, cancel);
        return duties.Count == 1 ? LocalRedirect(BackOr(Security.Desk.HomeOf(duties[0].Duty.Kind))) : RedirectToPage("/Account/Duty", new { Back });
    }

    private string BackOr(string home) => Url.IsLocalUrl(Back) ? Back! : home;
}
