using MotCua.Application.Demo;
using Microsoft.Extensions.DependencyInjection;

namespace MotCua.Application.Tests.Harness;

public sealed partial class TestOffice
{
    private static readonly Lazy<DemoData> Data = new(() => new DemoData(Path.Combine(AppContext.BaseDirectory, "data", "demo")));

    /// <summary>Fills this office's empty database with a story, as <c>motcua demo</c> does, or goes on with one.</summary>
    /// <param name="until">Called off after so many acts, when given.</param>
    public async Task<DemoPlan> PlayAsync(DemoFixture fixture, int? until = null)
    {
        await using var services = Composition().AddDemoPlayer().BuildServiceProvider();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var plan = DemoPlan.Make(fixture, Data.Value);
        var player = services.GetRequiredService<DemoPlayer>();
        await player.BeginAsync(fixture, plan, Data.Value, stop.Token);
        await player.PlayAsync(plan, new Stopping(until, stop), stop.Token);
        await player.FinishAsync(fixture, plan, stop.Token);
        return plan;
    }

    private sealed class Stopping(int? until, CancellationTokenSource stop) : IProgress<long>
    {
        public void Report(long value)
        {
            if (value >= until)
            {
                stop.Cancel();
            }
        }
    }
}
