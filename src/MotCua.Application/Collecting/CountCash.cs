using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Fees;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Collecting;

/// <summary>Kiểm quỹ: writes down the cash counted at the end of the desk's last day, be it on the morning after.</summary>
public sealed class CountCash(OfficeLedger ledger)
{
    /// <param name="Day">The day the officer saw: a day that began meanwhile is not counted unseen.</param>
    public sealed record Request(DateOnly Day, long? Counted, string? Explanation);

    public async Task<Outcome<CashCounted>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(by);
        var counted = await ledger.CommitAsync(by, requestKey, book => Count(book, request, by), cancel);
        return counted.If(one => one.Day == request.Day && one.Counted == request.Counted);
    }

    private static Outcome<CashCounted> Count(Book book, Request request, Officer by) => book.LastCashDay(by.Unit) switch
    {
        null => FeeRefusals.NothingToCount,
        { } day when day.Day != request.Day => FeeRefusals.DayPassed(day.Day),
        { } day => book.AppendFee(by.Unit, day.Count(request.Counted, request.Explanation, by)),
    };
}
