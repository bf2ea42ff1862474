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

    /// <summary>Signs that fit on one sheet in the larger letters, a title counted twice and each item for its line's end.</summary>
    private const int RoomySigns = 700;

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

    /// <summary>There is little to say: it is said in larger letters.</summary>
    public bool IsRoomy => (2 * Procedure.Name.Length) + Procedure.Papers.Sum(paper => paper.Name.Length + 30) + Procedure.PaperNotes.Sum(note => note.Length)
        + (Procedure.Instructions.Count > 0 ? Procedure.Instructions.Sum(line => line.Length) : 40 * Procedure.Steps.Count) < RoomySigns;

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
