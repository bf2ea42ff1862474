using MotCua.Application.Data;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Inspection;

namespace MotCua.Application.Ledger;

/// <summary>Which dossiers and rounds of inspection name which file, and what is proposed or done about erasing. Comes after <see cref="DossierProjection"/>.</summary>
public sealed class RetentionProjection : IProjection
{
    public IReadOnlyList<Type> Rows { get; } = [typeof(ErasureRow), typeof(FileUseRow)];

    public void Apply(LedgerEntry entry, Facts facts, IRows rows)
    {
        if (facts is InspectionFileAttached seen)
        {
            rows.Put(new FileUseRow { Hash = seen.Hash, Code = entry.Stream });
        }

        if (facts is InspectionFilesErased gone)
        {
            Release(gone.Files, entry.Stream, rows);
        }

        if (!entry.Stream.StartsWith(DossierProjection.StreamPrefix, StringComparison.Ordinal))
        {
            return;
        }

        var code = entry.Stream[DossierProjection.StreamPrefix.Length..];
        foreach (var hash in FilesOf(facts))
        {
            rows.Put(new FileUseRow { Hash = hash, Code = code });
        }

        switch (facts)
        {
            case DossierErasureProposed proposed:
                rows.Put(new ErasureRow { Code = code, Authority = rows.Find<DossierRow>(code)!.Authority, Decision = proposed.Decision, ProposedBy = entry.Actor, ProposedAt = entry.At });
                break;
            case DossierErasureDeclined:
                rows.Remove(rows.Find<ErasureRow>(code)!);
                break;
            case DossierErased erased:
                rows.Put(rows.Find<ErasureRow>(code)! with { ErasedAt = entry.At, ErasedBy = entry.Actor });
                Release(erased.Files, code, rows);
                break;
        }
    }

    /// <summary>Of the content that an erasure names, some is named by the dossier, some by rounds of inspection.</summary>
    private static void Release(IEnumerable<string> hashes, string code, IRows rows)
    {
        foreach (var use in hashes.Select(hash => rows.Find<FileUseRow>(hash, code)).OfType<FileUseRow>().ToList())
        {
            rows.Remove(use);
        }
    }

    /// <summary>Content that an entry of a dossier names.</summary>
    public static IEnumerable<string> FilesOf(Facts facts) => facts switch
    {
        DossierReceived received => received.Papers.Select(paper => paper.Held?.Hash).OfType<string>(),
        DossierFileAttached file => [file.Hash],
        DossierCopySigned copy => [copy.Hash],
        _ => [],
    };
}
