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
    private readonly OfficeTime time;
    private readonly Thread thread;

    internal OfficeLedger(LedgerStore store, IEnumerable<IProjection> projections, OfficeTime time, LedgerOptions options, ILogger<OfficeLedger> log)
    {
        this.store = store;
        this.time = time;
        var writer = new LedgerWriter(store, [.. projections], options.Node, log, commit => Committed?.Invoke(commit));
        thread = new Thread(() => WriteGroups(writer)) { IsBackground = true, Name = "ledger writer" };
        thread.Start();
    }

    /// <summary>Raised on the writer after each commit and before its acts are answered: what is kept in memory forgets what changed.</summary>
    public event Action<LedgerCommit>? Committed;

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

    /// <summary>
    /// Changes rows that are no history (accounts, sessions, failed attempts) on the writer: what <paramref name="change"/> reads there
    /// nobody else changes meanwhile. Returns when it is durable. The change must be quick and must not wait.
    /// </summary>
    public async Task<T> ChangeAsync<T>(Func<IRows, T> change, CancellationToken cancel)
    {
        var pending = new PendingChange<T>(change);
        await queue.Writer.WriteAsync(pending, cancel);
        return await pending.Answer;
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await Task.Run(thread.Join);
        store.Dispose();
    }

    private void WriteGroups(LedgerWriter writer)
    {
        writer.Open();
        var group = new List<PendingAct>(LargestGroup);
        while (queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            group.Clear();
            while (group.Count < LargestGroup && queue.Reader.TryRead(out var act))
            {
                group.Add(act);
            }

            writer.Write(group);
        }
    }
}

/// <summary>What a group of acts wrote.</summary>
/// <param name="Rows">As they are now; of a counter what was added to it.</param>
public sealed record LedgerCommit(IReadOnlyList<LedgerEntry> Entries, IReadOnlyList<object> Rows);

/// <param name="Node">Name of this node in the ledger, for example its authority's code.</param>
public sealed record LedgerOptions(string Node);
