using MotCua.Application.Data;
using MotCua.Domain;
using MotCua.Domain.Custody;
using MotCua.Domain.Dossiers;

namespace MotCua.Application.Ledger;

/// <summary>Where paper files are, and every hand-over of them. Comes after <see cref="DossierProjection"/>, whose row already says what this entry did.</summary>
public sealed class PaperProjection : IProjection
{
    public IReadOnlyList<Type> Rows { get; } = [typeof(PaperRow), typeof(PaperMoveRow)];

    public void Apply(LedgerEntry entry, Facts facts, IRows rows)
    {
        var speaksOfPaper = facts is PaperSent or PaperAccepted or PaperRecalled or OriginalsTaken or OriginalsGivenBack or DossierReturned { Originals: not null };
        if (!speaksOfPaper || !entry.Stream.StartsWith(DossierProjection.StreamPrefix, StringComparison.Ordinal))
        {
            return;
        }

        var code = entry.Stream[DossierProjection.StreamPrefix.Length..];
        var dossier = DossierProjection.Unfold(rows.Find<DossierRow>(code)!);
        var paper = dossier.Paper;
        rows.Put(new PaperRow
        {
            Code = code,
            Desk = dossier.State.Receipt.Desk,
            Unit = paper.Unit,
            ToUnit = paper.Sending?.ToUnit,
            SentAt = paper.Sending?.At,
            OriginalsOut = paper.OriginalsOut().Count(),
        });
        switch (facts)
        {
            case PaperSent sent:
                rows.Put(new PaperMoveRow
                {
                    Code = code,
                    Number = paper.Moves,
                    FromUnit = sent.FromUnit,
                    ToUnit = sent.ToUnit,
                    SentAt = entry.At,
                    Day = OfficeTime.DayOf(entry.At),
                    SentBy = entry.Actor,
                });
                break;
            case PaperAccepted accepted:
                rows.Put(rows.Find<PaperMoveRow>(code, paper.Moves)! with { AcceptedAt = entry.At, AcceptedBy = entry.Actor, Signer = accepted.Signer });
                break;

            // What the sender kept after all stands on no list.
            case PaperRecalled:
                rows.Remove(rows.Find<PaperMoveRow>(code, paper.Moves)!);
                break;
        }
    }
}
