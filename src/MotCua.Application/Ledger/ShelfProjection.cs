using MotCua.Application.Data;
using MotCua.Domain;
using MotCua.Domain.Results;

namespace MotCua.Application.Ledger;

/// <summary>A return desk's shelf: where each result lies and when its owner was told.</summary>
public sealed class ShelfProjection : IProjection
{
    public const string StreamPrefix = "shelf:";

    public IReadOnlyList<Type> Rows { get; } = [typeof(ShelfRow)];

    public static string StreamOf(string desk) => StreamPrefix + desk;

    public void Apply(LedgerEntry entry, Facts facts, IRows rows)
    {
        switch (facts)
        {
            case ResultShelved shelved:
                rows.Put(Of(rows, shelved.Dossier) with { Slot = shelved.Slot });
                break;
            case ApplicantReminded reminded:
                var before = Of(rows, reminded.Dossier);
                rows.Put(before with { Reminders = before.Reminders + 1, RemindedAt = entry.At, RemindedBy = reminded.By });
                break;
        }
    }

    private static ShelfRow Of(IRows rows, string dossier) => rows.Find<ShelfRow>(dossier) ?? new ShelfRow { Dossier = dossier, Reminders = 0 };
}
