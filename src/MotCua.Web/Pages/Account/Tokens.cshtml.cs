using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Application;
using MotCua.Application.Data;
using MotCua.Application.SigningIn;
using MotCua.Domain.Organisation;
using MotCua.Web.Components;
using MotCua.Web.Security;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Account;

/// <summary>Mã truy cập: lets a program (a scanner's software, a spreadsheet) act through the API under one duty. The code is shown once.</summary>
public sealed class TokensModel(IssueToken issueToken, RevokeToken revokeToken, ApiTokens tokens, OfficerIdentities identities, OfficeTime time, OfficeTexts texts) : PageModel
{
    private const int UsualDays = 90;

    [BindProperty, Display(Name = "Dùng cho việc gì"), StringLength(80, ErrorMessage = "Nhiều nhất 80 ký tự")]
    public string? Name { get; set; }

    [BindProperty, Display(Name = "Làm nhiệm vụ")]
    public string? Duty { get; set; }

    [BindProperty, Display(Name = "Dùng đến hết ngày"), Required(ErrorMessage = "Hãy ghi ngày hết hạn")]
    public DateOnly? LastDay { get; set; }

    public IReadOnlyList<TokenRow> Issued { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Duties { get; private set; } = [];

    /// <summary>Filled right after issuing, and never again.</summary>
    public string? NewCode { get; private set; }

    private Officer By => User.AsOfficer();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        LastDay = time.Today.AddDays(UsualDays);
        await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            await ShowAsync(cancel);
            return this.ShowAgain();
        }

        var issued = await issueToken.RunAsync(new(Name ?? "", Duty ?? "", LastDay!.Value), By, cancel);
        await ShowAsync(cancel);
        if (issued.Refused)
        {
            return this.ShowRefusal(issued.Refusals);
        }

        // Shown in the answer to the form itself: a code must not travel in an address or wait in a cookie.
        NewCode = issued.Value.Code;
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(string id, CancellationToken cancel)
    {
        var revoked = await revokeToken.RunAsync(id, By, null, cancel);
        if (!revoked.Refused)
        {
            return RedirectToPage();
        }

        await ShowAsync(cancel);
        return this.ShowRefusal(revoked.Refusals);
    }

    public bool Works(TokenRow token) => token.RevokedAt is null && time.Today <= token.LastDay && Duties.Any(duty => duty.Value == token.Duty);

    private async Task ShowAsync(CancellationToken cancel)
    {
        Issued = await tokens.ListAsync(By.Id, cancel);
        Duties = [.. (await identities.DutiesAsync(By.Id, cancel)).Select(one => new SelectListItem($"{texts.Word(one.Duty.Kind)} · {one.Held.UnitName}", one.Duty.Id))];
    }
}
