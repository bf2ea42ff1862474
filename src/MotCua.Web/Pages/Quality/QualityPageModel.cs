using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Domain.Organisation;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Quality;

/// <summary>Of which authority and month the pages of the index tell: the officer's own and the last month that is over, when the address names none.</summary>
public abstract class QualityPageModel(Units units, OfficeTime time) : PageModel
{
    /// <summary>"2020-05".</summary>
    [FromQuery]
    public string? Month { get; set; }

    /// <summary>Code of an authority in the officer's reach.</summary>
    [FromQuery]
    public string? Unit { get; set; }

    public DateOnly Shown => DateOnly.TryParseExact(Month, "yyyy-MM", out var typed) && typed.Year > 2000 && typed <= ThisMonth ? typed : ThisMonth.AddMonths(-1);

    public string Asked { get; private set; } = "";

    public IReadOnlyList<Unit> Reach { get; private set; } = [];

    public IEnumerable<SelectListItem> UnitChoices => Reach.Select(unit => new SelectListItem(unit.Territory ?? unit.ShortName, unit.Code, unit.Code == Asked));

    private DateOnly ThisMonth => new(time.Today.Year, time.Today.Month, 1);

    /// <summary>The same authority and month on another page.</summary>
    public string Address(string path, string? unit = null, DateOnly? month = null, string? indicator = null) =>
        $"{path}?month={month ?? Shown:yyyy-MM}&unit={Uri.EscapeDataString(unit ?? Asked)}{(indicator is null ? "" : $"&indicator={Uri.EscapeDataString(indicator)}")}";

    /// <summary>False for an authority that is not the officer's to ask about.</summary>
    protected async Task<bool> AskAsync(CancellationToken cancel)
    {
        var tree = await units.OnAsync(time.Today, cancel);
        var own = tree.AuthorityOf(User.AsOfficer().Unit)?.Code ?? User.AsOfficer().Unit;
        Reach = [.. tree.Subtree(own).Where(unit => unit.Kind.IsAuthority())];
        Asked = string.IsNullOrEmpty(Unit) ? own : Unit;
        return Reach.Any(unit => unit.Code == Asked);
    }
}
