using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Organisation;

namespace MotCua.Application.SigningIn;

/// <summary>Đặt lại mật khẩu: a new first password for an officer who forgot the old one; with a lost phone the second step goes too. Every session ends.</summary>
public sealed class ResetAccount(OfficeLedger ledger, AdministeringScope scope, Staff staff, Sessions sessions)
{
    public sealed record Request(string Officer, string PasswordHash, string SecurityStamp, bool RemoveSecondStep);

    public async Task<Outcome<AccountReset>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (await staff.FindAsync(request.Officer, cancel) is not { } member)
        {
            return StaffRefusals.OfficerUnknown(request.Officer);
        }

        if (await scope.RefusalAsync(by, member, cancel) is { } refusal)
        {
            return refusal;
        }

        var reset = await ledger.CommitAsync(by, requestKey, book => Reset(book, request), cancel);
        if (!reset.Refused)
        {
            await sessions.EndAllAsync(request.Officer, null, cancel);
        }

        return reset;
    }

    private static Outcome<AccountReset> Reset(Book book, Request request)
    {
        if (book.Find<AccountRow>(request.Officer) is not { } account)
        {
            return AccountRefusals.Unknown(request.Officer);
        }

        var reset = account with
        {
            PasswordHash = request.PasswordHash,
            SecurityStamp = request.SecurityStamp,
            MustChangePassword = true,
            Revision = account.Revision + 1,
        };
        book.Keep(request.RemoveSecondStep ? reset with { TwoFactorEnabled = false, AuthenticatorKey = null, RecoveryCodes = "" } : reset);
        if (book.Find<AttemptRow>(request.Officer) is { } attempts)
        {
            book.Keep(attempts with { Failed = 0, LockedUntil = null });
        }

        return book.Append(AccountStream.Of(request.Officer), new AccountReset(request.Officer, request.RemoveSecondStep));
    }
}
