using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Application.SigningIn;
using MotCua.Domain;
using MotCua.Domain.Organisation;
using MotCua.Web.Components;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Admin.Officers;

/// <summary>/admin/officers/file/mai.lt: who an officer is, every duty held, and the account. A first password is shown once, in the answer.</summary>
public sealed class FileModel(
    Staff staff, Application.Administering.Units units, Accounts accounts, AccountKeeping keeping, LockAccount lockAccount, GiveDuty giveDuty, OfficeTime time) : PageModel
{
    [FromRoute]
    public required string Id { get; set; }

    public StaffMember Member { get; private set; } = null!;

    public UnitMap Map { get; private set; } = UnitMap.Empty;

    private StaffRoll Roll { get; set; } = new([]);

    public AccountRow? Account { get; private set; }

    public string? NewPassword { get; private set; }

    public DateOnly Today => time.Today;

    /// <summary>Duties of today that should be in two hands.</summary>
    public IReadOnlyList<Doubt> HeldTogether { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await ShowAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostOpenAccountAsync(CancellationToken cancel) => await AnswerAsync(await keeping.OpenAsync(Id, User.AsOfficer(), cancel), cancel);

    public async Task<IActionResult> OnPostResetAsync(bool removeSecondStep, CancellationToken cancel) =>
        await AnswerAsync(await keeping.ResetAsync(Id, removeSecondStep, User.AsOfficer(), cancel), cancel);

    public async Task<IActionResult> OnPostLockAsync(string? reason, CancellationToken cancel) =>
        await LeadOnAsync(await lockAccount.LockAsync(Id, reason, User.AsOfficer(), null, cancel), cancel);

    public async Task<IActionResult> OnPostUnlockAsync(CancellationToken cancel) => await LeadOnAsync(await lockAccount.UnlockAsync(Id, User.AsOfficer(), null, cancel), cancel);

    public string NameOf(string officer) => Roll.NameOf(officer);

    /// <summary>The name of a duty's unit, as it was on the duty's last day or is today.</summary>
    public string PlaceOf(Duty duty)
    {
        ArgumentNullException.ThrowIfNull(duty);
        var tree = Map.On(duty.Until is DateOnly until && until < Today ? until : duty.From > Today ? duty.From : Today);
        return tree.Find(duty.Unit) is null ? duty.Unit : tree.ShortPathOf(duty.Unit);
    }

    private async Task<IActionResult> AnswerAsync(Outcome<string> password, CancellationToken cancel)
    {
        if (!await ShowAsync(cancel))
        {
            return NotFound();
        }

        if (password.Refused)
        {
            return this.ShowRefusal(password.Refusals);
        }

        NewPassword = password.Value;
        return Page();
    }

    private async Task<IActionResult> LeadOnAsync(Outcome<Facts> done, CancellationToken cancel)
    {
        if (!done.Refused)
        {
            return RedirectToPage();
        }

        return await ShowAsync(cancel) ? this.ShowRefusal(done.Refusals) : NotFound();
    }

    private async Task<bool> ShowAsync(CancellationToken cancel)
    {
        Roll = await staff.RollAsync(cancel);
        if (Roll.Find(Id) is not { } member)
        {
            return false;
        }

        Member = member;
        Map = await units.MapAsync(cancel);
        Account = await accounts.FindAsync(Id, cancel);
        var doubts = new List<Doubt>();
        foreach (var duty in member.DutiesOn(Today))
        {
            doubts.AddRange(await giveDuty.DoubtsAsync(duty, cancel));
        }

        // Each pair once: "A with B" says what "B with A" says.
        HeldTogether = [.. doubts.DistinctBy(doubt => string.Join('+', doubt.Facts.Take(2).Select(fact => fact.ToString()).Order(StringComparer.Ordinal)))];
        return true;
    }
}
