using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MotCua.Application.Exchanging;

/// <summary>Keeps the portal told while the program serves. Does nothing where no portal is set.</summary>
public sealed class PortalSender(PortalOptions options, PortalCollector collector, SendToPortal send, ILogger<PortalSender> log) : BackgroundService
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.IsSet)
        {
            return;
        }

        var pause = options.Every;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await collector.RunAsync(stoppingToken);
                var round = await send.RunAsync(stoppingToken);
                pause = round.IsDown ? Longer(pause) : options.Every;
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(failure, "The portal could not be told; the sender tries again");
                pause = Longer(pause);
            }

            await Task.Delay(pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>A portal that is down is asked ever less often.</summary>
    private static TimeSpan Longer(TimeSpan pause) => pause * 2 < LongestPause ? pause * 2 : LongestPause;
}
