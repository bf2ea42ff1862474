using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Fees;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Collecting;

/// <summary>Hoàn phí: gives money back with its reason, also for a dossier that ended.</summary>
public sealed class RefundFee(OfficeLedger ledger)
{
    /// <param name="OwedAgain">It was taken by mistake and is still owed.</param>
    public sealed record Request(string Code, Payment Payment, string? Reason, bool OwedAgain);

    public async Task<Outcome<FeeRefunded>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var refunded = await ledger.CommitAsync(by, requestKey, book => Refund(book, request, by), cancel);
        return refunded.If(one => one.Dossier == request.Code && one.Amount == request.Payment.Amount);
    }

    private static Outcome<FeeRefunded> Refund(Book book, Request request, Officer by)
    {
        var account = book.FeeOf(book.Dossier(request.Code));
        var desk = account.Desk;
        return book.AppendFee(desk, account.Refund(request.Payment, request.Reason, request.OwedAgain, book.CashToday(desk), book.Number(NoteKind.Refund, desk), by));
    }
}
