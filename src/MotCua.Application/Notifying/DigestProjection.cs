using System.Text.Json;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Reports;

namespace MotCua.Application.Notifying;

/// <summary>One row for each duty and morning.</summary>
public sealed class DigestProjection : IProjection
{
    public IReadOnlyList<Type> Rows { get; } = [typeof(DigestRow)];

    public static string StreamOf(string officer) => $"digest:{officer}";

    public static Digest Unfold(DigestRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return JsonSerializer.Deserialize<Digest>(row.Content, EntryJson.Whole)!;
    }

    public void Apply(LedgerEntry entry, Facts facts, IRows rows)
    {
        if (facts is DigestMade { Digest: var digest })
        {
            rows.Put(new DigestRow { DutyId = digest.DutyId, Day = digest.Day, Officer = digest.Officer, MadeAt = entry.At, Content = JsonSerializer.Serialize(digest, EntryJson.Whole) });
        }
    }
}
