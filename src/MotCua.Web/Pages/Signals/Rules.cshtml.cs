using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Application.Processing;
using MotCua.Application.Signalling;
using MotCua.Domain.Organisation;
using MotCua.Domain.Signals;
using MotCua.Web.Components;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Signals;

/// <summary>/signals/rules: every rule with its thresholds and where they come from, and what was set otherwise for a unit, with the reason.</summary>
public sealed class RulesModel(SignalSettings settings, SetSignal setSignal, Units units, Names names, OfficeTime time) : PageModel
{
    /// <summary>The rule whose form is open.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Rule { get; set; }

    [BindProperty]
    public string? Unit { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public bool On { get; set; } = true;

    /// <summary>Typed thresholds by name.</summary>
    [BindProperty]
    public Dictionary<string, string?> Thresholds { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string RequestKey { get; set; } = Guid.NewGuid().ToString("N");

    public SignalBook Book { get; private set; } = null!;

    public Func<string, string> NameOf { get; private set; } = code => code;

    public IReadOnlyList<SelectListItem> UnitChoices { get; private set; } = [];

    public bool MaySet => User.AsOfficer().Duty is DutyKind.Control;

    public SignalRule? Open => MaySet && Rule is not null ? SignalRules.Find(Rule) : null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        From = time.Today;
        Thresholds = Open is { } open ? Book.Shipped(open.Id).Thresholds.ToDictionary(one => one.Key, one => (string?)one.Value) : [];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (!ModelState.IsValid)
        {
            return this.ShowAgain();
        }

        var shipped = SignalRules.Find(Rule ?? "") is { } rule ? Book.Shipped(rule.Id).Thresholds : new Dictionary<string, string>();
        var others = Thresholds.Where(one => one.Value is { } value && (!shipped.TryGetValue(one.Key, out var before) || before != value.Trim())).ToDictionary(one => one.Key, one => one.Value!.Trim());
        var set = await setSignal.RunAsync(new(Rule ?? "", Unit ?? "", From ?? time.Today, On, others, Reason), User.AsOfficer(), RequestKey, cancel);
        return set.Refused ? this.ShowRefusal(set.Refusals) : LocalRedirect("/signals/rules");
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        Book = await settings.BookAsync(cancel);
        NameOf = await names.TodayAsync(cancel);
        var tree = await units.OnAsync(time.Today, cancel);
        var own = tree.AuthorityOf(User.AsOfficer().Unit)?.Code ?? User.AsOfficer().Unit;
        UnitChoices = [.. tree.Subtree(own).Where(unit => unit.Kind.IsAuthority()).Select(unit => new SelectListItem(unit.Territory ?? unit.ShortName, unit.Code))];
    }
}
