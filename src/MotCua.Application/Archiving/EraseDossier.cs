using Microsoft.EntityFrameworkCore;
using MotCua.Application.Attachments;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.Processing;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Archiving;

/// <summary>
/// Xóa dữ liệu cá nhân hết thời hạn: the second hand. Entry, emptied entries and rows are one transaction; the content of files goes after it. Killed in between,
/// the content is still there and the same act, or <see cref="FinishAsync"/>, takes it away.
/// </summary>
public sealed class EraseDossier(OfficeLedger ledger, IDbContextFactory<MotCuaDb> databases, Access access, FileStore files)
{
    private const int Tries = 3;
    private const int CodesAtATime = 500;

    public async Task<Outcome<DossierErased>> RunAsync(string code, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        var erased = await EraseAsync(code, by, requestKey, cancel);
        for (var again = 1; again < Tries && erased.Refused && erased.Refusal == RetentionRefusals.Moved; again++)
        {
            erased = await EraseAsync(code, by, requestKey, cancel);
        }

        if (!erased.Refused || erased.Refusal == RetentionRefusals.AlreadyErased)
        {
            await ForgetFilesAsync(code, cancel);
        }

        return erased;
    }

    /// <summary>Takes away content that an erasure left because the program was stopped in the middle of it.</summary>
    /// <returns>How many files went.</returns>
    public async Task<int> FinishAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (gone, after) = (0, "");
        List<string> some;
        do
        {
            var last = after;
            some = await db.Erasures.AsNoTracking().Where(row => row.ErasedAt != null && string.Compare(row.Code, last) > 0).OrderBy(row => row.Code).Select(row => row.Code).Take(CodesAtATime).ToListAsync(cancel);
            foreach (var code in some)
            {
                gone += await ForgetFilesAsync(code, cancel);
            }

            after = some.Count > 0 ? some[^1] : after;
        }
        while (some.Count == CodesAtATime);
        return gone;
    }

    private async Task<Outcome<DossierErased>> EraseAsync(string code, Officer by, string? requestKey, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var row = await access.FindAsync(db, code, by, cancel) ?? throw new DossierNotFoundException(code);
        var (stream, fees, shelf) = (DossierProjection.StreamOf(code), FeeProjection.StreamOf(row.Desk), ShelfProjection.StreamOf(row.Desk));

        var named = $"\"{code}\"";
        var inspections = await db.InspectionRounds.AsNoTracking().Select(round => InspectionProjection.StreamPrefix + round.Id).ToListAsync(cancel);
        inspections = await db.Entries.Where(entry => inspections.Contains(entry.Stream) && entry.Facts.Contains(named)).Select(entry => entry.Stream).Distinct().ToListAsync(cancel);

        // Where the streams stood before they are read: whatever comes after makes the act begin again.
        var stood = await StandAsync(db, [stream, fees, shelf, .. inspections], cancel);
        var entries = await db.Entries.AsNoTracking().Where(entry => entry.Stream == stream).OrderBy(entry => entry.StreamVersion).ToListAsync(cancel);
        var lines = await db.FeeLines.AsNoTracking().Where(line => line.Dossier == code && line.Desk == row.Desk).Select(line => line.Line).ToListAsync(cancel);
        var paid = await db.Entries.AsNoTracking().Where(entry => entry.Stream == fees && lines.Contains(entry.StreamVersion)).OrderBy(entry => entry.StreamVersion).ToListAsync(cancel);
        var reminded = await db.Entries.AsNoTracking().Where(entry => entry.Stream == shelf && entry.PrivateFacts != null && entry.Facts.Contains(named)).ToListAsync(cancel);
        var hashes = entries.SelectMany(entry => RetentionProjection.FilesOf(EntryJson.Read(entry.Type, entry.Facts, entry.PrivateFacts))).Distinct().ToList();
        var rounds = (await db.Entries.AsNoTracking().Where(entry => inspections.Contains(entry.Stream)).OrderBy(entry => entry.StreamVersion).ToListAsync(cancel))
            .GroupBy(entry => entry.Stream).Select(IReadOnlyList<LedgerEntry> (round) => [.. round]).ToList();
        var seen = rounds.Select(round => (round[0].Stream, Files: InspectedWords.FilesOf(code, round))).Where(one => one.Files is not null).ToList();
        hashes = [.. hashes.Concat(seen.SelectMany(one => one.Files!.Files)).Distinct()];
        var told = entries.Concat(paid).Concat(reminded).Count(entry => entry.PrivateFacts is not null) + rounds.Sum(round => InspectedWords.Of(code, round).Count);

        return await ledger.CommitAsync<DossierErased>(
            by,
            requestKey,
            book =>
            {
                var erased = book.Dossier(code).Erase(told, hashes, by);
                if (erased.Refused)
                {
                    return erased;
                }

                if (stood.Any(one => book.VersionOf(one.Key) != one.Value))
                {
                    return RetentionRefusals.Moved;
                }

                book.Append(stream, erased.Value);
                foreach (var (round, files) in seen)
                {
                    book.Append(round, files! with { Decision = erased.Value.Decision });
                }

                book.Forget(code, row.Desk, entries, paid, reminded, rounds);
                return erased;
            },
            cancel);
    }

    private static async Task<Dictionary<string, int>> StandAsync(MotCuaDb db, string[] streams, CancellationToken cancel)
    {
        var stood = new Dictionary<string, int>();
        foreach (var stream in streams)
        {
            stood[stream] = await db.Entries.Where(entry => entry.Stream == stream).MaxAsync(entry => (int?)entry.StreamVersion, cancel) ?? 0;
        }

        return stood;
    }

    private async Task<int> ForgetFilesAsync(string code, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var stream = DossierProjection.StreamOf(code);
        var type = EntryJson.NameOf<DossierErased>();
        if (await db.Entries.AsNoTracking().FirstOrDefaultAsync(entry => entry.Stream == stream && entry.Type == type, cancel) is not { } entry
            || EntryJson.Read(entry.Type, entry.Facts, null) is not DossierErased erased)
        {
            return 0;
        }

        var gone = 0;
        foreach (var hash in erased.Files.Where(files.Has))
        {
            if (!await db.FileUses.AnyAsync(use => use.Hash == hash, cancel))
            {
                files.Forget(hash);
                gone++;
            }
        }

        return gone;
    }
}
