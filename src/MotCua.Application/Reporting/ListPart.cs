using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;

namespace MotCua.Application.Reporting;

internal enum ListOrder
{
    Entered,
    Ended,
    Due,
}

/// <summary>One run of dossiers in the order of an index: by authority, then by the instant that counts, then by code.</summary>
internal sealed record ListPart(int Number, IQueryable<DossierRow> Rows, ListOrder Order)
{
    public async Task<IReadOnlyList<(FigureDossier Dossier, ListPlace Place)>> TakeAsync(ListPlace after, int most, CancellationToken cancel)
    {
        var (authority, at, code) = (after.Authority, after.At, after.Code);
        var rows = Order switch
        {
            ListOrder.Entered => Rows
                .Where(row => string.Compare(row.Authority, authority) > 0 || (row.Authority == authority && (row.EnteredAt > at || (row.EnteredAt == at && string.Compare(row.Code, code) > 0))))
                .OrderBy(row => row.Authority).ThenBy(row => row.EnteredAt).ThenBy(row => row.Code),
            ListOrder.Ended => Rows
                .Where(row => string.Compare(row.Authority, authority) > 0 || (row.Authority == authority && (row.EndedAt > at || (row.EndedAt == at && string.Compare(row.Code, code) > 0))))
                .OrderBy(row => row.Authority).ThenBy(row => row.EndedAt).ThenBy(row => row.Code),
            _ => Rows
                .Where(row => string.Compare(row.Authority, authority) > 0 || (row.Authority == authority && (row.QueueOrder > at || (row.QueueOrder == at && string.Compare(row.Code, code) > 0))))
                .OrderBy(row => row.Authority).ThenBy(row => row.QueueOrder).ThenBy(row => row.Code),
        };
        var found = await rows.Take(most).Select(row => new
        {
            row.EnteredAt,
            row.QueueOrder,
            Dossier = new FigureDossier
            {
                Code = row.Code,
                ProcedureName = row.ProcedureName,
                Authority = row.Authority,
                ReceivedAt = row.ReceivedAt,
                EnteredAt = row.EnteredAt,
                DueAt = row.DueAt,
                EndedAt = row.EndedAt,
                Status = row.Status,
                HolderUnit = row.HolderUnit,
                WaitedDays = row.WaitedDays,
            },
        }).ToListAsync(cancel);
        return [.. found.Select(row => (row.Dossier, new ListPlace(Number, row.Dossier.Authority, InstantOf(row.EnteredAt, row.Dossier.EndedAt, row.QueueOrder), row.Dossier.Code)))];
    }

    private DateTime InstantOf(DateTime entered, DateTime? ended, DateTime queued) => Order switch
    {
        ListOrder.Entered => entered,
        ListOrder.Ended => ended!.Value,
        _ => queued,
    };
}

/// <summary>Where a page of a list ended.</summary>
internal sealed record ListPlace(int Part, string Authority, DateTime At, string Code)
{
    public static ListPlace Begin { get; } = new(0, "", DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc), "");

    /// <summary>What is no place begins at the beginning: an address somebody shortened still opens.</summary>
    public static ListPlace Read(string? text) =>
        text?.Split('~') is [var part, var authority, var ticks, var code]
        && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        && at <= DateTime.MaxValue.Ticks
            ? new ListPlace(number, authority, new DateTime(at, DateTimeKind.Utc), code)
            : Begin;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Part}~{Authority}~{At.Ticks}~{Code}");
}
