using Microsoft.EntityFrameworkCore;
using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.Processing;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Escalating;

/// <summary>A step of the ladder that a dossier has reached.</summary>
public sealed record EscalationDue(string Code, EscalationRung Rung);

/// <summary>
/// Nhắc hạn theo bậc: raises what the ladder of the rules says, each step once for each appointment. Looks at the present alone, so that it catches up
/// by itself, and done twice it does nothing.
/// </summary>
public sealed class Escalate(IDbContextFactory<MotCuaDb> databases, DossierActs acts, DossierTerms terms, Units units, Staff staff, LedgerOptions node, OfficeTime time)
{
    private const int AtOnce = 200;

    /// <summary>No ladder begins earlier than this: 240 working hours, with the longest days off in between.</summary>
    private static readonly TimeSpan Horizon = TimeSpan.FromDays(70);

    /// <summary>What would be raised (chạy thử).</summary>
    public async Task<IReadOnlyList<EscalationDue>> PlanAsync(CancellationToken cancel)
    {
        var termsOf = await terms.AtHandAsync(cancel);
        var now = time.Now;
        var until = now + Horizon;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var open = db.Dossiers.AsNoTracking()
            .Where(row => row.HolderUnit != null && row.EndedAt == null && row.DueAt != null && row.QueueOrder < until)
            .Where(row => row.Status != DossierStatus.AwaitingSupplement && row.Status != DossierStatus.AwaitingPayment);
        var found = new List<EscalationDue>();
        var after = "";
        while (true)
        {
            var rows = await open.Where(row => string.Compare(row.Code, after) > 0).OrderBy(row => row.Code).Take(AtOnce).ToListAsync(cancel);
            foreach (var dossier in rows.Select(DossierProjection.Unfold))
            {
                var known = termsOf(dossier.State.Receipt);
                found.AddRange(dossier.RungsDue(known.Rules, known.ClockAt(now)).Select(rung => new EscalationDue(dossier.Code, rung)));
            }

            if (rows.Count < AtOnce)
            {
                return found;
            }

            after = rows[^1].Code;
        }
    }

    /// <summary>What was raised. A dossier that moved on or began to wait meanwhile is left in peace.</summary>
    public async Task<IReadOnlyList<EscalationDue>> RunAsync(CancellationToken cancel)
    {
        var raised = new List<EscalationDue>();
        var tree = await units.OnAsync(time.Today, cancel);
        var roll = await staff.RollAsync(cancel);
        foreach (var due in await PlanAsync(cancel))
        {
            var done = await acts.RunAsync(due.Code, Officer.System(node.Node), null, on => on.Dossier.Escalate(due.Rung, on.Terms.Rules, on.Clock, HeadOf, LeaderOf), cancel);
            if (!done.Refused)
            {
                raised.Add(due);
            }
        }

        return raised;

        string? HeadOf(string unit) => tree.Find(unit) is { } here ? tree.Above(unit).Prepend(here).FirstOrDefault(one => IsLed(one.Code))?.Code : null;

        string? LeaderOf(string unit) => tree.AuthorityOf(unit) is { } authority ? HeadOf(authority.Code) : null;

        bool IsLed(string unit) => roll.HoldersIn(unit, time.Today).Any(holder => holder.Duty.Kind is DutyKind.Lead or DutyKind.Approve);
    }
}
