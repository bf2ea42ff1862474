using MotCua.Domain.Organisation;

namespace MotCua.Web.Security;

/// <summary>The desks of the left rail, in the order of a dossier's way; each shown to the duties that may open it.</summary>
/// <param name="Title">Vietnamese, a key of the texts.</param>
/// <param name="Key">Shortcut; null for none.</param>
/// <param name="Duties">Empty for any duty.</param>
public sealed record Desk(string Path, string Title, string? Key, params DutyKind[] Duties)
{
    public static readonly IReadOnlyList<Desk> All =
    [
        new("/counter/receive", "Tiếp nhận", "F2", DutyKind.Receive),
        new("/desk", "Việc của tôi", "F3", DutyKind.Process, DutyKind.Approve),
        new("/return", "Trả kết quả", "F6", DutyKind.Return, DutyKind.Receive),
        new("/lead", "Toàn cảnh", "F2", DutyKind.Lead),
        new("/inspect", "Kiểm tra", null, DutyKind.Inspect, DutyKind.Control),
        new("/catalogue", "Danh mục thủ tục", null, DutyKind.Control, DutyKind.Administer),
        new("/admin", "Quản trị", null, DutyKind.Administer),
        new("/search", "Tìm hồ sơ", null),
        new("/procedures", "Thủ tục", null),
    ];

    /// <summary>Where an officer's day begins: the desk that is most of all this duty's own.</summary>
    public static string HomeOf(DutyKind duty) => All.Where(desk => desk.Duties.Contains(duty)).MinBy(desk => desk.Duties.Length)?.Path ?? "/";

    public bool IsFor(DutyKind? duty) => duty is { } held && (Duties.Length == 0 || Duties.Contains(held));

    /// <summary>True on the desk's own page and on those below it.</summary>
    public bool IsOpenAt(PathString path) => path.StartsWithSegments(Path) || (Path.LastIndexOf('/') is > 0 and var end && path.StartsWithSegments(Path[..end]));
}
