using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Application.SigningIn;
using MotCua.Domain.Organisation;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Admin.Officers;

/// <summary>/admin/officers: officers with a duty in the administrator's own unit and all under it, and those without any duty yet.</summary>
public sealed class IndexModel(Staff staff, Application.Administering.Units units, Accounts accounts, OfficeTime time) : PageModel
{
    private const int PageSize = 100;

    [FromQuery(Name = "q")]
    public string? Query { get; set; }

    /// <summary>Id of the last officer of the page before.</summary>
    [FromQuery(Name = "after")]
    public string? After { get; set; }

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public int Total { get; private set; }

    public string? Next { get; private set; }

    public UnitTree Tree { get; private set; } = UnitMap.Empty.On(default);

    public sealed record Line(StaffMember Member, IReadOnlyList<Duty> Duties, bool? HasAccount, bool IsLocked);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var today = time.Today;
        Tree = await units.OnAsync(today, cancel);
        var own = Tree.Subtree(User.AsOfficer().Unit).Select(unit => unit.Code).ToHashSet(StringComparer.Ordinal);
        var found = (await staff.RollAsync(cancel)).Search(Query, today)
            .Select(member => (Member: member, Duties: member.DutiesOn(today).ToList()))
            .Where(one => one.Duties.Count == 0 || one.Duties.Any(duty => own.Contains(duty.Unit)))
            .ToList();
        Total = found.Count;
        var rest = After is null ? found : [.. found.SkipWhile(one => one.Member.Id != After).Skip(1)];
        var shown = rest.Take(PageSize).ToList();
        var known = await accounts.StatesAsync([.. shown.Select(one => one.Member.Id)], cancel);
        Lines = [.. shown.Select(one => new Line(one.Member, one.Duties, known.ContainsKey(one.Member.Id), known.GetValueOrDefault(one.Member.Id)))];
        Next = rest.Count > PageSize ? Url.Page("Index", new { q = Query, after = shown[^1].Member.Id }) : null;
    }
}
