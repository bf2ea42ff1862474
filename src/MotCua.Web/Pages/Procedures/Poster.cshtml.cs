using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Application.Publishing;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;
using MotCua.Web.Components;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Procedures;

/// <summary>
/// The sheet for the notice board (niêm yết công khai, NĐ 63/2010/NĐ-CP Art. 17): what a person standing two metres away needs, and the
/// version number an inspector compares with the catalogue.
/// </summary>
public sealed class PosterModel(Catalogue catalogue, Units units, OfficeTime time) : PageModel
{
    private static readonly string[] Sizes = ["A3", "A4"];

    [FromRoute]
    public required string Code { get; set; }

    /// <summary>"A3" or "A4".</summary>
    [BindProperty(SupportsGet = true)]
    public string Size { get; set; } = "A3";

    [BindProperty(SupportsGet = true)]
    public int? Version { get; set; }

    public ProcedureVersion Procedure { get; private set; } = null!;

    public OfficeNames Offices { get; private set; } = null!;

    public IHtmlContent Qr { get; private set; } = HtmlString.Empty;

    /// <summary>Address of the procedure's page, as the code holds it and as it is printed.</summary>
    public string PageAddress { get; private set; } = "";

    /// <summary>It does not hold today: such a sheet must not hang.</summary>
    public bool IsOutdated => !Procedure.HoldsOn(time.Today);

    public IReadOnlyList<UnitKind> Levels => OfficeNames.ReceivingLevels(Procedure.Levels);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var known = Version is { } number ? await catalogue.VersionAsync(Code, number, cancel) : await catalogue.FindAsync(Code, time.Today, cancel);
        if (known is null || !Sizes.Contains(Size, StringComparer.OrdinalIgnoreCase))
        {
            return NotFound();
        }

        Procedure = known;
        Offices = new OfficeNames(await units.OnAsync(time.Today, cancel));
        PageAddress = $"{Request.Scheme}://{Request.Host}/procedures/{Procedure.Code}";
        Qr = QrCode.Svg(PageAddress, "Mã vuông dẫn đến trang của thủ tục");
        return Page();
    }
}
