using Microsoft.Extensions.Logging;
using MotCua.Application.Processing;

namespace MotCua.Application.Notifying;

/// <summary>Makes the digests of a working day once its hour has come.</summary>
public sealed class DigestWatch(MakeDigests makeDigests, ILogger<DigestWatch> log) : Watch(log)
{
    /// <summary>People come at that hour.</summary>
    protected override TimeSpan Every => TimeSpan.FromMinutes(1);

    public override Task LookAsync(CancellationToken cancel) => makeDigests.RunAsync(early: false, cancel);
}
