using Microsoft.EntityFrameworkCore;
using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.Processing;
using MotCua.Application.Tracking;
using MotCua.Domain;
using MotCua.Domain.Fees;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Collecting;

/// <summary>The note of one line in the desk's book of fees, for printing. Reading it is recorded.</summary>
public sealed class MoneyNotes(IDbContextFactory<MotCuaDb> databases, Access access, Units units, Names names, Looks looks)
{
    /// <param name="line">Number of the line in the book of the officer's own desk.</param>
    /// <returns>Null when the line is no note, or its dossier none that this officer may see.</returns>
    public async Task<MoneyNote?> ReadAsync(int line, Officer by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var stream = FeeProjection.StreamOf(by.Unit);
        if (await db.Entries.AsNoTracking().FirstOrDefaultAsync(one => one.Stream == stream && one.StreamVersion == line, cancel) is not { } entry)
        {
            return null;
        }

        var facts = EntryJson.Read(entry.Type, entry.Facts, entry.PrivateFacts);
        var (code, day) = facts switch
        {
            FeeTaken one => (one.Dossier, one.Day),
            FeeRefunded one => (one.Dossier, one.Day),
            _ => (null, default),
        };
        if (code is null || await access.FindAsync(db, code, by, cancel) is not { } row)
        {
            return null;
        }

        await looks.RecordAsync(by, code, "fees/note", cancel);
        var tree = await units.OnAsync(day, cancel);
        var nameOf = await names.TodayAsync(cancel);
        var note = new MoneyNote
        {
            Kind = NoteKind.Receipt,
            Number = "",
            Authority = tree.Find(row.Authority)?.Name ?? row.Authority,
            Desk = tree.Find(row.Desk)?.Name ?? row.Desk,
            Place = tree.Find(row.Authority)?.ShortName ?? "",
            Day = day,
            Dossier = code,
            Procedure = row.ProcedureName,
            Person = "",
            Amount = 0,
            Method = PaidBy.Cash,
            Officer = nameOf(entry.Actor),
        };
        return facts switch
        {
            FeeTaken one => note with
            {
                Number = NoteNumber.Of(NoteKind.Receipt, one.Number),
                Person = one.Payer ?? row.ApplicantName ?? "",
                Amount = one.Amount,
                Method = one.Method,
                Reference = one.Reference,
                Lines = await LinesAsync(db, code, one.Due, cancel),
            },
            FeeRefunded one => note with
            {
                Kind = NoteKind.Refund,
                Number = NoteNumber.Of(NoteKind.Refund, one.Number),
                Person = one.Payee ?? row.ApplicantName ?? "",
                Amount = one.Amount,
                Method = one.Method,
                Reference = one.Reference,
                Reason = one.Reason,
            },
            _ => null,
        };
    }

    /// <summary>Line of the note that was just made; null for what makes none.</summary>
    public async Task<int?> LineOfAsync(Facts facts, CancellationToken cancel)
    {
        var (act, code, number, day) = facts switch
        {
            FeeTaken one => (FeeAct.Take, one.Dossier, one.Number, one.Day),
            FeeRefunded one => (FeeAct.Refund, one.Dossier, one.Number, one.Day),
            _ => default,
        };
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.FeeLines.AsNoTracking().Where(line => line.Dossier == code && line.Act == act && line.Number == number && line.Day == day)
            .Select(line => (int?)line.Line).FirstOrDefaultAsync(cancel);
    }

    /// <summary>The sum that was worked out, while it is still the one the money was taken by.</summary>
    private static async Task<IReadOnlyList<FeeLine>> LinesAsync(MotCuaDb db, string code, long due, CancellationToken cancel)
    {
        var row = await db.FeeAccounts.AsNoTracking().FirstOrDefaultAsync(one => one.Dossier == code, cancel);
        return row is not null && FeeProjection.Unfold(row).Assessment is { } assessed && assessed.Amount == due ? assessed.Lines : [];
    }
}
