namespace MotCua.Application.Demo;

/// <summary>
/// The clock of a story: it shows the moment that is being told. Nobody else is at work meanwhile, so what is remembered of units and officers never
/// grows old by it.
/// </summary>
public sealed class DemoClock : TimeProvider
{
    private DateTimeOffset now = DateTimeOffset.UnixEpoch;

    public override DateTimeOffset GetUtcNow() => now;

    public override long GetTimestamp() => 0;

    /// <param name="local">The office's wall time.</param>
    internal void Show(DateTime local) => now = new DateTimeOffset(OfficeTime.ToUtc(local), TimeSpan.Zero);
}
