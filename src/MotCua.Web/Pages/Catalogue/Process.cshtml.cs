using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Application.Publishing;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;
using MotCua.Web.Components;
using MotCua.Web.Security;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Cataloguing;

/// <summary>/catalogue/process/{code}: the process tables that units approved for a procedure, in time.</summary>
public sealed class ProcessModel(Catalogue catalogue, Processes processes, WithdrawProcess withdrawProcess, Units units, OfficeTime time) : PageModel
{
    [FromRoute]
    public required string Code { get; set; }

    [FromQuery]
    public bool Withdrawn { get; set; }

    /// <summary>Whose table is withdrawn.</summary>
    [BindProperty]
    public string? Unit { get; set; }

    /// <summary>First day without it.</summary>
    [BindProperty]
    public DateOnly? EndsOn { get; set; }

    [BindProperty]
    public string? Decision { get; set; }

    [BindProperty]
    public string Key { get; set; } = Guid.NewGuid().ToString("N");

    public ProcedureVersion Procedure { get; private set; } = null!;

    public UnitTree Tree { get; private set; } = null!;

    public OfficeNames Offices { get; private set; } = null!;

    public IReadOnlyList<ProcessTable> Tables { get; private set; } = [];

    /// <summary>It would hold, were the procedure's limit still the one it adds up to.</summary>
    public bool IsOutgrown(ProcessTable table) => table.ValidUntil is null && table.Limit != Procedure.Limit;

    /// <summary>The unit's last table, of the officer's own authority, that nothing has ended yet.</summary>
    public bool MayWithdraw(ProcessTable table) =>
        table is { WithdrawnBy: null, ValidUntil: null } && Tree.AuthorityOf(User.AsOfficer().Unit) is { } own && Tree.IsWithin(table.Unit, own.Code);

    public UnitKind LevelOf(ProcessTable table) => Tree.AuthorityOf(table.Unit)?.Kind ?? UnitKind.Commune;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        EndsOn = time.Today;
        return await LoadAsync(cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        if (EndsOn is not { } day)
        {
            return this.ShowRefusal(ProcessRefusals.WithdrawnTooEarly(time.Today));
        }

        var done = await withdrawProcess.RunAsync(new(Unit ?? "", Procedure.Code, day, Decision), User.AsOfficer(), Key, cancel);
        return done.Refused ? this.ShowRefusal(done.Refusals) : RedirectToPage(new { code = Procedure.Code, withdrawn = true });
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if ((await catalogue.VersionsAsync(Code, cancel)).LastOrDefault() is not { } last)
        {
            return false;
        }

        Procedure = await catalogue.FindAsync(Code, time.Today, cancel) ?? last;
        Tree = await units.OnAsync(time.Today, cancel);
        Offices = new OfficeNames(Tree);
        Tables = await processes.OfAsync(last.Code, cancel);
        return true;
    }
}
