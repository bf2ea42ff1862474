using MotCua.Application.Administering;
using MotCua.Domain.Dossiers;

namespace MotCua.Application.Processing;

/// <summary>What dossiers are told of the officers and units of today.</summary>
public sealed class Rosters(Units units, Staff staff, OfficeTime time)
{
    public async ValueTask<Roster> TodayAsync(CancellationToken cancel)
    {
        var today = time.Today;
        var tree = await units.OnAsync(today, cancel);
        var roll = await staff.RollAsync(cancel);
        return new Roster(
            (officer, unit, duty) => roll.HoldersIn(unit, today).Any(holder => holder.Member.Id == officer && holder.Duty.Kind == duty),
            (unit, duty) => roll.HoldersIn(unit, today).Any(holder => holder.Duty.Kind == duty),
            tree.IsWithin);
    }
}
