using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Organisation;

namespace MotCua.Application.SigningIn;

/// <summary>Khóa, mở khóa tài khoản. Locking ends every session and stops every token at once.</summary>
public sealed class LockAccount(OfficeLedger ledger, AdministeringScope scope, Staff staff, Sessions sessions, ApiTokens tokens)
{
    public async Task<Outcome<Facts>> LockAsync(string officer, string? reason, Officer by, string? requestKey, CancellationToken cancel)
    {
        var facts = new AccountLocked(officer) { Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim() };
        var locked = await RunAsync(officer, by, requestKey, facts, (account, at) => account with { LockedAt = at }, cancel);
        if (!locked.Refused)
        {
            await sessions.EndAllAsync(officer, null, cancel);
            tokens.ForgetOf(officer);
        }

        return locked;
    }

    public Task<Outcome<Facts>> UnlockAsync(string officer, Officer by, string? requestKey, CancellationToken cancel) =>
        RunAsync(officer, by, requestKey, new AccountUnlocked(officer), (account, _) => account with { LockedAt = null }, cancel);

    private async Task<Outcome<Facts>> RunAsync(
        string officer, Officer by, string? requestKey, Facts facts, Func<AccountRow, DateTime, AccountRow> change, CancellationToken cancel)
    {
        if (await staff.FindAsync(officer, cancel) is not { } member)
        {
            return StaffRefusals.OfficerUnknown(officer);
        }

        if (await scope.RefusalAsync(by, member, cancel) is { } refusal)
        {
            return refusal;
        }

        return await ledger.CommitAsync<Facts>(by, requestKey, book => Change(book, officer, facts, change), cancel);
    }

    private static Outcome<Facts> Change(Book book, string officer, Facts facts, Func<AccountRow, DateTime, AccountRow> change)
    {
        if (book.Find<AccountRow>(officer) is not { } account)
        {
            return AccountRefusals.Unknown(officer);
        }

        book.Keep(change(account, book.At) with { Revision = account.Revision + 1 });
        return book.Append(AccountStream.Of(officer), facts);
    }
}
