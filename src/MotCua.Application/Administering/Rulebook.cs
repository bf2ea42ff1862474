using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain.Rules;

namespace MotCua.Application.Administering;

/// <summary>The rules that stand in time: the shipped ones, then what the ledger's stream "rules" laid over them. Kept in memory.</summary>
public sealed class Rulebook(IDbContextFactory<MotCuaDb> databases, OfficeLedger ledger, TimeProvider clock) : IDisposable
{
    public const string Stream = "rules";

    private static readonly Lazy<RuleBook> Shipped = new(() =>
    {
        using var stream = typeof(Rulebook).Assembly.GetManifestResourceStream("rules/rules.json")!;
        using var reader = new StreamReader(stream);
        return RuleBook.Read(reader.ReadToEnd());
    });

    private readonly Remembered<RuleBook> book = new(databases, ledger, clock, ["rule."], LoadAsync);

    /// <summary>What every office has before its ledger says otherwise.</summary>
    public static RuleBook AsShipped => Shipped.Value;

    public ValueTask<RuleBook> BookAsync(CancellationToken cancel) => book.GetAsync(cancel);

    public void Dispose() => book.Dispose();

    private static async Task<RuleBook> LoadAsync(MotCuaDb db, CancellationToken cancel)
    {
        var entries = await db.Entries.AsNoTracking().Where(entry => entry.Stream == Stream).OrderBy(entry => entry.StreamVersion).ToListAsync(cancel);
        return entries.Select(entry => EntryJson.Read(entry.Type, entry.Facts, entry.PrivateFacts)).OfType<RuleSet>().Aggregate(Shipped.Value, (known, set) => known.With(set));
    }
}
