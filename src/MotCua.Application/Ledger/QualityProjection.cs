using MotCua.Application.Data;
using MotCua.Domain;
using MotCua.Domain.Quality;

namespace MotCua.Application.Ledger;

/// <summary>What was counted by hand for the index of QĐ 766: of each authority, month and indicator the newest.</summary>
public sealed class QualityProjection : IProjection
{
    public IReadOnlyList<Type> Rows { get; } = [typeof(QualityTallyRow)];

    public void Apply(LedgerEntry entry, Facts facts, IRows rows)
    {
        if (facts is QualityTallied tally)
        {
            rows.Put(new QualityTallyRow { Unit = tally.Unit, Month = tally.Month, Indicator = tally.Indicator, Numerator = tally.Numerator, Denominator = tally.Denominator, Counted = tally.Counted });
        }
    }
}
