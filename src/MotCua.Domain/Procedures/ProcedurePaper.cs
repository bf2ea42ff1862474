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
