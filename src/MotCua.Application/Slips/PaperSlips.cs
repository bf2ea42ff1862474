using Microsoft.EntityFrameworkCore;
using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.Processing;
using MotCua.Application.Tracking;
using MotCua.Domain.Custody;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Slips;

namespace MotCua.Application.Slips;

/// <summary>What is printed when paper changes hands: the list of a day, and the receipt for originals.</summary>
public sealed class PaperSlips(IDbContextFactory<MotCuaDb> databases, Units units, Staff staff, Access access, Looks looks)
{
    /// <summary>A list longer than this is several days' work.</summary>
    public const int MostLines = 500;

    /// <summary>What this officer's unit handed over to another, or to the post, on one day, in the order in which it was scanned.</summary>
    public async Task<HandOverList> ListAsync(string toUnit, DateOnly day, Officer by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        await looks.RecordAsync(by, by.Unit, "slips/hand-over-list", cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var moves = await db.PaperMoves.AsNoTracking()
            .Where(move => move.FromUnit == by.Unit && move.Day == day && move.ToUnit == toUnit)
            .OrderBy(move => move.SentAt).ThenBy(move => move.Code).Take(MostLines)
            .Join(db.Dossiers, move => move.Code, row => row.Code, (move, row) => new { move, row })
            .ToListAsync(cancel);
        var tree = await units.OnAsync(day, cancel);
        var roll = await staff.RollAsync(cancel);
        var house = tree.AuthorityOf(by.Unit);
        return new HandOverList
        {
            Authority = house?.Name ?? by.Unit,
            From = tree.Find(by.Unit)?.Name ?? by.Unit,
            To = toUnit == PaperFile.Post ? null : tree.Find(toUnit) is null ? toUnit : tree.ShortPathOf(toUnit),
            Place = house?.ShortName ?? "",
            Day = day,
            HandedOverBy = by.Name,
            Lines = [.. moves.OrderBy(one => one.move.SentAt).ThenBy(one => one.move.Code, StringComparer.Ordinal).Select(one => LineOf(one.move, DossierProjection.Unfold(one.row)))],
        };

        HandOverLine LineOf(PaperMoveRow move, Dossier dossier) => new(
            move.Code,
            dossier.State.Receipt.ProcedureName,
            dossier.State.Receipt.Applicant?.Name ?? "",
            tree.Find(dossier.State.Receipt.Competent)?.Name ?? dossier.State.Receipt.Competent,
            OfficeTime.ToLocal(move.SentAt),
            dossier.State.DueAt is { } due ? OfficeTime.ToLocal(due) : null,
            [.. dossier.State.Receipt.Papers.Where(paper => !paper.ShownOnly)],
            move.AcceptedAt is null ? null : move.Signer ?? roll.NameOf(move.AcceptedBy!));
    }

    /// <param name="number">Số of the receipt; null for the last.</param>
    /// <returns>Null when no original was taken, or the dossier is none that this officer may see.</returns>
    public async Task<OriginalsReceipt?> OriginalsAsync(string code, string? number, Officer by, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await access.FindAsync(db, code, by, cancel) is not { } row
            || DossierProjection.Unfold(row).State is not { Paper.Originals: { Count: > 0 } all } state
            || all.Where(original => original.Number == (number ?? all[^1].Number)).ToList() is not { Count: > 0 } taken)
        {
            return null;
        }

        await looks.RecordAsync(by, code, "slips/originals", cancel);
        var day = OfficeTime.DayOf(taken[0].TakenAt);
        var roll = await staff.RollAsync(cancel);
        var back = taken.TrueForAll(original => original.GivenBackAt is not null) ? taken.MaxBy(original => original.GivenBackAt) : null;
        return new OriginalsReceipt
        {
            Head = SlipFacts.Head(
                await units.OnAsync(day, cancel),
                state.Receipt.Authority,
                state.Receipt.Desk,
                day,
                OfficeTime.DayOf(state.Receipt.ReceivedAt),
                taken[0].Number,
                state.Prints.GetValueOrDefault(taken[0].Number)),
            Code = code,
            Applicant = SlipFacts.PersonOf(state.Receipt.Applicant),
            Request = state.Receipt.ProcedureName,
            Papers = [.. taken.Select(original => state.Receipt.Papers[original.Paper].Name)],
            TakenLocal = OfficeTime.ToLocal(taken[0].TakenAt),
            TakenBy = roll.NameOf(taken[0].TakenBy),
            GivenBackLocal = back is null ? null : OfficeTime.ToLocal(back.GivenBackAt!.Value),
            Taker = back?.Taker,
            GivenBackBy = back is null ? null : roll.NameOf(back.GivenBackBy!),
        };
    }
}
