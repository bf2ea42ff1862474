using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application.Interlinking;
using MotCua.Domain.Dossiers;
using MotCua.Web.Components;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Chains;

/// <summary>Phần việc của một cơ quan: where it stands, and what this officer may do about it.</summary>
public sealed class OneModel(ChainPage chains, StageActs acts, RefusalNames refusals) : PageModel
{
    [FromRoute]
    public required string Code { get; set; }

    [FromRoute]
    public int Number { get; set; }

    /// <summary>The act whose form is open; null for what is to be done next.</summary>
    [FromRoute]
    public StageAct? Act { get; set; }

    [BindProperty]
    public StageForm Form { get; set; } = new();

    public StageView View { get; private set; } = null!;

    /// <summary>The form to show; null where nothing is to be done here.</summary>
    public StageAct? Open => Act is { } asked && View.Acts.Contains(asked) ? asked : View.Acts.Count > 0 ? View.Acts[0] : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return NotFound();
        }

        Form = new StageForm { Key = Guid.NewGuid().ToString("n"), Taker = View.Dossier.State.Receipt.Applicant?.Name };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Act is not { } act || !await FindAsync(cancel))
        {
            return NotFound();
        }

        var done = await acts.DoAsync(act, Code, Number, Form, User.AsOfficer(), Form.Key, cancel);
        return done.Refused
            ? await refusals.ShowAsync(this, [.. done.Refusals.Select(no => no with { Field = no.Field is { } field ? $"Form.{field}" : null })], cancel)
            : LocalRedirect(Address(Code, Number));
    }

    public static string Address(string code, int number, StageAct? act = null) => $"/chains/{Uri.EscapeDataString(code)}/{number}{(act is null ? "" : $"/{act}")}";

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await chains.ReadAsync(Code, Number, User.AsOfficer(), "chains", cancel) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
