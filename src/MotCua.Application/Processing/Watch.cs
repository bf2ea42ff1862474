using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MotCua.Application.Processing;

/// <summary>Work that the program does by itself while it serves, every quarter of an hour unless it says otherwise. What fails is tried again the next time.</summary>
public abstract class Watch(ILogger log) : BackgroundService
{
    protected virtual TimeSpan Every => TimeSpan.FromMinutes(15);

    /// <summary>What it does each time.</summary>
    public abstract Task LookAsync(CancellationToken cancel);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(TimeSpan.FromMinutes(1), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(failure, "{Watch} failed; it is tried again", GetType().Name);
            }

            await Task.Delay(Every, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
