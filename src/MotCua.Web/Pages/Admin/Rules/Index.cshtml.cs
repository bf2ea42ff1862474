using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Domain.Rules;
using MotCua.Web.Components;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Admin.Rules;

/// <summary>/admin/rules: every figure and choice that the law leaves open, with its source, and what it would be from a day on.</summary>
public sealed class IndexModel(Rulebook rulebook, SetRule setRule, OfficeTime time) : PageModel
{
    /// <summary>The rule whose form is open.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public string? Value { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string RequestKey { get; set; } = Guid.NewGuid().ToString("N");

    public RuleBook Book { get; private set; } = null!;

    public DateOnly Today => time.Today;

    /// <summary>Open dossiers received today or later, for which a value from today on would hold.</summary>
    public int OpenFromToday { get; private set; }

    public Rule? Open => Book.Rules.FirstOrDefault(rule => rule.Key == Key);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        From = time.Today;
        await LoadAsync(cancel);
        Value = Open?.On(time.Today).Value;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (!ModelState.IsValid)
        {
            return this.ShowAgain();
        }

        var set = await setRule.RunAsync(new(Key ?? "", From ?? time.Today, Value, Reason), User.AsOfficer(), RequestKey, cancel);
        return set.Refused ? this.ShowRefusal(set.Refusals) : LocalRedirect("/admin/rules");
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        Book = await rulebook.BookAsync(cancel);
        OpenFromToday = await setRule.OpenDossiersFromAsync(time.Today, cancel);
    }
}
