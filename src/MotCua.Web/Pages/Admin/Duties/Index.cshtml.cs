using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Domain.Organisation;
using MotCua.Web.Security;

namespace MotCua.Web.Pages.Admin.Duties;

/// <summary>/admin/duties: who holds what, unit by unit, as of a day; desks that nobody serves stand out.</summary>
public sealed class IndexModel(Staff staff, Application.Administering.Units units, OfficeTime time) : PageModel
{
    private const int MostUnits = 400;

    /// <summary>Code of the unit at the top; the administrator's own when none is named.</summary>
    [FromQuery(Name = "at")]
    public string? At { get; set; }

    [FromQuery(Name = "day")]
    public DateOnly? Day { get; set; }

    public DateOnly ShownDay { get; private set; }

    public UnitTree Tree { get; private set; } = UnitMap.Empty.On(default);

    public Unit? Top { get; private set; }

    public IReadOnlyList<Place> Places { get; private set; } = [];

    private StaffRoll Roll { get; set; } = new([]);

    /// <summary>True when the subtree is larger than one page shows: choose an authority below.</summary>
    public bool IsCut { get; private set; }

    public IEnumerable<Unit> AuthoritiesBelow => Top is null ? [] : Tree.Under(Top.Code).Where(unit => unit.Kind.IsAuthority());

    public string NameOf(string officer) => Roll.NameOf(officer);

    public sealed record Place(Unit Unit, IReadOnlyList<DutyHolder> Holders);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        ShownDay = Day ?? time.Today;
        Tree = await units.OnAsync(ShownDay, cancel);
        Roll = await staff.RollAsync(cancel);
        var own = User.AsOfficer().Unit;
        Top = At is not null && Tree.IsWithin(At, own) ? Tree.Find(At) : Tree.Find(own);
        if (Top is null)
        {
            return;
        }

        var all = Tree.Subtree(Top.Code).ToList();
        IsCut = all.Count > MostUnits;
        var shown = IsCut ? [Top, .. Tree.Inside(Top.Code)] : all;
        Places = [.. shown.Select(unit => new Place(unit, [.. Roll.HoldersIn(unit.Code, ShownDay).OrderBy(holder => holder.Duty.Kind)]))
            .Where(place => place.Holders.Count > 0 || place.Unit.Kind == UnitKind.Desk)];
    }
}
