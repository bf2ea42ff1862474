using System.ComponentModel.DataAnnotations;
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

/// <summary>/catalogue/{code}: a procedure with its versions in time, its posters, and what can be done with it.</summary>
public sealed class OneModel(ProcedureRecord procedureRecord, WithdrawProcedure withdrawProcedure, Units units, OfficeTime time) : PageModel
{
    [FromRoute]
    public required string Code { get; set; }

    /// <summary>Number of the version to show; empty for the one that holds today, or the last one.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Version { get; set; }

    [BindProperty, Required(ErrorMessage = "Hãy ghi ngày cuối cùng còn hiệu lực")]
    public DateOnly? LastDay { get; set; }

    [BindProperty, Required(ErrorMessage = "Hãy ghi số quyết định bãi bỏ")]
    public string? Decision { get; set; }

    [BindProperty]
    public string RequestKey { get; set; } = Guid.NewGuid().ToString("N");

    public ProcedureRecord.Answer Record { get; private set; } = null!;

    public ProcedureRecord.VersionLine Shown { get; private set; } = null!;

    public OfficeNames Offices { get; private set; } = null!;

    public DateOnly Today => time.Today;

    public bool MayWithdraw => Record.Versions[0].Version.ValidUntil is null;

    public Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        LastDay = time.Today;
        return ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await ShowAsync(cancel) is NotFoundResult notFound)
        {
            return notFound;
        }

        if (!ModelState.IsValid)
        {
            return this.ShowAgain();
        }

        var withdrawn = await withdrawProcedure.RunAsync(new(Shown.Version.Code, LastDay!.Value, Decision!), User.AsOfficer(), RequestKey, cancel);
        return withdrawn.Refused ? this.ShowRefusal(withdrawn.Refusals) : RedirectToPage(new { Code });
    }

    /// <summary>Where a version stands today.</summary>
    public Standing StandingOf(ProcedureVersion version) =>
        version.ValidFrom > Today ? Standing.Coming : version.ValidUntil < Today ? Standing.Ended : Standing.Holding;

    /// <summary>The level the steps are read for: the lowest at which it is received.</summary>
    public UnitKind Level => OfficeNames.ReceivingLevels(Shown.Version.Levels).FirstOrDefault(UnitKind.District);

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        if (await procedureRecord.RunAsync(Code, cancel) is not { } record)
        {
            return NotFound();
        }

        Record = record;
        var wanted = Version is { } number
            ? record.Versions.FirstOrDefault(line => line.Version.Number == number)
            : record.Versions.FirstOrDefault(line => line.Version.HoldsOn(Today)) ?? record.Versions[0];
        if (wanted is null)
        {
            return NotFound();
        }

        Shown = wanted;
        Offices = new OfficeNames(await units.OnAsync(Today, cancel));
        return Page();
    }
}
