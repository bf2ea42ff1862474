using MotCua.Application.Data;

namespace MotCua.Application.Tracking;

/// <summary>The public look-up: one indexed read of one row.</summary>
public sealed class TrackDossier(DatabaseOptions database) : IDisposable
{
    private readonly PreparedQuery stateOf = new(database, "select state from dossiers where code = @code", "@code");

    /// <summary>What the public may know of the dossier; null when there is none with this code.</summary>
    public async Task<PublicTrack?> FindAsync(string code, CancellationToken cancel) =>
        await stateOf.RunAsync([code], cancel) is [var state, ..] ? PublicTrack.Read(state) : null;

    public void Dispose() => stateOf.Dispose();
}
