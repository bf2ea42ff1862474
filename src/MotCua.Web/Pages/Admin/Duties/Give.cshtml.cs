using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Domain.Organisation;
using MotCua.Web.Components;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Admin.Duties;

/// <summary>/admin/duties/give: entrusts an officer with a duty in a unit from a day, to a day where one is known.</summary>
public sealed class GiveModel(GiveDuty giveDuty, DutyChoices choices, OfficeTime time) : PageModel
{
    [BindProperty(SupportsGet = true), Display(Name = "Cán bộ")]
    public string? Officer { get; set; }

    [BindProperty, Display(Name = "Nhiệm vụ")]
    public DutyKind Kind { get; set; } = DutyKind.Receive;

    [BindProperty(SupportsGet = true), Display(Name = "Đơn vị")]
    public string? Unit { get; set; }

    [BindProperty, Display(Name = "Từ ngày"), Required(ErrorMessage = "Hãy ghi ngày bắt đầu")]
    public DateOnly? From { get; set; }

    [BindProperty, Display(Name = "Đến hết ngày")]
    public DateOnly? Until { get; set; }

    [BindProperty]
    public string RequestKey { get; set; } = Guid.NewGuid().ToString("N");

    public DutyChoices Choices => choices;

    public IReadOnlyList<(string Value, string Name)> Officers { get; private set; } = [];

    public IReadOnlyList<(string Value, string Name)> Units { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        // Nothing typed yet is nothing wrong yet.
        ModelState.Clear();
        From = time.Today;
        await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        if (!ModelState.IsValid)
        {
            return this.ShowAgain();
        }

        var officer = (Officer ?? "").Trim();
        var given = await giveDuty.RunAsync(new(officer, Kind, (Unit ?? "").Trim(), From!.Value, Until), User.AsOfficer(), RequestKey, cancel);
        return given.Refused ? this.ShowRefusal(given.Refusals.Select(Beside)) : RedirectToPage("/Admin/Officers/File", new { id = officer });
    }

    /// <summary>A refusal that names no field is about the officer or the unit, whichever its code says.</summary>
    private static MotCua.Domain.Refusal Beside(MotCua.Domain.Refusal refusal) => refusal.Field is not null ? refusal
        : refusal with { Field = refusal.Code.StartsWith("officer.", StringComparison.Ordinal) ? nameof(Officer) : nameof(Unit) };

    private async Task ShowAsync(CancellationToken cancel)
    {
        Officers = await choices.OfficersAsync(cancel);
        Units = await choices.UnitsAsync(User.AsOfficer().Unit, cancel);
    }
}
