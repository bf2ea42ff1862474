using Microsoft.EntityFrameworkCore;
using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.Processing;
using MotCua.Application.Tracking;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Slips;

namespace MotCua.Application.Returning;

/// <summary>The facts of a hand-over, for the paper that the taker signs. Reading it is recorded.</summary>
public sealed class HandOverReader(IDbContextFactory<MotCuaDb> databases, Access access, Units units, Staff staff, Looks looks)
{
    /// <returns>Null when the result was not handed over yet, or the dossier is none that this officer may see.</returns>
    public async Task<HandOverReceipt?> ReadAsync(string code, Officer by, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await access.FindAsync(db, code, by, cancel) is not { ReturnedAt: { } returnedAt } row
            || DossierProjection.Unfold(row).State is not { Taker: { } taker, Result: { } result } state)
        {
            return null;
        }

        await looks.RecordAsync(by, code, "return/hand-over", cancel);
        var stream = DossierProjection.StreamOf(code);
        var entry = await db.Entries.AsNoTracking().SingleAsync(one => one.Stream == stream && one.Type == "dossier.returned", cancel);
        var tree = await units.OnAsync(OfficeTime.DayOf(returnedAt), cancel);
        return new HandOverReceipt
        {
            Authority = tree.Find(row.Authority)?.Name ?? row.Authority,
            Desk = tree.Find(row.Desk)?.Name ?? row.Desk,
            Place = tree.Find(row.Authority)?.ShortName ?? "",
            Code = code,
            Procedure = row.ProcedureName,
            Applicant = row.ApplicantName ?? "",
            Result = result,
            Taker = taker,
            ByPost = taker.On is TakenOn.PostalReceipt,
            ReturnedLocal = OfficeTime.ToLocal(returnedAt),
            DueLocal = row.DueAt is { } due ? OfficeTime.ToLocal(due) : null,
            ReturnedBy = (await staff.RollAsync(cancel)).NameOf(entry.Actor),
            RegisterBook = row.RegisterBook,
            RegisterNumber = row.RegisterNumber,
        };
    }
}
