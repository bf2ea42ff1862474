using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Application.Publishing;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Procedures;

/// <summary>One procedure with every item that NĐ 63/2010/NĐ-CP Art. 8(2) asks for, as far as it is known.</summary>
public sealed class OneModel(Catalogue catalogue, Units units, OfficeTime time) : PageModel
{
    [FromRoute]
    public required string Code { get; set; }

    /// <summary>Number of the version wanted; empty for the one that holds today, or the last one.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Version { get; set; }

    public ProcedureVersion Procedure { get; private set; } = null!;

    public IReadOnlyList<ProcedureVersion> Versions { get; private set; } = [];

    public OfficeNames Offices { get; private set; } = null!;

    public DateOnly Today => time.Today;

    /// <summary>Levels of the People's Committees where it is handed in.</summary>
    public IReadOnlyList<UnitKind> Levels => OfficeNames.ReceivingLevels(Procedure.Levels);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Versions = await catalogue.VersionsAsync(Code, cancel);
        var wanted = Version is { } number ? Versions.FirstOrDefault(version => version.Number == number)
            : Versions.LastOrDefault(version => version.HoldsOn(Today)) ?? (Versions.Count > 0 ? Versions[^1] : null);
        if (wanted is null)
        {
            return NotFound();
        }

        Procedure = wanted;
        Offices = new OfficeNames(await units.OnAsync(Procedure.HoldsOn(Today) ? Today : Procedure.ValidFrom, cancel));
        return Page();
    }
}
