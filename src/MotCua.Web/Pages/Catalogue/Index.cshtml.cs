using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Application;
using MotCua.Application.Publishing;
using MotCua.Domain.Procedures;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Cataloguing;

/// <summary>/catalogue: the procedures that hold, will hold or held, on any day.</summary>
public sealed class IndexModel(FindProcedures findProcedures, OfficeTime time, OfficeTexts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Sector { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? At { get; set; }

    [BindProperty(SupportsGet = true)]
    public Standing Standing { get; set; }

    /// <summary>Day to look at; empty for today.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? On { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public FindProcedures.Answer Found { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Sectors { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Levels { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Standings { get; private set; } = [];

    public string? Next => Found.More && string.IsNullOrWhiteSpace(Find) ? Url.Page("/Catalogue/Index", new { sector = Sector, at = At, standing = Standing, on = On?.ToString("yyyy-MM-dd", OfficeTexts.Vietnamese), after = Found.Procedures[^1].Code }) : null;

    public string? First => After is null ? null : Url.Page("/Catalogue/Index", new { sector = Sector, at = At, standing = Standing, on = On?.ToString("yyyy-MM-dd", OfficeTexts.Vietnamese), after = (string?)null });

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Found = await findProcedures.RunAsync(new(Find, Sector, At, After) { Standing = Standing }, On ?? time.Today, cancel);
        Sectors =
        [
            new SelectListItem(texts["Mọi lĩnh vực"], ""),
            .. Found.Sectors.Select(sector => new SelectListItem($"{sector.Sector} ({sector.Count})", sector.Sector, sector.Sector == Sector)),
        ];
        Levels =
        [
            new SelectListItem(texts["Mọi cấp"], ""),
            .. ((ProcedureLevels[])[ProcedureLevels.Commune, ProcedureLevels.District, ProcedureLevels.Province])
                .Select(level => (Name: texts.Word(level), Value: level.ToString().ToLowerInvariant()))
                .Select(level => new SelectListItem(level.Name, level.Value, level.Value == At)),
        ];
        Standings = [.. Enum.GetValues<Standing>().Select(standing => new SelectListItem(texts.Word(standing), standing.ToString(), standing == Standing))];
    }
}
