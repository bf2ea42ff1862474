using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Application.Publishing;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Cataloguing;

/// <summary>/catalogue/process/{code}/print: one table on paper, as it is annexed to its decision.</summary>
public sealed class ProcessPrintModel(Catalogue catalogue, Processes processes, Units units, OfficeTime time) : PageModel
{
    [FromRoute]
    public required string Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    public ProcessTable Table { get; private set; } = null!;

    /// <summary>As it stood when the table began to hold.</summary>
    public ProcedureVersion Procedure { get; private set; } = null!;

    public Unit Authority { get; private set; } = null!;

    public OfficeNames Offices { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var table = (await processes.OfAsync(Code, cancel)).FirstOrDefault(one => one.Unit == Unit && one.Number == Number);
        if (table is null || await catalogue.FindAsync(Code, table.ValidFrom, cancel) is not { } procedure)
        {
            return NotFound();
        }

        var tree = await units.OnAsync(time.Today, cancel);
        if (tree.AuthorityOf(table.Unit) is not { } authority)
        {
            return NotFound();
        }

        Language.UsePaper();
        (Table, Procedure, Authority, Offices) = (table, procedure, authority, new OfficeNames(tree));
        return Page();
    }
}
