using MotCua.Application.Data;

namespace MotCua.Application.Ledger;

/// <summary>
/// Numberings as the last group left them. They change only together with entries, so while the chain ends with the entry this program wrote
/// last they are what the database holds, and need not be asked for: on a server every question is a round trip that all who wait pay for.
/// </summary>
internal sealed class KeptNumbers
{
    /// <summary>A busy province numbers fewer on a day; beyond it the old ones are forgotten with the rest.</summary>
    private const int Most = 10_000;

    private readonly Dictionary<string, SeriesRow> kept = [];
    private byte[] head = [];

    /// <summary>Begins a group where the chain ends with <paramref name="stored"/>: forgets everything if somebody else wrote meanwhile.</summary>
    public void Begin(LedgerHead stored)
    {
        if (!stored.Hash.AsSpan().SequenceEqual(head) || kept.Count > Most)
        {
            kept.Clear();
        }
    }

    public SeriesRow? Find(string name) => kept.GetValueOrDefault(name);

    /// <summary>The group is stored, and the chain ends with <paramref name="written"/>.</summary>
    public void Keep(LedgerHead written, IEnumerable<SeriesRow> numbers)
    {
        head = written.Hash;
        foreach (var series in numbers)
        {
            kept[series.Name] = series;
        }
    }
}
