using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;

namespace MotCua.Application.Receiving;

/// <summary>
/// Keeps what an officer is typing, one draft per form, and gives it back on whatever PC the officer signs in next. It tells of a person, so
/// it is deleted as soon as the form is sent or given up, and not given back after a day.
/// </summary>
public sealed class Drafts(OfficeLedger ledger, IDbContextFactory<MotCuaDb> databases, OfficeTime time)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    /// <param name="fields">The form's fields as JSON.</param>
    public Task KeepAsync(string officer, string form, string fields, CancellationToken cancel) =>
        ledger.PutAsync(new DraftRow { Officer = officer, Form = form, KeptAt = time.Now, Fields = fields }, cancel);

    /// <summary>The draft, or null when there is none of the last day.</summary>
    public async Task<DraftRow?> TakeAsync(string officer, string form, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var since = time.Now - KeptFor;
        return await db.Drafts.AsNoTracking().FirstOrDefaultAsync(draft => draft.Officer == officer && draft.Form == form && draft.KeptAt >= since, cancel);
    }

    /// <summary>Deletes the officer's draft, and with it every draft too old to be given back.</summary>
    public async Task DropAsync(string officer, string form, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var since = time.Now - KeptFor;
        await db.Drafts.Where(draft => (draft.Officer == officer && draft.Form == form) || draft.KeptAt < since).ExecuteDeleteAsync(cancel);
    }
}
