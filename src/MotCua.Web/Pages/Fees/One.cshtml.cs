using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application.Collecting;
using MotCua.Application.Data;
using MotCua.Domain;
using MotCua.Domain.Fees;
using MotCua.Web.Components;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Fees;

/// <summary>Phí của một hồ sơ: what is owed and why; each act is one form and one verb.</summary>
public sealed class OneModel(FeePage page, FeeActs acts, MoneyNotes notes, RefusalNames refusals) : PageModel
{
    /// <summary>The acts a form is offered for, in the order of the page.</summary>
    public static readonly IReadOnlyList<FeeAct> Forms = [FeeAct.Take, FeeAct.Assess, FeeAct.Defer, FeeAct.Waive, FeeAct.Refund];

    [FromRoute]
    public required string Code { get; set; }

    /// <summary>The act whose form is open; null for what is to be done next.</summary>
    [FromRoute]
    public FeeAct? Act { get; set; }

    [BindProperty]
    public FeeForm Form { get; set; } = new();

    public FeeView View { get; private set; } = null!;

    /// <summary>The form to show; null where nothing is to be done here.</summary>
    public FeeAct? Open => Act is { } asked && Offered.Contains(asked) ? asked : Offered.Count > 0 && Offered[0] == Next ? Next : null;

    /// <summary>What may be done now.</summary>
    public IReadOnlyList<FeeAct> Offered => View.IsOurs ? [.. Forms.Where(IsFitting).OrderBy(act => act != Next)] : [];

    private FeeAct? Next => View.Fee.Standing switch
    {
        FeeStanding.NotAssessed => FeeAct.Assess,
        FeeStanding.Owed => FeeAct.Take,
        FeeStanding.ToRefund => FeeAct.Refund,
        _ => null,
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return NotFound();
        }

        Form = FeeForm.For(View);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Act is not { } act || !await FindAsync(cancel))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.ShowAgain();
        }

        var done = await acts.DoAsync(act, Code, Form, User.AsOfficer(), cancel);
        if (done.Refused)
        {
            return await refusals.ShowAsync(this, [.. done.Refusals.Select(no => no with { Field = no.Field is { } field ? $"Form.{field}" : null })], cancel);
        }

        return done.Value switch
        {
            FeeTaken or FeeRefunded when await notes.LineOfAsync(done.Value, cancel) is { } line => LocalRedirect($"/fees/note/{line}?print=true"),
            _ => LocalRedirect(Address(Code)),
        };
    }

    public static string Address(string code, FeeAct? act = null) => $"/fees/{Uri.EscapeDataString(code)}{(act is null ? "" : $"/{act}")}";

    private bool IsFitting(FeeAct act) => act switch
    {
        FeeAct.Assess => View.Fee.Tariff.Rate is { NeedsMeasure: true } || View.Fee.Tariff.Reliefs.Count > 0,
        FeeAct.Refund => View.Fee.Account.Kept > 0,
        _ => View.Fee.Standing is FeeStanding.Owed,
    };

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await page.ReadAsync(Code, User.AsOfficer(), cancel) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
