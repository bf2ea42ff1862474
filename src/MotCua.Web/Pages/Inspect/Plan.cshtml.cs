using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Application.Inspecting;
using MotCua.Domain;
using MotCua.Domain.Inspection;
using MotCua.Domain.Organisation;
using MotCua.Web.Components;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Inspect;

/// <summary>/inspect/plan: a round with its decision, its team, what is looked at and where.</summary>
public sealed class PlanModel(PlanRound plan, Units units, RefusalNames refusals, OfficeTime time) : PageModel
{
    private const int UsualSample = 30;

    /// <summary>A commune that may be visited.</summary>
    public sealed class Place
    {
        public string Unit { get; set; } = "";

        public bool IsChosen { get; set; }

        public DateOnly? On { get; set; }
    }

    [BindProperty]
    public RoundKind Kind { get; set; } = RoundKind.Yearly;

    [BindProperty, Required(ErrorMessage = "Hãy ghi số quyết định kiểm tra.")]
    public string? Decision { get; set; }

    [BindProperty, Required(ErrorMessage = "Hãy ghi ngày quyết định.")]
    public DateOnly? DecidedOn { get; set; }

    /// <summary>One member on a line.</summary>
    [BindProperty, Required(ErrorMessage = "Hãy ghi thành viên đoàn, mỗi người một dòng.")]
    public string? Team { get; set; }

    [BindProperty, Required(ErrorMessage = "Hãy ghi ngày đầu của thời kỳ.")]
    public DateOnly? From { get; set; }

    [BindProperty, Required(ErrorMessage = "Hãy ghi ngày cuối của thời kỳ.")]
    public DateOnly? Until { get; set; }

    [BindProperty]
    public int SampleSize { get; set; } = UsualSample;

    [BindProperty]
    public bool BySector { get; set; } = true;

    [BindProperty]
    public bool ByMonth { get; set; } = true;

    [BindProperty]
    public bool ByChannel { get; set; } = true;

    [BindProperty]
    public List<Place> Places { get; set; } = [];

    [BindProperty]
    public string RequestKey { get; set; } = Guid.NewGuid().ToString("N");

    public IReadOnlyDictionary<string, Unit> Known { get; private set; } = new Dictionary<string, Unit>();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        (From, Until) = (new DateOnly(time.Today.Year, 1, 1), time.Today.AddDays(-1));
        From = From > Until ? Until : From;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        foreach (var (place, at) in Places.Select((place, at) => (place, at)).Where(one => one.place is { IsChosen: true, On: null }))
        {
            ModelState.AddModelError($"Places[{at}].On", HttpContext.RequestServices.GetRequiredService<Texts.OfficeTexts>()["Hãy ghi ngày đến {0}.", Known[place.Unit].ShortName]);
        }

        if (!ModelState.IsValid)
        {
            return this.ShowAgain();
        }

        var strata = (BySector ? SampleStrata.Sector : 0) | (ByMonth ? SampleStrata.Month : 0) | (ByChannel ? SampleStrata.Channel : 0);
        var team = Team!.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        List<VisitPlan> visits = [.. Places.Where(place => place.IsChosen).Select(place => new VisitPlan(place.Unit, place.On!.Value))];
        var planned = await plan.RunAsync(new(Kind, Decision!.Trim(), DecidedOn!.Value, team, From!.Value, Until!.Value, SampleSize, strata, visits), User.AsOfficer(), RequestKey, cancel);
        return planned.Refused ? await refusals.ShowAsync(this, planned.Refusals, cancel) : LocalRedirect(InspectAddress.Round(planned.Value.Id));
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        var tree = await units.OnAsync(time.Today, cancel);
        var own = User.AsOfficer().Unit;
        Known = tree.Subtree(own).Where(unit => unit.Kind.IsAuthority() && unit.Code != own).ToDictionary(unit => unit.Code);
        var typed = Places.Where(place => Known.ContainsKey(place.Unit)).ToDictionary(place => place.Unit);
        Places = [.. Known.Values.Select(unit => typed.GetValueOrDefault(unit.Code) ?? new Place { Unit = unit.Code })];
    }
}
