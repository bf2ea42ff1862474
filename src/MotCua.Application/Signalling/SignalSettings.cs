using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain.Signals;

namespace MotCua.Application.Signalling;

/// <summary>How the rules are set: as shipped, then what the ledger's stream "signals" laid over it. Kept in memory.</summary>
public sealed class SignalSettings(IDbContextFactory<MotCuaDb> databases, OfficeLedger ledger, TimeProvider clock) : IDisposable
{
    public const string Stream = "signals";

    private static readonly Lazy<SignalBook> Shipped = new(() =>
    {
        using var stream = typeof(SignalSettings).Assembly.GetManifestResourceStream("signals/signals.json")!;
        using var reader = new StreamReader(stream);
        return SignalBook.Read(reader.ReadToEnd());
    });

    private readonly Remembered<SignalBook> book = new(databases, ledger, clock, ["signal."], LoadAsync);

    /// <summary>What every office has before its ledger says otherwise.</summary>
    public static SignalBook AsShipped => Shipped.Value;

    public ValueTask<SignalBook> BookAsync(CancellationToken cancel) => book.GetAsync(cancel);

    public void Dispose() => book.Dispose();

    private static async Task<SignalBook> LoadAsync(MotCuaDb db, CancellationToken cancel)
    {
        var entries = await db.Entries.AsNoTracking().Where(entry => entry.Stream == Stream).OrderBy(entry => entry.StreamVersion).ToListAsync(cancel);
        return entries.Select(entry => EntryJson.Read(entry.Type, entry.Facts, entry.PrivateFacts)).OfType<SignalSet>().Aggregate(Shipped.Value, (known, set) => known.With(set));
    }
}
