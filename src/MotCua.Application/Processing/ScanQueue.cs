using Microsoft.EntityFrameworkCore;
using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Processing;

/// <summary>A dossier of this desk whose papers are not all digitised.</summary>
/// <param name="Papers">Names of the papers that wait for the scanner.</param>
/// <param name="AwaitingSignature">Scans that wait for the signature, where the rules ask for one.</param>
/// <param name="Amiss">Papers whose scans have other pages than were counted.</param>
public sealed record ScanItem(string Code, string Procedure, DateTime ReceivedAt, IReadOnlyList<string> Papers, IReadOnlyList<string> AwaitingSignature, IReadOnlyList<PagesAmiss> Amiss);

public sealed record PagesAmiss(string Paper, int Counted, int Scanned);

/// <param name="Items">The longest waiting first, up to <see cref="ScanQueue.Shown"/>.</param>
/// <param name="Next">Where the next page begins; null when every open dossier of the desk was looked at.</param>
public sealed record ScanList(IReadOnlyList<ScanItem> Items, string? Next);

/// <summary>Chờ số hóa: open dossiers that this desk received on paper and that still need a scan or a signature. Neither holds a dossier up, so it may wait.</summary>
public sealed class ScanQueue(IDbContextFactory<MotCuaDb> databases, Rulebook rulebook)
{
    public const int Shown = 50;

    /// <summary>Open dossiers are looked through no further than this for one page.</summary>
    private const int Searched = 2_000;

    /// <param name="after">End of the page before.</param>
    public async Task<ScanList> RunAsync(Officer by, string? after, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        var rules = await rulebook.BookAsync(cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var open = QueueKey.AfterReceipt(db.Dossiers.AsNoTracking().Where(row => row.Desk == by.Unit && row.EndedAt == null && row.Channel != Channel.Online), after)
            .OrderBy(row => row.ReceivedAt).ThenBy(row => row.Code).Take(Searched).AsAsyncEnumerable();
        var waiting = new List<ScanItem>();
        DossierRow? last = null;
        var seen = 0;
        await foreach (var row in open.WithCancellation(cancel))
        {
            if (waiting.Count == Shown)
            {
                return new ScanList(waiting, QueueKey.OfReceipt(last!));
            }

            (last, seen) = (row, seen + 1);
            if (ItemOf(row, rules.On(OfficeTime.DayOf(row.ReceivedAt)).ScansSigned) is { } item)
            {
                waiting.Add(item);
            }
        }

        return new ScanList(waiting, seen == Searched ? QueueKey.OfReceipt(last!) : null);
    }

    private static ScanItem? ItemOf(DossierRow row, bool areSigned)
    {
        var dossier = DossierProjection.Unfold(row);
        var papers = dossier.State.Receipt.Papers;
        var item = new ScanItem(
            row.Code,
            row.ProcedureName,
            row.ReceivedAt,
            [.. dossier.PapersToScan.Select(place => papers[place].Name)],
            areSigned ? [.. dossier.UnsignedScans.Select(scan => papers[scan.Paper!.Value].Name)] : [],
            [.. dossier.PagesAmiss.Select(one => new PagesAmiss(papers[one.Paper].Name, one.Counted, one.Scanned))]);
        return item is { Papers: [], AwaitingSignature: [], Amiss: [] } ? null : item;
    }
}
