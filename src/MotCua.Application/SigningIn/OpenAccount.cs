using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Organisation;

namespace MotCua.Application.SigningIn;

/// <summary>Mở tài khoản: lets an officer sign in. The password was checked and hashed where it was made; here nobody knows it.</summary>
public sealed class OpenAccount(OfficeLedger ledger, AdministeringScope scope, Staff staff)
{
    public async Task<Outcome<AccountOpened>> RunAsync(AccountRow account, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (await staff.FindAsync(account.Id, cancel) is not { } member)
        {
            return StaffRefusals.OfficerUnknown(account.Id);
        }

        if (await scope.RefusalAsync(by, member, cancel) is { } refusal)
        {
            return refusal;
        }

        return await ledger.CommitAsync(by, requestKey, book => Open(book, account), cancel);
    }

    private static Outcome<AccountOpened> Open(Book book, AccountRow account)
    {
        if (book.Find<AccountRow>(account.Id) is not null)
        {
            return AccountRefusals.AlreadyOpen(account.Id);
        }

        book.Keep(account with { OpenedAt = book.At });
        return book.Append(AccountStream.Of(account.Id), new AccountOpened(account.Id));
    }
}

/// <summary>Where the entries about an account stand.</summary>
internal static class AccountStream
{
    public static string Of(string officer) => $"account:{officer}";
}
