using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MotCua.Application.Processing;

/// <summary>Looks every quarter of an hour, while the program serves, whether an apology has to be drafted.</summary>
public sealed class ApologyWatch(DraftApologies draftApologies, ILogger<ApologyWatch> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(TimeSpan.FromMinutes(2), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await draftApologies.RunAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(failure, "Apologies could not be drafted; it is tried again");
            }

            await Task.Delay(Every, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
