using System.Globalization;
using MotCua.Application.Data;

namespace MotCua.Application.Processing;

/// <summary>Where a page of a work list ends: the next page starts behind it, whatever has come and gone meanwhile.</summary>
internal static class QueueKey
{
    /// <summary>The last instant a key can name.</summary>
    private static readonly long MostMicros = (DateTime.MaxValue.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static string Of(DossierRow row) =>
        string.Create(CultureInfo.InvariantCulture, $"{(row.QueueOrder - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond}_{row.Code}");

    /// <summary>The rows behind a key; all of them for none, or for one that nobody here has made.</summary>
    public static IQueryable<DossierRow> After(IQueryable<DossierRow> rows, string? key)
    {
        if (key?.Split('_', 2) is not [var at, var code] || !long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var micros) || micros > MostMicros)
        {
            return rows;
        }

        var order = DateTime.UnixEpoch.AddMicroseconds(micros);
        return rows.Where(row => row.QueueOrder > order || (row.QueueOrder == order && string.Compare(row.Code, code) > 0));
    }
}
