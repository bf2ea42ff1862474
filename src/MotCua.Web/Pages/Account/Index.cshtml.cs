using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application.Data;
using MotCua.Application.SigningIn;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Account;

/// <summary>Tài khoản của tôi: duties, ways to sign in, and the machines that are signed in now, each of which can be signed out from here.</summary>
public sealed class IndexModel(Accounts accounts, Sessions sessions) : PageModel
{
    public AccountRow? Account { get; private set; }

    public IReadOnlyList<SessionRow> Machines { get; private set; } = [];

    [TempData]
    public bool Changed { get; set; }

    public string? ThisMachine => User.FindFirst(OfficerClaims.Session)?.Value;

    private string Officer => User.FindFirst(OfficerClaims.Id)!.Value;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Account = await accounts.FindAsync(Officer, cancel);
        Machines = await sessions.ListAsync(Officer, cancel);
    }

    public async Task<IActionResult> OnPostEndAsync(string id, CancellationToken cancel)
    {
        if ((await sessions.ListAsync(Officer, cancel)).FirstOrDefault(machine => machine.Id == id) is { } machine)
        {
            await sessions.EndAsync(machine, cancel);
        }

        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostEndAllAsync(CancellationToken cancel)
    {
        await sessions.EndAllAsync(Officer, exceptId: null, cancel);
        return RedirectToPage("/Account/SignIn");
    }
}
