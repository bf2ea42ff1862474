using MotCua.Application.Administering;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

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
            (officer, unit, duty) => roll.HoldersIn(unit, today).Any(holder => holder.Member.Id == officer && holder.Duty.Kind == duty) && IsThere(roll, officer, unit, duty, today),
            (unit, duty) => roll.HoldersIn(unit, today).Any(holder => holder.Duty.Kind == duty),
            tree.IsWithin);
    }

    /// <summary>Present, or somebody does that duty meanwhile: new work goes to nobody who is away.</summary>
    internal static bool IsThere(StaffRoll roll, string officer, string unit, DutyKind duty, DateOnly day) =>
        roll.Find(officer)?.IsAwayOn(day) != true || roll.IsCovered(officer, duty, unit, day);
}
