using MotCua.Application.Data;
using MotCua.Domain;
using MotCua.Domain.Dossiers;

namespace MotCua.Application.Ledger;

/// <summary>Sổ đăng ký văn bản đi: every number a result took stays in it, also when the draft was sent back and numbered anew.</summary>
public sealed class OutgoingProjection : IProjection
{
    public IReadOnlyList<Type> Rows { get; } = [typeof(OutgoingRow)];

    public void Apply(LedgerEntry entry, Facts facts, IRows rows)
    {
        if (facts is not DossierResultRecorded { Result: { Outgoing: { } number } result })
        {
            return;
        }

        rows.Put(new OutgoingRow
        {
            Unit = number.Unit,
            Kind = number.Kind,
            Year = number.Year,
            Number = number.Number,
            Text = number.Text,
            SignedOn = result.SignedOn,
            Signer = result.Signer,
            Dossier = entry.Stream[DossierProjection.StreamPrefix.Length..],
        });
    }
}
