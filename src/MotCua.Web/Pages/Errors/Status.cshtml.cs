using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Errors;

/// <summary>What went wrong, in plain words, and what to do now; never a code or a trace.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class StatusModel : PageModel
{
    [FromRoute]
    public int Status { get; set; }

    public void OnGet() => Response.StatusCode = Status is >= 400 and < 600 ? Status : StatusCodes.Status404NotFound;

    public void OnPost() => OnGet();

    public (string Title, string Advice) Words(OfficeTexts texts) => Status switch
    {
        400 => (texts["Trang gửi lên không đầy đủ"], texts["Có thể trang đã mở quá lâu. Hãy quay lại, tải lại trang rồi gửi lại; chữ đã gõ vẫn còn."]),
        403 => (texts["Việc này không thuộc nhiệm vụ đang làm"], texts["Nếu bạn có nhiệm vụ khác, hãy đổi nhiệm vụ ở góc trên bên phải. Nếu không, hãy hỏi người quản trị của cơ quan."]),
        404 => (texts["Không có trang này"], texts["Địa chỉ gõ sai, hoặc trang đã chuyển đi nơi khác."]),
        422 => (texts["Chưa làm được"], texts["Nội dung gửi lên chưa đúng. Hãy quay lại, sửa rồi gửi lại."]),
        429 => (texts["Xin chờ một chút"], texts["Máy của bạn vừa hỏi quá nhiều lần. Hãy thử lại sau một phút."]),
        >= 500 => (texts["Máy chủ gặp trục trặc"], texts["Việc vừa gửi có thể chưa làm xong. Hãy mở lại hồ sơ để xem rồi mới gửi lại; gửi hai lần cũng chỉ tính một."]),
        _ => (texts["Không làm được"], texts["Hãy quay lại và thử lần nữa."]),
    };
}
