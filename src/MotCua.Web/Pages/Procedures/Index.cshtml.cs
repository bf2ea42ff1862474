using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Application.Publishing;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Procedures;

/// <summary>What does one need for this? Searching the procedures, for everyone.</summary>
public sealed class IndexModel(FindProcedures findProcedures, Units units, OfficeTime time, OfficeTexts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Sector { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? At { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public FindProcedures.Answer Found { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Sectors { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    /// <summary>Nothing was asked yet: the sectors are offered instead of a list.</summary>
    public bool IsStart => string.IsNullOrWhiteSpace(Q) && string.IsNullOrEmpty(Sector) && string.IsNullOrEmpty(At);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Found = await findProcedures.RunAsync(new(Q, Sector, At, After), time.Today, cancel);
        Sectors =
        [
            new SelectListItem(texts["Mọi lĩnh vực"], ""),
            .. Found.Sectors.Select(sector => new SelectListItem($"{sector.Sector} ({sector.Count})", sector.Sector, sector.Sector == Sector)),
        ];
        Places = [.. PlacesOf(await units.OnAsync(time.Today, cancel))];
    }

    public string AddressOf(string? sector, string? after = null) => Url.Page("/Procedures/Index", new { q = Q, sector, at = At, after })!;

    private IEnumerable<SelectListItem> PlacesOf(UnitTree tree)
    {
        yield return new SelectListItem(texts["Mọi nơi"], "");
        var levels = new SelectListGroup { Name = texts["Theo cấp"] };
        foreach (var level in (ProcedureLevels[])[ProcedureLevels.Commune, ProcedureLevels.District, ProcedureLevels.Province])
        {
            var value = level.ToString().ToLowerInvariant();
            yield return new SelectListItem(texts["Bộ phận Một cửa {0}", texts.Word(level)], value, value == At) { Group = levels };
        }

        var authorities = new SelectListGroup { Name = texts["Theo cơ quan"] };
        foreach (var unit in tree.Roots.SelectMany(root => tree.Subtree(root.Code)).Where(unit => unit.Kind is UnitKind.District or UnitKind.Commune))
        {
            yield return new SelectListItem(unit.Territory ?? unit.Name, unit.Code, unit.Code == At) { Group = authorities };
        }
    }
}
