using MotCua.Domain.Organisation;

namespace MotCua.Web.Security;

/// <summary>The desks of the left rail, in the order of a dossier's way; each shown to the duties that may open it.</summary>
/// <param name="Title">Vietnamese, a key of the texts.</param>
/// <param name="Key">Shortcut; null for none.</param>
/// <param name="Duties">Empty for any duty.</param>
public sealed record Desk(string Path, string Title, string? Key, params DutyKind[] Duties)
{
    public const string Work = "/desk";
    public const string Returning = "/return";
    public const string Finding = "/search";

    public static readonly IReadOnlyList<Desk> All =
    [
        new("/counter/receive", "Tiếp nhận", "F2", DutyKind.Receive),
        new("/counter/scan", "Chờ số hóa", null, DutyKind.Receive),
        new(Work, "Việc của tôi", "F3", DutyKind.Receive, DutyKind.Process, DutyKind.Approve),
        new("/desk/board", "Bảng công việc", null, Conventions.Pages["/Desk/Board"]),
        new(Returning, "Trả kết quả", "F6", DutyKind.Return, DutyKind.Receive),
        new("/custody", "Bàn giao giấy", null, Conventions.Folders["/Custody"]),
        new("/fees/day", "Thu phí", null, DutyKind.Receive, DutyKind.Return),
        new("/chains", "Việc liên thông", null, Conventions.Folders["/Chains"]),
        new("/lead", "Toàn cảnh", "F2", DutyKind.Lead),
        new("/lead/board", "Bảng điều hành", null, DutyKind.Lead),
        new("/lead/assign", "Phân công", "F7", DutyKind.Lead),
        new("/lead/looks", "Xem dữ liệu cá nhân", null, DutyKind.Lead),
        new("/inspect", "Kiểm tra", null, Conventions.Folders["/Inspect"]),
        new("/figures", "Số liệu", null, DutyKind.Lead, DutyKind.Control, DutyKind.Inspect),
        new("/reports", "Báo cáo", null, Conventions.Folders["/Reports"]),
        new("/quality", "Bộ chỉ số phục vụ", null, Conventions.Folders["/Quality"]),
        new("/signals", "Dấu hiệu", null, Conventions.Folders["/Signals"]),
        new("/fees/differences", "Quỹ các quầy", null, DutyKind.Lead, DutyKind.Control, DutyKind.Inspect),
        new("/register", "Sổ theo dõi", null, DutyKind.Receive, DutyKind.Lead, DutyKind.Inspect),
        new("/catalogue", "Danh mục thủ tục", null, DutyKind.Control, DutyKind.Administer),
        new("/posters", "Niêm yết", null, DutyKind.Control, DutyKind.Receive, DutyKind.Lead, DutyKind.Inspect),
        new("/portal", "Đối chiếu Cổng", null, Conventions.Folders["/Portal"]),
        new("/recalculation", "Tính lại ngày hẹn", null, DutyKind.Lead, DutyKind.Control),
        new("/retention", "Thời hạn lưu giữ", null, Conventions.Folders["/Retention"]),
        new("/admin", "Quản trị", null, DutyKind.Administer),
        new(Finding, "Tìm hồ sơ", null, Conventions.Folders["/Search"]),
        new("/procedures", "Thủ tục", null),
    ];

    /// <summary>Whether whoever holds this duty looks for dossiers.</summary>
    public static bool MayFind(DutyKind? duty) => All.Single(desk => desk.Path == Finding).IsFor(duty);

    /// <summary>Where an officer's day begins: the desk that is most of all this duty's own.</summary>
    public static string HomeOf(DutyKind duty) => All.Where(desk => desk.Duties.Contains(duty)).MinBy(desk => desk.Duties.Length)?.Path ?? "/";

    public bool IsFor(DutyKind? duty) => duty is { } held && (Duties.Length == 0 || Duties.Contains(held));

    /// <summary>The desk that a page belongs to: its own, or the nearest one above it. Null for pages of no desk.</summary>
    public static Desk? At(PathString path) => All.Where(desk => path.StartsWithSegments(desk.Path)).MaxBy(desk => desk.Path.Length)
        ?? All.FirstOrDefault(desk => desk.Path.LastIndexOf('/') is > 0 and var end && path.StartsWithSegments(desk.Path[..end]));
}
