using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application.SigningIn;
using MotCua.Domain.Organisation;
using MotCua.Web.Components;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Account;

/// <summary>Chọn nhiệm vụ: an officer of several duties says which one is done now. The bar's menu sends here too.</summary>
public sealed class DutyModel(Sessions sessions, OfficerIdentities identities) : PageModel
{
    [FromQuery(Name = "back")]
    public string? Back { get; set; }

    public IReadOnlyList<HeldDuty> Held { get; private set; } = [];

    public void OnGet() => Held = User.HeldDuties();

    public async Task<IActionResult> OnPostAsync(string? held, CancellationToken cancel)
    {
        var duties = await identities.DutiesAsync(User.FindFirst(OfficerClaims.Id)!.Value, cancel);
        var chosen = duties.FirstOrDefault(one => one.Held.ToString() == held).Duty;
        var session = User.FindFirst(OfficerClaims.Session) is { } claim ? await sessions.FindAsync(claim.Value, cancel) : null;
        if (chosen is null || session is null)
        {
            Held = [.. duties.Select(one => one.Held)];
            return this.ShowRefusal(StaffRefusals.DutyUnknown);
        }

        await sessions.SwitchDutyAsync(session.Row, chosen.Id, cancel);
        return LocalRedirect(Url.IsLocalUrl(Back) ? Back! : Security.Desk.HomeOf(chosen.Kind));
    }
}
