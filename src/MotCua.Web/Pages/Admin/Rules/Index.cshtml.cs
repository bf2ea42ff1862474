using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Application.Processing;
using MotCua.Domain.Rules;
using MotCua.Web.Components;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Admin.Rules;

/// <summary>/admin/rules: every figure and choice that the law leaves open, with its source, and what it would be from a day on.</summary>
public sealed class IndexModel(Rulebook rulebook, SetRule setRule, RulePreview preview, Names names, OfficeTime time) : PageModel
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

    /// <summary>What the typed value would do; null before it was asked for.</summary>
    public RulePreviewPage? Effect { get; private set; }

    public Func<string, string> NameOf { get; private set; } = code => code;

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

    /// <summary>Shows what the value would do, and keeps what was typed.</summary>
    /// <param name="after">The last code of the page before.</param>
    public async Task<IActionResult> OnPostPreviewAsync(string? after, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (!ModelState.IsValid)
        {
            return this.ShowAgain();
        }

        var effect = await preview.RunAsync(new(Key ?? "", From ?? time.Today, Value, Reason), after, User.AsOfficer(), cancel);
        if (effect.Refused)
        {
            return this.ShowRefusal(effect.Refusals);
        }

        Effect = effect.Value;
        NameOf = await names.TodayAsync(cancel);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancel) => Book = await rulebook.BookAsync(cancel);
}
