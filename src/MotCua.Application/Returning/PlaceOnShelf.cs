using MotCua.Application.Ledger;
using MotCua.Application.Processing;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Domain.Results;

namespace MotCua.Application.Returning;

/// <summary>Xếp kết quả: writes down where a result lies at the desk. Who may hand it over may say where it is.</summary>
public sealed class PlaceOnShelf(OfficeLedger ledger, Rosters rosters)
{
    private const int LongestSlot = 40;

    public sealed record Request(string Code, string? Slot);

    public async Task<Outcome<ResultShelved>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var roster = await rosters.TodayAsync(cancel);
        return await ledger.CommitAsync(by, requestKey, book => Place(book, request, by, roster), cancel);
    }

    private static Outcome<ResultShelved> Place(Book book, Request request, Officer by, Roster roster)
    {
        if (book.Dossier(request.Code).Refuses(DossierAct.ReturnResult, by, roster) is { } no)
        {
            return no;
        }

        var slot = VietnameseText.Compose(request.Slot);
        return slot.Length switch
        {
            0 => ResultRefusals.SlotNeeded,
            > LongestSlot => ResultRefusals.SlotTooLong(LongestSlot),
            _ => book.Append(ShelfProjection.StreamOf(by.Unit), new ResultShelved(request.Code, slot)),
        };
    }
}
