using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Organisation;

namespace MotCua.Application.SigningIn;

/// <summary>Thu hồi mã truy cập: stops one of the officer's own tokens for good.</summary>
public sealed class RevokeToken(OfficeLedger ledger, ApiTokens tokens)
{
    public async Task<Outcome<TokenRevoked>> RunAsync(string token, Officer by, string? requestKey, CancellationToken cancel)
    {
        var revoked = await ledger.CommitAsync(by, requestKey, book => Revoke(book, token), cancel);
        tokens.Forget(token);
        return revoked;
    }

    private static Outcome<TokenRevoked> Revoke(Book book, string token)
    {
        if (book.Find<TokenRow>(token) is not { RevokedAt: null } row || row.Officer != book.By.Id)
        {
            return AccountRefusals.TokenUnknown;
        }

        book.Keep(row with { RevokedAt = book.At });
        return book.Append(AccountStream.Of(row.Officer), new TokenRevoked(token, row.Officer));
    }
}
