using MotCua.Application.Data;
using MotCua.Domain;
using MotCua.Domain.Sealing;

namespace MotCua.Application.Ledger;

/// <summary>One row for each day that was sealed.</summary>
public sealed class SealProjection : IProjection
{
    public IReadOnlyList<Type> Rows { get; } = [typeof(SealRow)];

    public static string StreamOf(string node) => $"seal:{node}";

    public static DaySeal Unfold(SealRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new DaySeal(row.Node, row.Day, row.First, row.Last, row.Root, row.Chain, row.Before);
    }

    public void Apply(LedgerEntry entry, Facts facts, IRows rows)
    {
        if (facts is DaySealed day)
        {
            var seal = day.Of(entry.Node);
            rows.Put(new SealRow
            {
                Node = seal.Node,
                Day = seal.Day,
                First = seal.First,
                Last = seal.Last,
                Root = seal.Root,
                Chain = seal.Chain,
                Before = seal.Before,
                Seal = seal.Seal,
                SealedAt = entry.At,
            });
        }
    }
}
