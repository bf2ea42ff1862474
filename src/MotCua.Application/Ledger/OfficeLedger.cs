using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using MotCua.Application.Data;
using MotCua.Domain;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Ledger;

/// <summary>
/// The only way anything is written into the history. One writer carries many concurrent acts in one transaction (group commit);
/// an act returns when it is durable. Doing the same request again gives its first answer again.
/// </summary>
public sealed class OfficeLedger : IAsyncDisposable
{
    /// <summary>More acts than this in one transaction gain nothing and make the first wait.</summary>
    private const int LargestGroup = 256;

    private readonly Channel<PendingAct> queue = Channel.CreateBounded<PendingAct>(new BoundedChannelOptions(10_000) { SingleReader = true });
    private readonly LedgerStore store;
    private readonly LedgerChain chain;
    private readonly IReadOnlyList<IProjection> projections;
    private readonly OfficeTime time;
    private readonly LedgerOptions options;
    private readonly ILogger<OfficeLedger> log;
    private readonly Thread writer;

    internal OfficeLedger(LedgerStore store, IEnumerable<IProjection> projections, OfficeTime time, LedgerOptions options, ILogger<OfficeLedger> log)
    {
        this.store = store;
        this.projections = [.. projections];
        this.time = time;
        this.options = options;
        this.log = log;
        chain = new LedgerChain(options.Node);
        writer = new Thread(WriteGroups) { IsBackground = true, Name = "ledger writer" };
        writer.Start();
    }

    /// <summary>Raised on the writer after each commit, with what was appended: caches of the catalogue forget what changed.</summary>
    public event Action<IReadOnlyList<LedgerEntry>>? Committed;

    /// <summary>
    /// Runs <paramref name="act"/> on the writer against the state it changes and returns when what it appended is durable.
    /// The act must be quick, must not wait, and returns the facts of its first entry or why it is refused.
    /// </summary>
    /// <param name="requestKey">The request's own key, made by who asks; null when a repeat is harmless.</param>
    public async Task<Outcome<T>> CommitAsync<T>(Officer by, string? requestKey, Func<Book, Outcome<T>> act, CancellationToken cancel)
        where T : Facts
    {
        ArgumentNullException.ThrowIfNull(by);
        var pending = new PendingAct<T>(time.Now, by, requestKey is null ? null : $"{by.Id}/{requestKey}", act);
        await queue.Writer.WriteAsync(pending, cancel);
        return await pending.Answer;
    }

    /// <summary>Writes a row that is no history (a look, a last use) in the next group, and returns when it is durable.</summary>
    public async Task PutAsync<TRow>(TRow row, CancellationToken cancel)
        where TRow : class
    {
        var pending = new PendingRow<TRow>(row);
        await queue.Writer.WriteAsync(pending, cancel);
        await pending.Written;
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await Task.Run(writer.Join);
        store.Dispose();
    }

    private void WriteGroups()
    {
        var group = new List<PendingAct>(LargestGroup);
        while (queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            group.Clear();
            while (group.Count < LargestGroup && queue.Reader.TryRead(out var act))
            {
                group.Add(act);
            }

            if (!TryWrite(group) && group.Count > 1)
            {
                // One of them broke the transaction: each alone, so that it fails only for itself.
                foreach (var act in group.Where(act => !act.IsAnswered))
                {
                    TryWrite([act]);
                }
            }
        }
    }

    private bool TryWrite(List<PendingAct> group)
    {
        try
        {
            store.Begin();
            var head = store.LockHead(options.Node);
            chain.Reset(head);
            var rows = new GroupRows(store);
            var answers = AnswersOf(group);
            foreach (var act in group)
            {
                act.Run(rows, chain, projections, answers);
            }

            var writes = rows.Writes(chain.Head);
            if (writes.Count > 0)
            {
                store.Write(writes);
            }

            store.Commit();
            Tell(group);
            return true;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            store.Rollback();
            if (group.Count == 1)
            {
                log.LogError(error, "An act could not be written");
                group[0].Fail(error);
            }

            return false;
        }
    }

    private Dictionary<string, LedgerEntry> AnswersOf(List<PendingAct> group)
    {
        var keys = group.Select(act => act.RequestKey).OfType<string>().ToList();
        return keys.Count == 0 ? [] : store.Answered(keys).ToDictionary(entry => entry.RequestKey!);
    }

    private void Tell(List<PendingAct> group)
    {
        var entries = group.SelectMany(act => act.Appended).ToList();
        if (entries.Count > 0)
        {
            try
            {
                Committed?.Invoke(entries);
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                log.LogError(error, "A cache failed to hear of a commit");
            }
        }

        foreach (var act in group)
        {
            act.Answered();
        }
    }
}

/// <param name="Node">Name of this node in the ledger, for example its authority's code.</param>
public sealed record LedgerOptions(string Node);
