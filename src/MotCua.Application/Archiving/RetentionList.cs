using Microsoft.EntityFrameworkCore;
using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Application.Processing;
using MotCua.Application.Publishing;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Archiving;

/// <summary>A closed dossier whose time is over.</summary>
public sealed record RetentionItem(string Code, string Procedure, DateOnly EndedOn, DateOnly KeptUntil);

/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record RetentionPage(IReadOnlyList<RetentionItem> Items, string? Next);

/// <summary>A proposal that waits for another officer.</summary>
public sealed record WaitingErasure(string Code, string Decision, string ProposedBy, DateTime ProposedAt);

/// <summary>
/// Hồ sơ hết thời hạn lưu giữ, the longest over first: by the years of the procedure's version it was received under, and where that names none by the rule of today.
/// No name of a person stands in it.
/// </summary>
public sealed class RetentionList(IDbContextFactory<MotCuaDb> databases, Access access, Catalogue catalogue, Rulebook rulebook, OfficeTime time)
{
    public const int Shown = 50;
    public const int MostWaiting = 200;

    /// <summary>Closed dossiers are looked through no further than this for one page.</summary>
    private const int Searched = 2_000;

    public async Task<RetentionPage> OverAsync(Officer by, string? after, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var least = OfficeTime.ToUtc(time.Today.AddYears(-1).ToDateTime(TimeOnly.MinValue));
        var visible = await access.VisibleAsync(db.Dossiers.AsNoTracking(), by, cancel);
        var ended = QueueKey.AfterEnd(
                visible.Where(row => row.EndedAt < least && (row.ReturnedAt != null || row.Status >= DossierStatus.Refused) && !db.Erasures.Any(erasure => erasure.Code == row.Code)), after)
            .OrderBy(row => row.EndedAt).ThenBy(row => row.Code).Take(Searched).AsAsyncEnumerable();
        var over = new List<RetentionItem>();
        DossierRow? last = null;
        var seen = 0;
        await foreach (var row in ended.WithCancellation(cancel))
        {
            if (over.Count == Shown)
            {
                return new RetentionPage(over, QueueKey.OfEnd(last!));
            }

            (last, seen) = (row, seen + 1);
            if (await KeptUntilAsync(row, cancel) is { } until && until < time.Today)
            {
                over.Add(new RetentionItem(row.Code, row.ProcedureName, OfficeTime.DayOf(row.EndedAt!.Value), until));
            }
        }

        return new RetentionPage(over, seen == Searched ? QueueKey.OfEnd(last!) : null);
    }

    public async Task<IReadOnlyList<WaitingErasure>> WaitingAsync(Officer by, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var visible = await access.VisibleAsync(db.Dossiers.AsNoTracking(), by, cancel);
        return await db.Erasures.AsNoTracking().Where(row => row.ErasedAt == null && visible.Any(dossier => dossier.Code == row.Code)).OrderBy(row => row.Code).Take(MostWaiting)
            .Select(row => new WaitingErasure(row.Code, row.Decision, row.ProposedBy, row.ProposedAt)).ToListAsync(cancel);
    }

    /// <summary>The last day a dossier is kept; null while it is open, or where nobody named a time.</summary>
    internal async Task<DateOnly?> KeptUntilAsync(DossierRow row, CancellationToken cancel)
    {
        var version = DossierVersion(row);
        var procedure = (await catalogue.VersionsAsync(row.Procedure, cancel)).FirstOrDefault(one => one.Number == version);
        var years = procedure?.RetentionYears ?? (await rulebook.BookAsync(cancel)).On(time.Today).RetentionYears;
        return years is { } some && row.EndedAt is { } ended ? Dossier.KeptUntil(OfficeTime.DayOf(ended), some) : null;
    }

    private static int DossierVersion(DossierRow row) => Ledger.DossierProjection.Unfold(row).State.Receipt.ProcedureVersion;
}
