using Microsoft.EntityFrameworkCore;
using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Processing;

/// <summary>A dossier that sits with somebody who is not there.</summary>
/// <param name="Holder">Officer id.</param>
public sealed record HeldByAbsent(string Code, string Holder, AbsenceRule Rule);

/// <summary>
/// Nothing sits with an absent person over a working day: what an officer holds who is away longer, with nobody acting for them, or whose duty
/// ended, goes back to the unit's common queue. Looks at today alone, so that it catches up by itself, and done twice it does nothing.
/// </summary>
public sealed class ReleaseAbsent(IDbContextFactory<MotCuaDb> databases, DossierActs acts, Staff staff, Calendars calendars, LedgerOptions node, OfficeTime time)
{
    /// <summary>What would go back (chạy thử).</summary>
    public async Task<IReadOnlyList<HeldByAbsent>> PlanAsync(CancellationToken cancel)
    {
        var today = time.Today;
        var roll = await staff.RollAsync(cancel);
        var calendarOf = await calendars.AtHandAsync(cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var open = db.Dossiers.AsNoTracking().Where(row => row.EndedAt == null && row.Holder != null);
        var found = new List<HeldByAbsent>();
        foreach (var held in await open.Select(row => new { row.Holder, row.HolderUnit, row.HolderDuty }).Distinct().ToListAsync(cancel))
        {
            // Who is no officer of this organisation is not ours to judge.
            if (held is { HolderUnit: { } unit, HolderDuty: { } duty } && roll.Find(held.Holder!) is { } officer
                && Absence.Of(officer, duty, unit, today, roll.IsCovered(officer.Id, duty, unit, today), calendarOf(unit, today).IsWorkingDay) is { } rule)
            {
                var codes = await open.Where(row => row.Holder == officer.Id && row.HolderUnit == unit && row.HolderDuty == duty).OrderBy(row => row.Code).Select(row => row.Code).ToListAsync(cancel);
                found.AddRange(codes.Select(code => new HeldByAbsent(code, officer.Id, rule)));
            }
        }

        return found;
    }

    /// <summary>What went back. A dossier that moved meanwhile, or that waits for the applicant, stays.</summary>
    public async Task<IReadOnlyList<HeldByAbsent>> RunAsync(CancellationToken cancel)
    {
        var released = new List<HeldByAbsent>();
        foreach (var held in await PlanAsync(cancel))
        {
            var done = await acts.RunAsync(held.Code, Officer.System(node.Node), null, on => on.Dossier.Release(held.Holder, held.Rule), cancel);
            if (!done.Refused)
            {
                released.Add(held);
            }
        }

        return released;
    }
}
