using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using MotCua.Application.Boards;
using MotCua.Application.Processing;
using MotCua.Domain.Organisation;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Desk;

/// <summary>/desk/board: the work at hand on one sheet; an official's own, or for who leads a unit what the whole unit holds.</summary>
public sealed class BoardModel(WorkAtHand work, Workload workload, Names names) : PageModel
{
    public const string Path = "/desk/board";

    /// <summary>Code of the unit looked at, for who leads; without it the own one, or the first that works on dossiers.</summary>
    [FromQuery(Name = "unit")]
    public string? UnitCode { get; set; }

    public WorkPicture Work { get; private set; } = null!;

    /// <summary>Units that may be looked at; empty for who leads none.</summary>
    public IReadOnlyList<Unit> Units { get; private set; } = [];

    /// <summary>What each officer of the unit holds; null for who looks at the own work.</summary>
    public UnitLoad? Load { get; private set; }

    public Func<string, string> NameOf { get; private set; } = code => code;

    public static string Address(string? unit, WorkSlice slice, string? after = null) => QueryHelpers.AddQueryString($"{Path}/dossiers", new Dictionary<string, string?>
    {
        ["unit"] = unit,
        ["part"] = slice.Part.ToString(),
        ["first"] = slice.First?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["last"] = slice.Last?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["after"] = after,
    }.Where(pair => pair.Value is not null));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var by = User.AsOfficer();
        if (await ScopeAsync(workload, by, UnitCode, cancel) is not { } scope)
        {
            return NotFound();
        }

        if (scope is WorkScope.OfUnit(var unit))
        {
            UnitCode = unit;
            Units = await workload.UnitsAsync(by, cancel);
            Load = await workload.ReadAsync(unit, by, cancel);
        }

        Work = await work.ReadAsync(scope, cancel);
        NameOf = await names.TodayAsync(cancel);
        return Page();
    }

    /// <summary>Whose work an officer looks at; null for a unit that is not theirs to lead, or when there is none.</summary>
    internal static async Task<WorkScope?> ScopeAsync(Workload workload, Officer by, string? unit, CancellationToken cancel)
    {
        if (by.Duty is not DutyKind.Lead)
        {
            return string.IsNullOrEmpty(unit) ? new WorkScope.OfOfficer(by) : null;
        }

        var units = await workload.UnitsAsync(by, cancel);
        var found = string.IsNullOrEmpty(unit) ? units.FirstOrDefault(one => one.Code == by.Unit) ?? units.FirstOrDefault() : units.FirstOrDefault(one => one.Code == unit);
        return found is not null ? new WorkScope.OfUnit(found.Code) : string.IsNullOrEmpty(unit) ? new WorkScope.OfUnit(by.Unit) : null;
    }
}
