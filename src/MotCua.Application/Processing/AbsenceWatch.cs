using Microsoft.Extensions.Logging;

namespace MotCua.Application.Processing;

/// <summary>Looks whether work sits with somebody who is not there.</summary>
public sealed class AbsenceWatch(ReleaseAbsent releaseAbsent, ILogger<AbsenceWatch> log) : Watch(log)
{
    public override Task LookAsync(CancellationToken cancel) => releaseAbsent.RunAsync(cancel);
}
