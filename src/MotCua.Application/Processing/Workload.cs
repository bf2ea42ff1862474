using Microsoft.EntityFrameworkCore;
using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Processing;

/// <summary>How much one officer of a unit holds under one duty; the common queue without an officer.</summary>
/// <param name="All">Open dossiers.</param>
/// <param name="Late">Of these, overdue.</param>
public sealed record Load(string? Officer, DutyKind Duty, int All, int Late);

/// <param name="Serving">Officers who may be given the work of this unit, by duty.</param>
public sealed record UnitLoad(Unit Unit, IReadOnlyList<Load> Loads, IReadOnlyList<(DutyKind Duty, Colleague Officer)> Serving);

/// <summary>Phân công: what a unit holds and who could take it, for who leads the unit or one above it.</summary>
public sealed class Workload(IDbContextFactory<MotCuaDb> databases, Units units, Staff staff, OfficeTime time)
{
    /// <summary>Units within this leader's reach that work on dossiers, in the order of the tree.</summary>
    public async Task<IReadOnlyList<Unit>> UnitsAsync(Officer by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        var tree = await units.OnAsync(time.Today, cancel);
        var roll = await staff.RollAsync(cancel);
        return [.. tree.Subtree(by.Unit).Where(unit => roll.HoldersIn(unit.Code, time.Today).Any(holder => Works(holder.Duty.Kind)))];
    }

    /// <returns>Null when the unit is not within this leader's reach.</returns>
    public async Task<UnitLoad?> ReadAsync(string unit, Officer by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        var tree = await units.OnAsync(time.Today, cancel);
        if (tree.Find(unit) is not { } found || !tree.IsWithin(unit, by.Unit))
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        var open = db.Dossiers.AsNoTracking().Where(row => row.HolderUnit == unit && row.EndedAt == null);
        var all = await CountAsync(open, cancel);
        var late = (await CountAsync(open.Where(DueStanding.Late, time.Now), cancel)).ToDictionary(one => (one.Officer, one.Duty), one => one.All);
        var roll = await staff.RollAsync(cancel);
        var serving = roll.HoldersIn(unit, time.Today).Where(holder => Works(holder.Duty.Kind))
            .DistinctBy(holder => (holder.Member.Id, holder.Duty.Kind))
            .Select(holder => (holder.Duty.Kind, new Colleague(holder.Member.Id, holder.Member.Card.Name, holder.Member.Card.Position)))
            .ToList();
        return new UnitLoad(found, [.. all.Select(one => one with { Late = late.GetValueOrDefault((one.Officer, one.Duty)) })], serving);
    }

    private static async Task<List<Load>> CountAsync(IQueryable<DossierRow> open, CancellationToken cancel)
    {
        var counts = await open.GroupBy(row => new { row.Holder, row.HolderDuty }).Select(group => new { group.Key.Holder, group.Key.HolderDuty, Count = group.Count() }).ToListAsync(cancel);
        return [.. counts.OrderByDescending(one => one.Count).Select(one => new Load(one.Holder, one.HolderDuty!.Value, one.Count, 0))];
    }

    private static bool Works(DutyKind duty) => duty is DutyKind.Receive or DutyKind.Process or DutyKind.Approve;
}
