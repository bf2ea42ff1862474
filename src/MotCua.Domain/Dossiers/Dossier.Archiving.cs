using MotCua.Domain.Organisation;

namespace MotCua.Domain.Dossiers;

/// <summary>Nộp lưu: a dossier that has come to its end is written out for the archive, as often as the archive asks.</summary>
public sealed partial class Dossier
{
    public Outcome<DossierArchived> Archive(Officer by)
    {
        ArgumentNullException.ThrowIfNull(by);
        return !IsClosed ? ArchiveRefusals.NotClosed(Status)
            : by.IsSystem || by.Duty is DutyKind.Receive or DutyKind.Return or DutyKind.Lead or DutyKind.Control ? new DossierArchived(ArchiveRefusals.Format)
            : DossierRefusals.DutyNeeded(DutyKind.Receive);
    }
}

/// <summary>Xuất hồ sơ nộp lưu: it was written out as a whole.</summary>
/// <param name="Format">Name and version of the folder's shape.</param>
[EntryType("dossier.archived")]
public sealed record DossierArchived(string Format) : Facts;

public static class ArchiveRefusals
{
    public const string Format = "motcua-archive/1";

    public static Refusal NotClosed(DossierStatus status) => new("archive.not-closed", status);
}
