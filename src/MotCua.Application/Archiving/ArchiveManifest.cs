namespace MotCua.Application.Archiving;

/// <summary>
/// manifest.json: what an archived dossier consists of, with the SHA-256 of every file beside it. It is no form of TT 13/2023/TT-BNV: that text was not read, and
/// <see cref="NotKnown"/> says in each manifest what an archive that asks for it has to add.
/// </summary>
public sealed record ArchiveManifest
{
    public const string FileName = "manifest.json";
    public const string CurrentFormat = Domain.Dossiers.ArchiveRefusals.Format;

    public string Format { get; init; } = CurrentFormat;

    public required string Code { get; init; }

    public required string Procedure { get; init; }

    public required string ProcedureName { get; init; }

    public required string Sector { get; init; }

    /// <summary>Codes of the units: who received it, and who decides.</summary>
    public required string Authority { get; init; }

    public required string Desk { get; init; }

    public required string Competent { get; init; }

    public required string Status { get; init; }

    public required string RegisterBook { get; init; }

    public required long RegisterNumber { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime ReceivedAt { get; init; }

    public DateTime? DueAt { get; init; }

    public required DateTime EndedAt { get; init; }

    public DateTime? ReturnedAt { get; init; }

    public string? ResultNumber { get; init; }

    public DateOnly? ResultSignedOn { get; init; }

    /// <summary>Officer's id.</summary>
    public required string ExportedBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime ExportedAt { get; init; }

    /// <summary>Where the dossier's entries stand in the ledger: with these it can be proved later that nothing was changed.</summary>
    public required ArchiveLedger Ledger { get; init; }

    public required IReadOnlyList<ArchiveFile> Files { get; init; }

    /// <summary>What a text on the archive of e-dossiers may ask for and this program does not know.</summary>
    public IReadOnlyList<string> NotKnown { get; init; } =
    [
        "TT 13/2023/TT-BNV Điều 3-8: nội dung, định dạng và thủ tục giao nộp chỉ biết qua trích dẫn, chưa đọc toàn văn",
        "Mã phông, mục lục, hộp, số lưu trữ của cơ quan lưu trữ",
        "Gói tin theo chuẩn của hệ thống lưu trữ điện tử",
    ];
}

/// <param name="Hash">Of the last entry, lower-case hex.</param>
public sealed record ArchiveLedger(string Node, long FirstSequence, long LastSequence, string Hash);

/// <param name="Path">Relative to the manifest.</param>
/// <param name="Kind">"timeline", "dossier", "form" or "file".</param>
/// <param name="Sha256">Lower-case hex.</param>
public sealed record ArchiveFile(string Path, string Kind, string Sha256, long Bytes)
{
    /// <summary>The name it came with.</summary>
    public string? Name { get; init; }

    public string? MediaType { get; init; }

    /// <summary>The paper of the checklist it is a scan of.</summary>
    public string? Paper { get; init; }

    public int? Pages { get; init; }

    public string? Signer { get; init; }
}
