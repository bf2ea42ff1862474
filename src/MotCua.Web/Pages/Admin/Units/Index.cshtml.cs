using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Domain.Organisation;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Admin.Units;

/// <summary>/admin/units: one unit as of a day, what stands under it, what it was before and what followed it.</summary>
public sealed class IndexModel(Application.Administering.Units units, AdministeringScope scope, OfficeTime time) : PageModel
{
    /// <summary>Code of the unit shown; the administrator's own when none is named.</summary>
    [FromQuery(Name = "at")]
    public string? At { get; set; }

    /// <summary>The day looked at; today when none is given.</summary>
    [FromQuery(Name = "day")]
    public DateOnly? Day { get; set; }

    public DateOnly ShownDay { get; private set; }

    public UnitTree Tree { get; private set; } = UnitMap.Empty.On(default);

    /// <summary>Null when the unit does not exist on the day.</summary>
    public Unit? Shown { get; private set; }

    public UnitHistory? History { get; private set; }

    public bool MayChange { get; private set; }

    public IReadOnlyList<(string Code, SuccessionShare Share)> Predecessors { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var map = await units.MapAsync(cancel);
        ShownDay = Day ?? time.Today;
        Tree = map.On(ShownDay);
        var code = At ?? User.AsOfficer().Unit;
        History = map.Find(code);
        Shown = Tree.Find(code);
        MayChange = await scope.RefusalAsync(User.AsOfficer(), code, cancel) is null;
        if (Shown is not null)
        {
            Predecessors = [.. map.PredecessorsOf(code, ShownDay, Shown.From.AddDays(-1)).Where(one => one.Code != code)];
        }

        return History is null && At is not null ? NotFound() : Page();
    }

    /// <summary>Route values that keep the day looked at.</summary>
    public Dictionary<string, string> To(string code)
    {
        var values = new Dictionary<string, string> { ["at"] = code };
        if (Day is DateOnly day)
        {
            values["day"] = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        }

        return values;
    }
}
