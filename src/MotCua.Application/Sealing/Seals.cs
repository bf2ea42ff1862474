using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain.Sealing;

namespace MotCua.Application.Sealing;

/// <summary>What the ledger and its seals say of a slip.</summary>
public enum SlipStanding
{
    /// <summary>Received at that instant, and neither the entry nor its day was altered since it was sealed.</summary>
    Sealed = 1,

    /// <summary>The entry is there; its day is not over, or not sealed yet.</summary>
    NotYetSealed = 2,

    /// <summary>The ledger has another entry than the slip says.</summary>
    Differs = 3,

    /// <summary>The entry is there, but its day does not give its seal any more.</summary>
    SealBroken = 4,
}

/// <param name="At">UTC: when the receipt was entered, as the slip says.</param>
/// <param name="Day">The sealed day; null while there is none.</param>
public sealed record SlipCheck(SlipStanding Standing, DateTime At, DaySeal? Day);

/// <summary>The sealed days of all nodes known here: for anybody.</summary>
public sealed class Seals(IDbContextFactory<MotCuaDb> databases)
{
    public const int Shown = 60;

    /// <summary>The newest first.</summary>
    /// <param name="before">Days before this one; null from the newest on.</param>
    public async Task<IReadOnlyList<(DaySeal Day, DateTime SealedAt)>> ListAsync(DateOnly? before, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = before is { } day ? db.Seals.Where(row => row.Day < day) : db.Seals;
        return [.. (await rows.AsNoTracking().OrderByDescending(row => row.Day).ThenBy(row => row.Node).Take(Shown).ToListAsync(cancel)).Select(row => (SealProjection.Unfold(row), row.SealedAt))];
    }

    /// <summary>A day's seal with its leaves as the ledger gives them now; null when that day has no seal.</summary>
    public async Task<(SealSheet Sheet, DateTime SealedAt)?> SheetAsync(string node, DateOnly day, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.Seals.AsNoTracking().FirstOrDefaultAsync(row => row.Node == node && row.Day == day, cancel) is not { } row)
        {
            return null;
        }

        return (await SheetOfAsync(db, row, cancel), row.SealedAt);
    }

    /// <summary>The seal of the day that an entry belongs to; null while it has none.</summary>
    public async Task<DaySeal?> OfEntryAsync(string node, long sequence, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await RowOfAsync(db, node, sequence, cancel) is { } row ? SealProjection.Unfold(row) : null;
    }

    /// <summary>The mark of a dossier's receipt, for its slip; null when there is no such dossier.</summary>
    public async Task<SealMark?> MarkOfAsync(string code, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await ReceiptAsync(db, code, cancel) is { } receipt ? SealMark.Of(receipt.Sequence, receipt.At, receipt.Hash) : null;
    }

    /// <summary>Whether a slip is as the ledger has it; null when there is no dossier with this code.</summary>
    public async Task<SlipCheck?> CheckAsync(string code, SealMark mark, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(mark);
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await ReceiptAsync(db, code, cancel) is not { } receipt)
        {
            return null;
        }

        if (SealMark.Of(receipt.Sequence, receipt.At, receipt.Hash) != mark)
        {
            return new SlipCheck(SlipStanding.Differs, mark.At, null);
        }

        if (await RowOfAsync(db, receipt.Node, receipt.Sequence, cancel) is not { } row)
        {
            return new SlipCheck(SlipStanding.NotYetSealed, mark.At, null);
        }

        var sheet = await SheetOfAsync(db, row, cancel);
        return new SlipCheck(sheet.Judge(mark, DossierProjection.StreamOf(code)) is SealVerdict.Holds ? SlipStanding.Sealed : SlipStanding.SealBroken, mark.At, sheet.Day);
    }

    private static Task<SealRow?> RowOfAsync(MotCuaDb db, string node, long sequence, CancellationToken cancel) =>
        db.Seals.AsNoTracking().Where(one => one.Node == node && one.Last >= sequence).OrderBy(one => one.Last).FirstOrDefaultAsync(cancel);

    /// <summary>With the leaves as the entries give them now, so that a sheet of a ledger that was altered does not give its seal.</summary>
    private static async Task<SealSheet> SheetOfAsync(MotCuaDb db, SealRow row, CancellationToken cancel)
    {
        var seal = SealProjection.Unfold(row);
        var entries = await SealedEntries.OfAsync(db, seal, cancel);
        return new SealSheet(seal, row.Seal, [.. entries.Select(entry => Convert.ToHexStringLower(entry.Leaf))]);
    }

    private static async Task<Receipt?> ReceiptAsync(MotCuaDb db, string code, CancellationToken cancel)
    {
        var stream = DossierProjection.StreamOf(code);
        return await db.Entries.AsNoTracking().Where(entry => entry.Stream == stream && entry.StreamVersion == 1)
            .Select(entry => new Receipt(entry.Node, entry.Sequence, entry.At, entry.Hash)).FirstOrDefaultAsync(cancel);
    }

    private sealed record Receipt(string Node, long Sequence, DateTime At, byte[] Hash);
}
