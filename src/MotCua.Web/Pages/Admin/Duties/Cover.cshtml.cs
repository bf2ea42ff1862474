using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Domain;
using MotCua.Domain.Organisation;
using MotCua.Web.Components;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Admin.Duties;

/// <summary>/admin/duties/cover: while an officer is away, another does the officer's duties, in the officer's name.</summary>
public sealed class CoverModel(CoverDuty coverDuty, DutyChoices choices, Staff staff, Application.Administering.Units units, OfficeTime time) : PageModel
{
    [BindProperty(SupportsGet = true), Display(Name = "Người vắng")]
    public string? Away { get; set; }

    [BindProperty, Display(Name = "Người làm thay")]
    public string? Substitute { get; set; }

    /// <summary>Ids of the duties to cover.</summary>
    [BindProperty]
    public List<string> Duties { get; set; } = [];

    [BindProperty, Display(Name = "Từ ngày"), Required(ErrorMessage = "Hãy ghi ngày đầu")]
    public DateOnly? From { get; set; }

    [BindProperty, Display(Name = "Đến hết ngày")]
    public DateOnly? Until { get; set; }

    [BindProperty, Display(Name = "Lý do vắng"), StringLength(200, ErrorMessage = "Nhiều nhất 200 ký tự")]
    public string? Reason { get; set; }

    [BindProperty]
    public string RequestKey { get; set; } = Guid.NewGuid().ToString("N");

    public IReadOnlyList<(string Value, string Name)> Officers { get; private set; } = [];

    public StaffMember? Member { get; private set; }

    /// <summary>The absent officer's own duties, with the place of each.</summary>
    public IReadOnlyList<(Duty Duty, string Place)> Held { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        From = time.Today;
        await ShowAsync(cancel);
        Duties = [.. Held.Select(one => one.Duty.Id)];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        if (!ModelState.IsValid)
        {
            return this.ShowAgain();
        }

        var substitute = (Substitute ?? "").Trim();
        var request = new CoverDuty.Request((Away ?? "").Trim(), substitute, Duties, From!.Value, Until, Reason);
        var covered = await coverDuty.RunAsync(request, User.AsOfficer(), RequestKey, cancel);
        return covered.Refused ? this.ShowRefusal(covered.Refusals.Select(Beside)) : RedirectToPage("/Admin/Officers/File", new { id = substitute });
    }

    private static Refusal Beside(Refusal refusal) => refusal.Field switch
    {
        nameof(Duty.Officer) => refusal with { Field = nameof(Substitute) },
        nameof(Duty.Unit) => refusal with { Field = null },
        null when refusal.Code.StartsWith("officer.", StringComparison.Ordinal) => refusal with { Field = nameof(Substitute) },
        _ => refusal,
    };

    private async Task ShowAsync(CancellationToken cancel)
    {
        Officers = await choices.OfficersAsync(cancel);
        Member = Away is null ? null : await staff.FindAsync(Away.Trim(), cancel);
        var tree = await units.OnAsync(time.Today, cancel);
        Held = [.. (Member?.Duties ?? []).Where(duty => duty.ActingFor is null && (duty.Until is null || duty.Until >= time.Today))
            .Select(duty => (duty, tree.Find(duty.Unit) is null ? duty.Unit : tree.ShortPathOf(duty.Unit)))];
    }
}
