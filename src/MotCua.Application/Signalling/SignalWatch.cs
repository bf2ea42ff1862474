using System.Diagnostics;
using Microsoft.Extensions.Logging;
using MotCua.Application.Exporting;
using MotCua.Application.Processing;

namespace MotCua.Application.Signalling;

/// <summary>
/// Looks once an hour for what stands out. After each month of a desk it rests as long as it worked, and while somebody waits for a file: it is never more than half of what goes on.
/// </summary>
public sealed class SignalWatch(ScanSignals scan, WrittenFiles files, ILogger<SignalWatch> log) : Watch(log)
{
    /// <summary>A file after the other must not keep it from looking at all.</summary>
    private static readonly TimeSpan MostForFiles = TimeSpan.FromMinutes(2);

    protected override TimeSpan Every => TimeSpan.FromHours(1);

    public override async Task LookAsync(CancellationToken cancel)
    {
        var worked = Stopwatch.StartNew();
        await foreach (var step in scan.StepsAsync(whole: false, cancel))
        {
            await Task.Delay(worked.Elapsed, cancel);
            await files.WaitForAllAsync(MostForFiles, cancel);
            worked.Restart();
        }
    }
}
