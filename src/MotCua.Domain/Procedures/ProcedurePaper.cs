using MotCua.Domain.People;

namespace MotCua.Domain.Procedures;

/// <summary>One paper of a dossier (thành phần hồ sơ), with how many of which kind the law asks for.</summary>
/// <param name="Name">Title of the paper as published.</param>
public sealed record ProcedurePaper(string Name)
{
    /// <summary><see cref="Form"/> of a paper that has a form whose number is not known.</summary>
    public const string UnnumberedForm = "form";

    /// <summary>Bản chính.</summary>
    public int Originals { get; init; }

    /// <summary>Bản sao or bản chụp, without certification.</summary>
    public int Copies { get; init; }

    /// <summary>Bản sao có chứng thực.</summary>
    public int CertifiedCopies { get; init; }

    public PaperMode Mode { get; init; } = PaperMode.Submit;

    /// <summary>The form (mẫu) the paper is written on: its number, or <see cref="UnnumberedForm"/>; null when it has none.</summary>
    public string? Form { get; init; }

    /// <summary>The case (trường hợp) the paper belongs to; null when every case needs it.</summary>
    public string? Case { get; init; }

    /// <summary>Months for which one that was given once is good for other dossiers too; null where nobody said, and the clerk decides.</summary>
    public int? ValidMonths { get; init; }

    /// <summary>
    /// The published paper that words of the office's own name: the longest whose name stands in them, else the only one whose name they are a part of. Null when they name none
    /// that is sure.
    /// </summary>
    public static string? NamedIn(string words, IReadOnlyList<ProcedurePaper> published)
    {
        ArgumentNullException.ThrowIfNull(published);
        var said = VietnameseText.Fold(words);
        var names = published.Select(paper => (paper.Name, Folded: VietnameseText.Fold(paper.Name))).Where(paper => paper.Folded.Length > 0).ToList();
        var whole = names.Where(paper => said.Contains(paper.Folded, StringComparison.Ordinal)).OrderByDescending(paper => paper.Folded.Length).Select(paper => paper.Name).FirstOrDefault();
        return whole ?? (names.Where(paper => said.Length > 0 && paper.Folded.Contains(said, StringComparison.Ordinal)).Select(paper => paper.Name).Distinct().ToList() is [var only] ? only : null);
    }
}

public enum PaperMode
{
    /// <summary>Nộp: stays with the dossier.</summary>
    Submit = 1,

    /// <summary>Xuất trình: shown and given back.</summary>
    Present = 2,
}

/// <summary>Kết quả thực hiện: what the applicant gets.</summary>
/// <param name="Code">Code of the kind of result in the national list ("KQ.G15.000031"), when known.</param>
public sealed record ProcedureResult(string? Code, string Name);
