using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Domain.Organisation;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Admin;

/// <summary>/admin: what an administrator looks after, with what may need a look today.</summary>
public sealed class IndexModel(Application.Administering.Units units, Staff staff, OfficeTime time) : PageModel
{
    public Unit? Own { get; private set; }

    public int UnitCount { get; private set; }

    public int DutyCount { get; private set; }

    /// <summary>Duties that end within the week: somebody must take over.</summary>
    public IReadOnlyList<DutyHolder> EndingSoon { get; private set; } = [];

    public UnitTree Tree { get; private set; } = UnitMap.Empty.On(default);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var today = time.Today;
        Tree = await units.OnAsync(today, cancel);
        var roll = await staff.RollAsync(cancel);
        var code = User.AsOfficer().Unit;
        Own = Tree.Find(code);
        var holders = Tree.Subtree(code).SelectMany(unit => roll.HoldersIn(unit.Code, today)).ToList();
        UnitCount = Tree.Subtree(code).Count();
        DutyCount = holders.Count;
        EndingSoon = [.. holders.Where(holder => holder.Duty.Until is DateOnly until && until <= today.AddDays(7)).OrderBy(holder => holder.Duty.Until)];
    }
}
