using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Application.Exchanging;
using MotCua.Application.Importing;
using MotCua.Domain.Organisation;
using MotCua.Web.Components;
using MotCua.Web.Pages.Cataloguing;
using MotCua.Web.Security;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Exchanging;

/// <summary>
/// /portal: in what the national portal's list of the day and ours differ, as far as the reader's own authority reaches. Codes, states and times; nothing
/// of a person.
/// </summary>
[RequestFormLimits(MultipartBodyLengthLimit = CarriedTable.MostBytes)]
public sealed class IndexModel(CompareWithPortal compare, PortalStanding standing, Units units, OfficeTime time) : PageModel
{
    private const int DaysOffered = 31;

    /// <summary>The day of the comparison; the last one when left out.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Day { get; set; }

    /// <summary>The portal's list.</summary>
    [BindProperty]
    public IFormFile? List { get; set; }

    public PortalComparison? Comparison { get; private set; }

    public IReadOnlyList<PortalLine> Lines { get; private set; } = [];

    public PortalStanding.Answer? Standing { get; private set; }

    /// <summary>Day by day, the last first.</summary>
    public IReadOnlyList<PortalDay> Days { get; private set; } = [];

    public bool MayCompare => User.ActingDuty() is DutyKind.Control or DutyKind.Administer;

    /// <summary>Dossiers are opened by those who may read them; an administrator reads none.</summary>
    public bool MayOpen => User.ActingDuty() is not DutyKind.Administer;

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!MayCompare)
        {
            return Forbid();
        }

        if (List is null || List.Length > CarriedTable.MostBytes)
        {
            await ShowAsync(cancel);
            return this.ShowRefusal(List is null ? PortalRefusals.NoFile : TableRefusals.TooLarge(List.FileName, CarriedTable.MostBytes / 1024 / 1024));
        }

        using var content = new MemoryStream();
        await List.CopyToAsync(content, cancel);
        var claims = Table.Read(Path.GetFileName(List.FileName), content.ToArray()).Then(PortalListReader.Read);
        if (claims.Refused)
        {
            await ShowAsync(cancel);
            return this.ShowRefusal(claims.Refusals);
        }

        await compare.RunAsync(Path.GetFileName(List.FileName), claims.Value, null, cancel);
        return RedirectToPage();
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        Standing = await standing.RunAsync(cancel);
        Comparison = await compare.FindAsync(Day, cancel);
        Days = await compare.DaysAsync(DaysOffered, cancel);
        var tree = await units.OnAsync(time.Today, cancel);
        var own = tree.AuthorityOf(User.AsOfficer().Unit);
        var theirs = own is null ? [] : tree.Subtree(own.Code).Select(unit => unit.Code).ToHashSet(StringComparer.Ordinal);

        // What we do not have is nobody's yet: whoever answers for a whole tree sees it.
        var isWhole = own is null || tree.Find(own.Parent ?? "") is not { } parent || parent.Kind is UnitKind.Province;
        Lines = [.. (Comparison?.Lines ?? []).Where(line => line.Authority is { } authority ? theirs.Contains(authority) : isWhole)];
    }
}
