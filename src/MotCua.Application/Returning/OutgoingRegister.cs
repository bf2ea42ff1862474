using Microsoft.EntityFrameworkCore;
using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Returning;

/// <param name="Papers">By symbol and number.</param>
/// <param name="Count">Counted up to <see cref="OutgoingRegister.Shown"/>.</param>
public sealed record OutgoingBook(string Authority, int Year, IReadOnlyList<OutgoingRow> Papers, int Count);

/// <summary>Sổ đăng ký văn bản đi of an officer's authority, for one year.</summary>
public sealed class OutgoingRegister(IDbContextFactory<MotCuaDb> databases, Units units, OfficeTime time)
{
    public const int Shown = 500;

    public async Task<OutgoingBook?> ReadAsync(Officer by, int? year, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        var tree = await units.OnAsync(time.Today, cancel);
        if (tree.AuthorityOf(by.Unit) is not { } authority)
        {
            return null;
        }

        var of = year ?? time.Today.Year;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var book = db.Outgoing.AsNoTracking().Where(row => row.Unit == authority.Code && row.Year == of);
        var count = await book.Take(Shown + 1).CountAsync(cancel);
        var newest = await book.OrderByDescending(row => row.SignedOn).ThenBy(row => row.Kind).ThenByDescending(row => row.Number).Take(Shown).ToListAsync(cancel);
        return new OutgoingBook(authority.Name, of, newest, count);
    }
}
