using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using MotCua.Application.Processing;
using MotCua.Application.Tracking;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Web.Pages.Desk;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Search;

/// <summary>Tìm hồ sơ: by code, name, identity number, phone or procedure, among the dossiers this officer may see. A whole code opens its dossier at once.</summary>
public sealed class IndexModel(FindDossiers find, Names names, SealedWords words) : PageModel
{
    /// <summary>The words looked for, sealed.</summary>
    [FromQuery(Name = "find")]
    public string? Seal { get; set; }

    /// <summary>Key of the page before.</summary>
    [FromQuery]
    public string? After { get; set; }

    public string? Words { get; private set; }

    /// <summary>The typed code's check character does not fit it.</summary>
    public bool IsMistyped { get; private set; }

    public FoundDossiers Found { get; private set; } = FoundDossiers.None;

    public Func<string, string> NameOf { get; private set; } = code => code;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var by = User.AsOfficer();
        Words = words.Open(Seal, by);
        ViewData["Words"] = Words;
        IsMistyped = DossierCode.Read(Words) is { Code: not null, CheckHolds: false };
        Found = await find.RunAsync(Words, After, by, cancel);
        NameOf = await names.TodayAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(string? q, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(q))
        {
            return LocalRedirect("/search");
        }

        var by = User.AsOfficer();
        return await OnlyOneAsync(q, by, cancel) is { } code ? LocalRedirect(DossierModel.AddressOf(code)) : LocalRedirect(Address(words.Seal(q.Trim(), by)));
    }

    public string Address(string? seal, string? after = null) =>
        QueryHelpers.AddQueryString("/search", new Dictionary<string, string?> { ["find"] = seal, ["after"] = after }.Where(pair => pair.Value is not null));

    private async Task<string?> OnlyOneAsync(string typed, Officer by, CancellationToken cancel) =>
        DossierCode.Read(typed) is { Code: not null, CheckHolds: true } && (await find.RunAsync(typed, null, by, cancel)).Dossiers is [var only] ? only.Code : null;
}
