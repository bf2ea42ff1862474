using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace MotCua.Application.Ledger;

/// <summary>Lets another core make ready what is taken next: in the same order, and never more than a few ahead.</summary>
internal static class Ahead
{
    private const int Most = 4;

    public static async IAsyncEnumerable<T> OfAsync<T>(IEnumerable<T> source, [EnumeratorCancellation] CancellationToken cancel)
    {
        var ready = Channel.CreateBounded<T>(new BoundedChannelOptions(Most) { SingleReader = true, SingleWriter = true });
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var filling = Task.Run(() => FillAsync(source, ready.Writer, enough.Token), CancellationToken.None);
        try
        {
            await foreach (var one in ready.Reader.ReadAllAsync(cancel))
            {
                yield return one;
            }
        }
        finally
        {
            // Who takes no more may close what the source reads from.
            await enough.CancelAsync();
            await filling;
        }
    }

    private static async Task FillAsync<T>(IEnumerable<T> source, ChannelWriter<T> ready, CancellationToken enough)
    {
        try
        {
            foreach (var one in source)
            {
                await ready.WriteAsync(one, enough);
            }

            ready.Complete();
        }
        catch (Exception error)
        {
            ready.Complete(error);
        }
    }
}
