using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using MotCua.Application.Processing;
using MotCua.Domain;
using MotCua.Domain.Organisation;
using MotCua.Web.Components;
using MotCua.Web.Security;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Lead;

/// <summary>Phân công: who of a unit holds how much, and moving it from one to another, several dossiers at once.</summary>
public sealed class AssignModel(Workload workload, WorkQueue queue, ReassignDossier reassign, Names names, RefusalNames refusals, OfficeTexts texts) : PageModel
{
    /// <summary>Code of the unit looked at; without it the first one.</summary>
    [FromQuery(Name = "unit")]
    public string? UnitCode { get; set; }

    /// <summary>Officer whose work is listed; empty for the common queue.</summary>
    [FromQuery]
    public string? Holder { get; set; }

    [FromQuery]
    public DutyKind? Duty { get; set; }

    [FromQuery]
    public string? After { get; set; }

    /// <summary>How many were moved just now.</summary>
    [FromQuery]
    public int? Moved { get; set; }

    [BindProperty]
    public List<string> Codes { get; set; } = [];

    [BindProperty]
    public string? ToOfficer { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Key { get; set; }

    public IReadOnlyList<Unit> Units { get; private set; } = [];

    public UnitLoad? Unit { get; private set; }

    public WorkPage? Work { get; private set; }

    public Func<string, string> NameOf { get; private set; } = code => code;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Key = Guid.NewGuid().ToString("n");
        return await LoadAsync(cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var by = User.AsOfficer();
        var refused = new List<Refusal>();
        foreach (var code in Codes.Distinct())
        {
            var moved = await reassign.RunAsync(new(code, string.IsNullOrEmpty(ToOfficer) ? null : ToOfficer, Reason), by, $"{Key}/{code}", cancel);
            refused.AddRange(moved.Refusals);
        }

        if (Codes.Count > 0 && refused.Count == 0)
        {
            return Redirect(Address(UnitCode, Holder, Duty, moved: Codes.Count));
        }

        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        if (Codes.Count == 0)
        {
            ModelState.AddModelError(nameof(Codes), texts["Hãy đánh dấu hồ sơ cần giao."]);
            return this.ShowAgain();
        }

        return await refusals.ShowAsync(this, [.. refused.DistinctBy(refusal => refusal.ToString())], cancel);
    }

    public static string Address(string? unit, string? holder = null, DutyKind? duty = null, string? after = null, int? moved = null) => QueryHelpers.AddQueryString("/lead/assign", new Dictionary<string, string?>
    {
        ["unit"] = unit,
        ["holder"] = holder,
        ["duty"] = duty?.ToString(),
        ["after"] = after,
        ["moved"] = moved?.ToString(System.Globalization.CultureInfo.InvariantCulture),
    }.Where(pair => pair.Value is not null));

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        var by = User.AsOfficer();
        Units = await workload.UnitsAsync(by, cancel);
        NameOf = await names.TodayAsync(cancel);
        UnitCode ??= Units.FirstOrDefault()?.Code;
        if (UnitCode is null)
        {
            return true;
        }

        Unit = await workload.ReadAsync(UnitCode, by, cancel);
        if (Unit is null)
        {
            return false;
        }

        if (Unit.Loads.Count > 0)
        {
            var shown = Duty is { } duty ? (duty, Holder) : (Unit.Loads[0].Duty, Unit.Loads[0].Officer);
            (Duty, Holder) = (shown.Item1, string.IsNullOrEmpty(shown.Item2) ? null : shown.Item2);
            Work = await queue.OfHolderAsync(UnitCode, Duty.Value, Holder, After, cancel);
        }

        return true;
    }
}
