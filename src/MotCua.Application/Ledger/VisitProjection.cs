using System.Text.Json;
using MotCua.Application.Data;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Visits;

namespace MotCua.Application.Ledger;

/// <summary>Visits to the counter, however they ended, with the paper each ended in and how often it was printed.</summary>
public sealed class VisitProjection : IProjection
{
    public const string StreamPrefix = "visit:";

    public IReadOnlyList<Type> Rows { get; } = [typeof(VisitRow)];

    public static string StreamOf(string id) => StreamPrefix + id;

    public static VisitEnded Unfold(VisitRow row) => JsonSerializer.Deserialize<VisitEnded>(row.Slip, EntryJson.Whole)!;

    public void Apply(LedgerEntry entry, Facts facts, IRows rows)
    {
        switch (facts)
        {
            case DossierReceived receipt:
                rows.Put(Row(entry, receipt));
                break;
            case VisitEnded ended:
                rows.Put(Row(entry, ended));
                break;
            case SlipPrinted printed when VisitOf(entry, printed, rows) is { } visit:
                rows.Put(visit with { Prints = printed.Copy });
                break;
        }
    }

    private static VisitRow Row(LedgerEntry entry, DossierReceived receipt) => new()
    {
        Id = receipt.Code,
        At = entry.At,
        Authority = receipt.Authority,
        Desk = receipt.Desk,
        Officer = entry.Actor,
        Ending = VisitEnding.Receipt,
        SlipNumber = receipt.SlipNumber,
        DossierCode = receipt.Code,
        Procedure = receipt.Procedure,
        ApplicantName = receipt.Applicant?.Name,
        Slip = "",
        Prints = 0,
    };

    private static VisitRow Row(LedgerEntry entry, VisitEnded ended) => new()
    {
        Id = ended.Id,
        At = entry.At,
        Authority = ended.Authority,
        Desk = ended.Desk,
        Officer = entry.Actor,
        Ending = ended.Ending,
        SlipNumber = ended.SlipNumber,
        Procedure = ended.Procedure,
        ApplicantName = ended.Visitor?.Name,
        Slip = JsonSerializer.Serialize(ended, EntryJson.Whole),
        Prints = 0,
    };

    /// <summary>The visit whose slip this print was of; null for another slip of the same dossier.</summary>
    private static VisitRow? VisitOf(LedgerEntry entry, SlipPrinted printed, IRows rows)
    {
        var id = entry.Stream[(entry.Stream.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return rows.Find<VisitRow>(id) is { } visit && visit.SlipNumber == printed.Number ? visit : null;
    }
}
