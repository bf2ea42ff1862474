namespace MotCua.Web.Texts;

/// <summary>What for somebody looked, by the page or call that showed it: in words that the person understands.</summary>
public static class LookWords
{
    public static string PurposeOf(OfficeTexts texts, string page)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return Folder(page) switch
        {
            "counter" => texts["tiếp nhận"],
            "desk" => texts["giải quyết hồ sơ"],
            "slips" => texts["xem, in giấy của hồ sơ"],
            "return" => texts["trả kết quả"],
            "custody" => texts["giao nhận hồ sơ giấy"],
            "fees" => texts["thu phí, lệ phí"],
            "files" => texts["xem tệp kèm theo"],
            "chains" => texts["việc liên thông"],
            "register" => texts["sổ theo dõi"],
            "search" => texts["tìm hồ sơ"],
            "api" => texts["qua phần mềm kết nối"],
            "inspect" => texts["kiểm tra"],
            "looks" => texts["in danh sách này"],
            _ => page,
        };
    }

    private static string Folder(string page) => (page ?? "").Split('/')[0];
}
