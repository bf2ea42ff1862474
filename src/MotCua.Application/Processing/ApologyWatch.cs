using Microsoft.Extensions.Logging;

namespace MotCua.Application.Processing;

/// <summary>Looks whether an apology has to be drafted.</summary>
public sealed class ApologyWatch(DraftApologies draftApologies, ILogger<ApologyWatch> log) : Watch(log)
{
    public override Task LookAsync(CancellationToken cancel) => draftApologies.RunAsync(cancel);
}
