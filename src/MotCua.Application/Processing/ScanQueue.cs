using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Processing;

/// <summary>A dossier of this desk with papers that wait for the scanner.</summary>
/// <param name="Papers">Names of the papers that wait.</param>
public sealed record ScanItem(string Code, string Procedure, DateTime ReceivedAt, IReadOnlyList<string> Papers);

/// <param name="Items">The longest waiting first, up to <see cref="ScanQueue.Shown"/>.</param>
/// <param name="IsWhole">Every open dossier of the desk was looked at, and all that wait are shown.</param>
public sealed record ScanList(IReadOnlyList<ScanItem> Items, bool IsWhole);

/// <summary>Chờ số hóa: open dossiers that this desk received on paper and whose scans are not there yet. Scanning never holds a dossier up, so it may wait.</summary>
public sealed class ScanQueue(IDbContextFactory<MotCuaDb> databases)
{
    public const int Shown = 100;

    /// <summary>Open dossiers are looked through from the oldest no further than this.</summary>
    private const int Searched = 2_000;

    public async Task<ScanList> RunAsync(Officer by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var open = db.Dossiers.AsNoTracking()
            .Where(row => row.Desk == by.Unit && row.EndedAt == null && row.Channel != Channel.Online)
            .OrderBy(row => row.ReceivedAt).ThenBy(row => row.Code).Take(Searched).AsAsyncEnumerable();
        var waiting = new List<ScanItem>();
        var seen = 0;
        await foreach (var row in open.WithCancellation(cancel))
        {
            seen++;
            var dossier = DossierProjection.Unfold(row);
            if (dossier.PapersToScan.ToList() is not { Count: > 0 } places)
            {
                continue;
            }

            if (waiting.Count == Shown)
            {
                return new ScanList(waiting, IsWhole: false);
            }

            waiting.Add(new ScanItem(row.Code, row.ProcedureName, row.ReceivedAt, [.. places.Select(place => dossier.State.Receipt.Papers[place].Name)]));
        }

        return new ScanList(waiting, seen < Searched);
    }
}
