using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application.Boards;
using MotCua.Application.Processing;
using MotCua.Web.Pages.Figures;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Desk;

/// <summary>/desk/board/dossiers: exactly the dossiers behind one bar of the work at hand, without names.</summary>
public sealed class BoardDossiersModel(WorkAtHand work, Workload workload, Names names) : PageModel
{
    [FromQuery(Name = "unit")]
    public string? UnitCode { get; set; }

    [FromQuery]
    public WorkPart Part { get; set; } = WorkPart.Late;

    [FromQuery]
    public DateOnly? First { get; set; }

    [FromQuery]
    public DateOnly? Last { get; set; }

    [FromQuery]
    public string? After { get; set; }

    public WorkSlice Slice { get; private set; } = null!;

    public DossierTable Table { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid || !Enum.IsDefined(Part) || await BoardModel.ScopeAsync(workload, User.AsOfficer(), UnitCode, cancel) is not { } scope)
        {
            return NotFound();
        }

        Slice = new WorkSlice(Part, First, Last);
        var nameOf = await names.TodayAsync(cancel);
        var (count, page) = await work.ListAsync(scope, Slice, After, cancel);
        Table = new DossierTable(page, count, After is not null, after => BoardModel.Address(UnitCode, Slice, after), nameOf, nameOf);
        return Page();
    }
}
