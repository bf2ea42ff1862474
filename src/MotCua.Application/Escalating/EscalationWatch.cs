using Microsoft.Extensions.Logging;
using MotCua.Application.Processing;

namespace MotCua.Application.Escalating;

/// <summary>Looks which dossiers have reached a step of the ladder.</summary>
public sealed class EscalationWatch(Escalate escalate, ILogger<EscalationWatch> log) : Watch(log)
{
    public override Task LookAsync(CancellationToken cancel) => escalate.RunAsync(cancel);
}
