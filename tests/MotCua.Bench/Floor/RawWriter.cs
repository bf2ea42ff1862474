using System.Threading.Channels;
using MotCua.Application.Data;

namespace MotCua.Bench.Floor;

/// <summary>The floor: one writer with the ledger's grouping, prepared plain SQL, and nothing else; no rule, no chain, no reading.</summary>
internal sealed class RawWriter : IDisposable
{
    private const int LargestGroup = 256;

    private readonly Channel<Waiting> queue = Channel.CreateUnbounded<Waiting>(new UnboundedChannelOptions { SingleReader = true });
    private readonly IReadOnlyList<IntakeRows> intakes;
    private readonly RawConnection connection;
    private readonly Thread thread;

    public RawWriter(DatabaseOptions database, IReadOnlyList<IntakeRows> intakes)
    {
        this.intakes = intakes;
        connection = RawConnection.Open(database);
        thread = new Thread(WriteGroups) { IsBackground = true, Name = "floor" };
        thread.Start();
    }

    /// <summary>Writes the rows of intake <paramref name="number"/> and returns when they are durable.</summary>
    public Task WriteAsync(long number)
    {
        var intake = intakes[(int)(number % intakes.Count)];
        var waiting = new Waiting(intake, [.. intake.Added(number)]);
        queue.Writer.TryWrite(waiting);
        return waiting.Done.Task;
    }

    public void Dispose()
    {
        queue.Writer.TryComplete();
        thread.Join();
        connection.Dispose();
    }

    private void WriteGroups()
    {
        var group = new List<Waiting>(LargestGroup);
        while (queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            group.Clear();
            while (group.Count < LargestGroup && queue.Reader.TryRead(out var waiting))
            {
                group.Add(waiting);
            }

            try
            {
                var changed = group.Select(waiting => waiting.Intake).Distinct().SelectMany(intake => intake.Changed).DistinctBy(row => row.Key);
                connection.Write(group.SelectMany(waiting => waiting.Added), changed);
                group.ForEach(waiting => waiting.Done.SetResult());
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                group.ForEach(waiting => waiting.Done.SetException(error));
            }
        }
    }

    private sealed record Waiting(IntakeRows Intake, RawRow[] Added)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
