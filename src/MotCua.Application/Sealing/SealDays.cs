using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Organisation;
using MotCua.Domain.Sealing;

namespace MotCua.Application.Sealing;

/// <summary>
/// Niêm phong ngày: seals every day of this node that is over and not yet sealed, from the day of its first entry on, days without entries too. Catches up by itself,
/// and done twice it does nothing.
/// </summary>
public sealed class SealDays(IDbContextFactory<MotCuaDb> databases, OfficeLedger ledger, LedgerOptions node, OfficeTime time)
{
    /// <summary>The seals made now, the oldest first.</summary>
    public async Task<IReadOnlyList<DaySeal>> RunAsync(CancellationToken cancel)
    {
        var made = new List<DaySeal>();
        await using var db = await databases.CreateDbContextAsync(cancel);
        var newest = await db.Seals.AsNoTracking().Where(row => row.Node == node.Node).OrderByDescending(row => row.Day).FirstOrDefaultAsync(cancel);
        var before = newest is null ? null : SealProjection.Unfold(newest);
        var chain = before is null ? EntryHash.Genesis : Convert.FromHexString(before.Chain);
        if (await FirstDayAsync(db, before, cancel) is not { } first)
        {
            return made;
        }

        for (var day = first; day < time.Today; day = day.AddDays(1))
        {
            var leaves = new List<byte[]>();
            await foreach (var entry in SealedEntries.From(db, node.Node, before?.Last ?? 0, OfficeTime.StartOf(day.AddDays(1)), cancel))
            {
                leaves.Add(entry.Leaf);
                chain = entry.Hash;
            }

            var seal = DaySeal.Of(node.Node, day, before, leaves, chain);
            var kept = await ledger.CommitAsync<DaySealed>(
                Officer.System(node.Node),
                null,
                book => book.Find<SealRow>(node.Node, seal.Day) is null
                    ? book.Append(SealProjection.StreamOf(node.Node), new DaySealed(seal.Day, seal.First, seal.Last, seal.Root, seal.Chain, seal.Before))
                    : SealRefusals.AlreadySealed(seal.Day),
                cancel);
            if (kept.Refused)
            {
                // Another program of this node was quicker; it goes on from there.
                return made;
            }

            made.Add(seal);
            before = seal;
        }

        return made;
    }

    private async Task<DateOnly?> FirstDayAsync(MotCuaDb db, DaySeal? before, CancellationToken cancel)
    {
        if (before is not null)
        {
            return before.Day.AddDays(1);
        }

        var first = await db.Entries.AsNoTracking().Where(entry => entry.Node == node.Node).OrderBy(entry => entry.Sequence).Select(entry => (DateTime?)entry.At).FirstOrDefaultAsync(cancel);
        return first is { } at ? OfficeTime.DayOf(at) : null;
    }
}

public static class SealRefusals
{
    public static Refusal AlreadySealed(DateOnly day) => new("seal.already-sealed", day);
}
