using Microsoft.Extensions.Logging;
using MotCua.Application.Processing;

namespace MotCua.Application.Sealing;

/// <summary>Looks whether a day is over and has to be sealed.</summary>
public sealed class SealWatch(SealDays sealDays, ILogger<SealWatch> log) : Watch(log)
{
    public override Task LookAsync(CancellationToken cancel) => sealDays.RunAsync(cancel);
}
