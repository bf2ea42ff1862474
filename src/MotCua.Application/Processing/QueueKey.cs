using System.Globalization;
using MotCua.Application.Data;

namespace MotCua.Application.Processing;

/// <summary>Where a page of a work list ends: the next page starts behind it, whatever has come and gone meanwhile.</summary>
internal static class QueueKey
{
    /// <summary>The last instant a key can name.</summary>
    private static readonly long MostMicros = (DateTime.MaxValue.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static string Of(DossierRow row) => Of(row.QueueOrder, row.Code);

    /// <summary>The same for a list that is ordered by the receipt.</summary>
    public static string OfReceipt(DossierRow row) => Of(row.ReceivedAt, row.Code);

    /// <summary>The rows behind a key; all of them for none, or for one that nobody here has made.</summary>
    public static IQueryable<DossierRow> After(IQueryable<DossierRow> rows, string? key) => Read(key) is var (order, code)
        ? rows.Where(row => row.QueueOrder > order || (row.QueueOrder == order && string.Compare(row.Code, code) > 0))
        : rows;

    public static IQueryable<DossierRow> AfterReceipt(IQueryable<DossierRow> rows, string? key) => Read(key) is var (at, code)
        ? rows.Where(row => row.ReceivedAt > at || (row.ReceivedAt == at && string.Compare(row.Code, code) > 0))
        : rows;

    /// <summary>The same for a list of ended dossiers, by their end.</summary>
    public static string OfEnd(DossierRow row) => Of(row.EndedAt!.Value, row.Code);

    public static IQueryable<DossierRow> AfterEnd(IQueryable<DossierRow> rows, string? key) => Read(key) is var (at, code)
        ? rows.Where(row => row.EndedAt > at || (row.EndedAt == at && string.Compare(row.Code, code) > 0))
        : rows;

    private static string Of(DateTime order, string code) =>
        string.Create(CultureInfo.InvariantCulture, $"{(order - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond}_{code}");

    private static (DateTime Order, string Code)? Read(string? key) =>
        key?.Split('_', 2) is [var at, var code] && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var micros) && micros <= MostMicros
            ? (DateTime.UnixEpoch.AddMicroseconds(micros), code)
            : null;
}
