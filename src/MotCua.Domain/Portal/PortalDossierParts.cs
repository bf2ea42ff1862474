using System.Text.Json.Serialization;

namespace MotCua.Domain.Portal;

/// <summary>A file of the dossier. Only its name and the hash of its content go out: no address opens it from outside.</summary>
public sealed record PortalFile(
    [property: JsonPropertyName("TepDinhKemId")] string Id,
    [property: JsonPropertyName("TenTepDinhKem")] string Name,
    [property: JsonPropertyName("IsDeleted")] string IsDeleted,
    [property: JsonPropertyName("MaThanhPhanHoSo")] string Paper,
    [property: JsonPropertyName("DuongDanTaiTepTin")] string Address)
{
    [JsonPropertyName("DuocSoHoa"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? IsDigitised { get; init; }

    [JsonPropertyName("DuocTaiSuDung"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? IsReused { get; init; }

    [JsonPropertyName("DuocLayTuKhoDMQG"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? IsFromNationalStore { get; init; }

    [JsonPropertyName("MaKetQuaThayThe"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ReplacedBy { get; init; }
}

/// <param name="Amount">Đồng.</param>
public sealed record PortalFee(
    [property: JsonPropertyName("TenPhiLePhi")] string Name,
    [property: JsonPropertyName("MaPhiLePhi")] string Code,
    [property: JsonPropertyName("HinhThucThu")] string TakenAt,
    [property: JsonPropertyName("Gia")] string Amount,
    [property: JsonPropertyName("LoaiPhiLePhi")] string Kind);

/// <summary>A paper handed in at the counter.</summary>
public sealed record PortalPaper(
    [property: JsonPropertyName("TenGiayTo")] string Name,
    [property: JsonPropertyName("SoLuong")] string Count,
    [property: JsonPropertyName("LoaiGiayTo")] string Kind);

/// <summary>One request for more papers, with the appointment before and after it.</summary>
public sealed record PortalSupplement
{
    [JsonPropertyName("HoSoBoSungId")]
    public required string Id { get; init; }

    [JsonPropertyName("NguoiYeuCauBoSung")]
    public required string AskedBy { get; init; }

    [JsonPropertyName("NoiDungBoSung")]
    public required string Content { get; init; }

    [JsonPropertyName("NgayBoSung")]
    public required string AskedAt { get; init; }

    [JsonPropertyName("NguoiTiepNhanBoSung")]
    public string TakenBy { get; init; } = "";

    [JsonPropertyName("ThongTinTiepNhan")]
    public string TakenNote { get; init; } = "";

    [JsonPropertyName("NgayTiepNhanBoSung")]
    public required string TakenAt { get; init; }

    [JsonPropertyName("TrangThaiBoSung")]
    public required string Status { get; init; }

    [JsonPropertyName("DanhSachGiayToBoSung")]
    public required IReadOnlyList<PortalPaper> Papers { get; init; }

    [JsonPropertyName("DanhSachLePhiBoSung")]
    public IReadOnlyList<PortalFee> Fees { get; init; } = [];

    [JsonPropertyName("NgayHenTraTruoc")]
    public required string DueBefore { get; init; }

    [JsonPropertyName("NgayHenTraMoi")]
    public required string DueAfter { get; init; }
}

/// <summary>The document that answers.</summary>
public sealed record PortalResult(
    [property: JsonPropertyName("TenGiayTo")] string Name,
    [property: JsonPropertyName("MaThanhPhanHoSo")] string Paper,
    [property: JsonPropertyName("GiayToId")] string Id,
    [property: JsonPropertyName("DuongDanTepTinKetQua")] string Address,
    [property: JsonPropertyName("MaKetQua")] string Code);

/// <summary>One step of a dossier's way as the portal hears of it (service CapNhatTienDoHoSoMC).</summary>
public sealed record PortalProgress
{
    public const string Service = "CapNhatTienDoHoSoMC";

    [JsonPropertyName("MaHoSo")]
    public required string Code { get; init; }

    [JsonPropertyName("NguoiXuLy")]
    public required string Officer { get; init; }

    [JsonPropertyName("ChucDanh")]
    public required string Position { get; init; }

    [JsonPropertyName("ThoiDiemXuLy")]
    public required string At { get; init; }

    [JsonPropertyName("PhongBanXuLy")]
    public required string Unit { get; init; }

    /// <summary>The step's name in the procedure's process table; never what somebody wrote with the act.</summary>
    [JsonPropertyName("NoiDungXuLy")]
    public required string Step { get; init; }

    [JsonPropertyName("TrangThai")]
    public required string Status { get; init; }

    [JsonPropertyName("NgayBatDau")]
    public required string Since { get; init; }

    [JsonPropertyName("NgayKetThucTheoQuyDinh")]
    public required string DueAt { get; init; }
}
