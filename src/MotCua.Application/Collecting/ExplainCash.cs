using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Fees;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Collecting;

/// <summary>Giải trình chênh lệch: says why the cash counted at the end of the desk's last day was not what the book says.</summary>
public sealed class ExplainCash(OfficeLedger ledger)
{
    public sealed record Request(DateOnly Day, string? Explanation);

    public async Task<Outcome<CashExplained>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(by);
        var explained = await ledger.CommitAsync(by, requestKey, book => Explain(book, request, by), cancel);
        return explained.If(one => one.Day == request.Day);
    }

    private static Outcome<CashExplained> Explain(Book book, Request request, Officer by) => book.LastCashDay(by.Unit) switch
    {
        null => FeeRefusals.NothingToExplain,
        { } day when day.Day != request.Day => FeeRefusals.DayPassed(day.Day),
        { } day => book.AppendFee(by.Unit, day.Explain(request.Explanation, by)),
    };
}
