using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MotCua.Application.Data;

namespace MotCua.Application.Exchanging;

/// <summary>
/// Once a day, from an hour on, asks the portal what it holds and keeps the day's differences. A day on which the portal does not answer is written down
/// as such and tried again every hour; what somebody compared by hand that day stands.
/// </summary>
public sealed class PortalDaily(
    PortalOptions options, IDbContextFactory<MotCuaDb> databases, PortalTurns turns, AskPortal ask, CompareWithPortal compare, OfficeTime time, ILogger<PortalDaily> log)
    : BackgroundService
{
    /// <summary>Where the list came from.</summary>
    public const string Source = "TraCuuHoSo";

    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Again = TimeSpan.FromHours(1);

    private readonly PortalTurn turn = turns.Of(PortalTurnRow.Comparison, TimeSpan.FromHours(2));

    /// <summary>Compares if the day's hour has come and the day has no comparison yet. True when it did, or tried.</summary>
    public async Task<bool> RunAsync(CancellationToken cancel)
    {
        if (!options.IsSet || options.CompareAt is not { } from || TimeOnly.FromDateTime(time.NowLocal) < from || !await IsWantedAsync(cancel) || !await turn.TakeAsync(cancel))
        {
            return false;
        }

        try
        {
            var answer = await ask.RunAsync(cancel);
            if (answer.Refused)
            {
                await compare.MissedAsync(Source, (string)answer.Refusal.Facts[^1], cancel);
            }
            else
            {
                await compare.RunAsync(Source, answer.Value.Claims, null, cancel, answer.Value.Asked);
            }

            return true;
        }
        finally
        {
            await turn.GiveBackAsync();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.IsSet || options.CompareAt is null)
        {
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(failure, "The portal could not be compared with; it is tried again");
            }

            await Task.Delay(Every, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> IsWantedAsync(CancellationToken cancel)
    {
        var today = time.Today;
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.PortalComparisons.AsNoTracking().FirstOrDefaultAsync(row => row.Day == today, cancel) is not { } row || (row.Trouble is not null && row.At + Again <= time.Now);
    }
}
