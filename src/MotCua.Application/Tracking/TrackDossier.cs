using MotCua.Application.Data;

namespace MotCua.Application.Tracking;

/// <summary>The public look-up: one indexed read of one row; one more for a code that the portal gave.</summary>
public sealed class TrackDossier(DatabaseOptions database) : IDisposable
{
    private readonly PreparedQuery stateOf = new(database, "select state from dossiers where code = @code", "@code");
    private readonly PreparedQuery stateOfPortal = new(database, "select state from dossiers where code = (select dossier from portal_codes where code = @code)", "@code");

    /// <summary>What the public may know of the dossier; null when there is none with this code.</summary>
    public async Task<PublicTrack?> FindAsync(string code, CancellationToken cancel)
    {
        var found = await stateOf.RunAsync([code], cancel);
        found = found.Count > 0 ? found : await stateOfPortal.RunAsync([code], cancel);
        return found is [var state, ..] ? PublicTrack.Read(state) : null;
    }

    public void Dispose()
    {
        stateOf.Dispose();
        stateOfPortal.Dispose();
    }
}
