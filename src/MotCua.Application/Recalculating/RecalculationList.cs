using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.Processing;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Recalculating;

/// <summary>An open dossier whose appointment is another when counted anew, or for which that was proposed. No name of a person stands in it.</summary>
/// <param name="Desk">Code of the desk that received it.</param>
/// <param name="DueAt">UTC: the appointment as it stands.</param>
/// <param name="CountedAt">UTC: as it is counted now.</param>
/// <param name="Not">Why it cannot be counted anew; null when it can.</param>
/// <param name="Proposed">What waits for a decision; null where nobody proposed.</param>
public sealed record RecalculationItem(string Code, string Procedure, string Desk, DateTime ReceivedAt, DateTime DueAt, DateTime CountedAt, Refusal? Not, RecalculationProposal? Proposed);

/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record RecalculationPage(IReadOnlyList<RecalculationItem> Items, string? Next);

/// <summary>
/// Ngày hẹn tính lại sẽ khác: open dossiers below an officer's unit whose appointment would be another day by the calendar of now, in the order of their receipt.
/// A page looks through no more than <see cref="Searched"/> dossiers, so that it always answers.
/// </summary>
public sealed class RecalculationList(IDbContextFactory<MotCuaDb> databases, Access access, DossierTerms terms, OfficeTime time)
{
    public const int Shown = 50;
    public const int Searched = 4_000;

    /// <param name="after">End of the page before.</param>
    public async Task<RecalculationPage> RunAsync(Officer by, string? after, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        var now = time.Now;
        var termsOf = await terms.AtHandAsync(cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var visible = await access.VisibleAsync(db.Dossiers.AsNoTracking(), by, cancel);
        var open = QueueKey.AfterReceipt(visible.Where(row => row.EndedAt == null && row.DueAt != null), after)
            .OrderBy(row => row.ReceivedAt).ThenBy(row => row.Code).Take(Searched).AsAsyncEnumerable();
        var items = new List<RecalculationItem>();
        var (last, seen) = ((DossierRow?)null, 0);
        await foreach (var row in open.WithCancellation(cancel))
        {
            if (items.Count == Shown)
            {
                return new RecalculationPage(items, QueueKey.OfReceipt(last!));
            }

            (last, seen) = (row, seen + 1);
            if (ItemOf(row) is { } item)
            {
                items.Add(item);
            }
        }

        return new RecalculationPage(items, seen == Searched ? QueueKey.OfReceipt(last!) : null);

        RecalculationItem? ItemOf(DossierRow row)
        {
            var dossier = DossierProjection.Unfold(row);
            var state = dossier.State;
            var clock = termsOf(state.Receipt).ClockAt(now);
            var proposed = state.Side.ProposedRecalculation;
            var isSettled = state.DueAt <= now || state.Side.NewDates.Count > 0;
            return dossier.CountedAnew(clock) is { } counted && (proposed is not null || (counted != state.DueAt && !isSettled))
                ? new RecalculationItem(row.Code, row.ProcedureName, row.Desk, row.ReceivedAt, state.DueAt!.Value, counted, dossier.NotRecalculated(clock), proposed)
                : null;
        }
    }

    /// <summary>All of them that can be proposed now, page after page.</summary>
    public async IAsyncEnumerable<RecalculationItem> AllAsync(Officer by, [EnumeratorCancellation] CancellationToken cancel)
    {
        string? after = null;
        do
        {
            var page = await RunAsync(by, after, cancel);
            foreach (var item in page.Items.Where(item => item.Not is null && item.Proposed is null))
            {
                yield return item;
            }

            after = page.Next;
        }
        while (after is not null);
    }
}
