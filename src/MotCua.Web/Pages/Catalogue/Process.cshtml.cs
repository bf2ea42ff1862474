using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Application.Publishing;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Cataloguing;

/// <summary>/catalogue/process/{code}: the process tables that units approved for a procedure, in time.</summary>
public sealed class ProcessModel(Catalogue catalogue, Processes processes, Units units, OfficeTime time) : PageModel
{
    [FromRoute]
    public required string Code { get; set; }

    public ProcedureVersion Procedure { get; private set; } = null!;

    public UnitTree Tree { get; private set; } = null!;

    public OfficeNames Offices { get; private set; } = null!;

    public IReadOnlyList<ProcessTable> Tables { get; private set; } = [];

    /// <summary>It would hold, were the procedure's limit still the one it adds up to.</summary>
    public bool IsOutgrown(ProcessTable table) => table.ValidUntil is null && table.Limit != Procedure.Limit;

    public UnitKind LevelOf(ProcessTable table) => Tree.AuthorityOf(table.Unit)?.Kind ?? UnitKind.Commune;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if ((await catalogue.VersionsAsync(Code, cancel)).LastOrDefault() is not { } last)
        {
            return NotFound();
        }

        Procedure = await catalogue.FindAsync(Code, time.Today, cancel) ?? last;
        Tree = await units.OnAsync(time.Today, cancel);
        Offices = new OfficeNames(Tree);
        Tables = await processes.OfAsync(last.Code, cancel);
        return Page();
    }
}
