using System.Text.Json;
using System.Text.RegularExpressions;

namespace MotCua.Application.Tests.Exchanging;

/// <summary>
/// The shape of what the national portal takes, field by field as the services list them, written down a second time and apart from the program's own
/// records. A field too many, one too few, a value of another kind: each is a fault.
/// </summary>
internal static partial class PortalShape
{
    private const string Text = "text";
    private const string Time = "time";
    private const string Flag = "flag";

    private static readonly Dictionary<string, object> Fee = Fields("TenPhiLePhi MaPhiLePhi HinhThucThu Gia LoaiPhiLePhi");

    private static readonly Dictionary<string, object> Paper = Fields("TenGiayTo SoLuong LoaiGiayTo");

    public static readonly Dictionary<string, object> Dossier = new(Fields(
        """
        MaHoSo MaTTHC TenTTHC MaLinhVuc TenLinhVuc KenhThucHien SoBienNhan ChuHoSo LoaiDoiTuong MaDoiTuong LoaiDinhDanh SoDinhDanh ThongTinKhac Email Fax
        SoDienThoai TrichYeuHoSo TrangThaiHoSo ThongTinTra DonViXuLy NoiNopHoSo GhiChu DuocThanhToanTrucTuyen
        """,
        times: "NgayNopHoSo NgayTiepNhan NgayHenTra NgayTuChoi NgayKetThucXuLy NgayTra",
        flags: "HinhThuc HoSoCoThanhPhanSoHoa TaiKhoanDuocXacThucVoiVNeID"))
    {
        ["TaiLieuNop"] = Fields("TepDinhKemId TenTepDinhKem MaThanhPhanHoSo DuongDanTaiTepTin", flags: "IsDeleted"),
        ["DanhSachLePhi"] = Fee,
        ["DanhSachTepDinhKemKhac"] = Paper,
        ["DanhSachHoSoBoSung"] = new Dictionary<string, object>(Fields(
            "HoSoBoSungId NguoiYeuCauBoSung NoiDungBoSung NguoiTiepNhanBoSung ThongTinTiepNhan TrangThaiBoSung",
            times: "NgayBoSung NgayTiepNhanBoSung NgayHenTraTruoc NgayHenTraMoi"))
        {
            ["DanhSachGiayToBoSung"] = Paper,
            ["DanhSachLePhiBoSung"] = Fee,
        },
        ["DanhSachGiayToKetQua"] = Fields("TenGiayTo MaThanhPhanHoSo GiayToId DuongDanTepTinKetQua MaKetQua"),
    };

    public static readonly Dictionary<string, object> Progress =
        Fields("MaHoSo NguoiXuLy ChucDanh PhongBanXuLy NoiDungXuLy TrangThai", times: "ThoiDiemXuLy NgayBatDau NgayKetThucTheoQuyDinh");

    public static readonly string[] Call = ["session", "madonvi", "service", "isUpdating", "data"];

    /// <summary>Every fault of one message against its shape.</summary>
    public static IEnumerable<string> Faults(JsonElement message, Dictionary<string, object> shape, string at)
    {
        if (message.ValueKind is not JsonValueKind.Object)
        {
            return [$"{at} is no object"];
        }

        var there = message.EnumerateObject().Select(field => field.Name).ToList();
        return there.Except(shape.Keys).Select(name => $"{at}.{name} is unknown")
            .Concat(shape.Keys.Except(there).Select(name => $"{at}.{name} is missing"))
            .Concat(there.GroupBy(name => name).Where(same => same.Count() > 1).Select(same => $"{at}.{same.Key} is there twice"))
            .Concat(message.EnumerateObject().Where(field => shape.ContainsKey(field.Name)).SelectMany(field => Wrong(field.Value, shape[field.Name], $"{at}.{field.Name}")));
    }

    private static IEnumerable<string> Wrong(JsonElement value, object kind, string at) => kind switch
    {
        Dictionary<string, object> shape when value.ValueKind is JsonValueKind.Array => value.EnumerateArray().SelectMany((each, i) => Faults(each, shape, $"{at}[{i}]")),
        Text when value.ValueKind is JsonValueKind.String => [],
        Time when value.ValueKind is JsonValueKind.String && Times().IsMatch(value.GetString()!) => [],
        Flag when value.ValueKind is JsonValueKind.String && value.GetString() is "0" or "1" => [],
        _ => [$"{at} is {value.ValueKind}: {value}"],
    };

    private static Dictionary<string, object> Fields(string texts, string times = "", string flags = "") => new[] { (texts, Text), (times, Time), (flags, Flag) }
        .SelectMany(kind => kind.Item1.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(name => (name, kind.Item2)))
        .ToDictionary(field => field.name, field => (object)field.Item2);

    [GeneratedRegex(@"^(\d{14})?$")]
    private static partial Regex Times();
}
