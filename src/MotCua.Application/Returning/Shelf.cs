using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.Processing;
using MotCua.Application.Tracking;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Domain.Results;

namespace MotCua.Application.Returning;

/// <summary>A result that waits for its owner.</summary>
/// <param name="ReadyAt">UTC: since when it lies there.</param>
/// <param name="DaysOnShelf">Days since then.</param>
/// <param name="ByPost">The applicant asked to get it by post.</param>
public sealed record ShelfItem(string Code, string? Applicant, string? Phone, string Procedure, DateTime? DueAt, DateTime ReadyAt, int DaysOnShelf, bool ByPost, bool Negative)
{
    /// <summary>Where it lies; null when nobody said.</summary>
    public string? Slot { get; init; }

    /// <summary>How often its owner was told.</summary>
    public int Reminders { get; init; }

    /// <summary>UTC: the last time.</summary>
    public DateTime? RemindedAt { get; init; }

    public RemindedBy? RemindedBy { get; init; }
}

/// <param name="Count">Counted up to <see cref="Shelf.CountedTo"/>.</param>
public sealed record ShelfPage(IReadOnlyList<ShelfItem> Items, int Count, string? Next);

/// <summary>Kết quả chờ trả: what lies at the return desk, the longest waiting first; or what a name, a code or a number finds of it.</summary>
public sealed class Shelf(IDbContextFactory<MotCuaDb> databases, Looks looks, OfficeTime time)
{
    public const int PageSize = 25;
    public const int CountedTo = 500;

    /// <summary>A shelf is searched from its oldest end no further than this.</summary>
    private const int Searched = 5_000;

    /// <summary>How many lie there, counted up to <see cref="CountedTo"/>.</summary>
    public async Task<int> CountAsync(Officer by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await Of(db, by).Take(CountedTo).CountAsync(cancel);
    }

    public async Task<ShelfPage> RunAsync(Officer by, string? query, string? after, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var shelf = Of(db, by);
        var count = await shelf.Take(CountedTo).CountAsync(cancel);
        var rows = VietnameseText.Fold(query).Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words
            ? await FindAsync(shelf, words, cancel)
            : await QueueKey.After(shelf, after).OrderBy(row => row.QueueOrder).ThenBy(row => row.Code).Take(PageSize + 1).ToListAsync(cancel);
        return new ShelfPage(await ItemsAsync(db, [.. rows.Take(PageSize)], cancel), count, rows.Count > PageSize ? QueueKey.Of(rows[PageSize - 1]) : null);
    }

    /// <summary>Danh sách kết quả chưa ai nhận: what has lain there for so many days or longer, the longest first, <see cref="CountedTo"/> at the most. It leaves the desk on paper, so the look is recorded.</summary>
    public async Task<IReadOnlyList<ShelfItem>> UncollectedAsync(Officer by, int days, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        await looks.RecordAsync(by, by.Unit, "return/uncollected", cancel);
        var before = OfficeTime.ToUtc(time.Today.AddDays(1 - Math.Clamp(days, 0, 3_650)).ToDateTime(TimeOnly.MinValue));
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = await Of(db, by).Where(row => row.QueueOrder < before).OrderBy(row => row.QueueOrder).ThenBy(row => row.Code).Take(CountedTo).ToListAsync(cancel);
        return await ItemsAsync(db, rows, cancel);
    }

    private async Task<IReadOnlyList<ShelfItem>> ItemsAsync(MotCuaDb db, IReadOnlyList<DossierRow> rows, CancellationToken cancel)
    {
        var codes = rows.Select(row => row.Code).ToList();
        var lying = await db.Shelf.AsNoTracking().Where(row => codes.Contains(row.Dossier)).ToDictionaryAsync(row => row.Dossier, cancel);
        return
        [
            .. rows.Select(row => lying.TryGetValue(row.Code, out var place)
                ? ItemOf(row) with { Slot = place.Slot, Reminders = place.Reminders, RemindedAt = place.RemindedAt, RemindedBy = place.RemindedBy }
                : ItemOf(row)),
        ];
    }

    /// <summary>Where one result lies and how often its owner was told; null when nobody said either.</summary>
    public async Task<ShelfRow?> PlaceOfAsync(string code, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Shelf.AsNoTracking().FirstOrDefaultAsync(row => row.Dossier == code, cancel);
    }

    /// <summary>Only what is looked at is read of each, and the few that fit are read whole.</summary>
    private static async Task<List<DossierRow>> FindAsync(IQueryable<DossierRow> shelf, string[] words, CancellationToken cancel)
    {
        var lying = await shelf.OrderBy(row => row.QueueOrder).Take(Searched)
            .Select(row => new { row.Code, Text = row.Code + " " + row.ApplicantName + " " + row.ApplicantNumber + " " + row.ApplicantPhone })
            .ToListAsync(cancel);
        var found = lying.Where(one => VietnameseText.Fold(one.Text) is var text && words.All(word => text.Contains(word, StringComparison.Ordinal)))
            .Take(PageSize).Select(one => one.Code).ToList();
        return await shelf.Where(row => found.Contains(row.Code)).OrderBy(row => row.QueueOrder).ThenBy(row => row.Code).ToListAsync(cancel);
    }

    private ShelfItem ItemOf(DossierRow row)
    {
        var state = DossierProjection.Unfold(row).State;
        return new ShelfItem(
            row.Code,
            row.ApplicantName,
            row.ApplicantPhone,
            row.ProcedureName,
            row.DueAt,
            row.EndedAt!.Value,
            (time.NowLocal.Date - OfficeTime.ToLocal(row.EndedAt.Value).Date).Days,
            state.Receipt.ReturnAt is ReturnPlace.Post,
            state.Result!.Negative);
    }

    private static IQueryable<DossierRow> Of(MotCuaDb db, Officer by) =>
        db.Dossiers.AsNoTracking().Where(row => row.HolderUnit == by.Unit && row.HolderDuty == DutyKind.Return && row.Status == DossierStatus.ResultReady);
}
