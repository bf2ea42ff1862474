using System.Text.Json.Serialization;

namespace MotCua.Domain.Portal;

/// <summary>
/// One dossier as the national portal hears of it (service DongBoHoSoMC): the whole of what it knows, each time. Every value is text; dates are
/// yyyyMMddHHmmss in Vietnamese time; what is not known is empty. Names on the wire are the service's own.
/// </summary>
public sealed record PortalDossier
{
    public const string Service = "DongBoHoSoMC";

    [JsonPropertyName("MaHoSo")]
    public required string Code { get; init; }

    [JsonPropertyName("MaTTHC")]
    public required string Procedure { get; init; }

    [JsonPropertyName("TenTTHC")]
    public required string ProcedureName { get; init; }

    [JsonPropertyName("MaLinhVuc")]
    public required string Sector { get; init; }

    [JsonPropertyName("TenLinhVuc")]
    public required string SectorName { get; init; }

    /// <summary>1 trực tiếp, 2 trực tuyến, 3 bưu chính.</summary>
    [JsonPropertyName("KenhThucHien")]
    public required string Channel { get; init; }

    [JsonPropertyName("SoBienNhan")]
    public required string SlipNumber { get; init; }

    [JsonPropertyName("ChuHoSo")]
    public required string Owner { get; init; }

    [JsonPropertyName("LoaiDoiTuong")]
    public required string Audience { get; init; }

    /// <summary>The portal's own name for the person: it is not known here.</summary>
    [JsonPropertyName("MaDoiTuong")]
    public string OwnerId { get; init; } = "";

    [JsonPropertyName("LoaiDinhDanh")]
    public required string IdentityKind { get; init; }

    [JsonPropertyName("SoDinhDanh")]
    public required string IdentityNumber { get; init; }

    [JsonPropertyName("ThongTinKhac")]
    public string OtherContact { get; init; } = "";

    [JsonPropertyName("Email")]
    public required string Email { get; init; }

    [JsonPropertyName("Fax")]
    public string Fax { get; init; } = "";

    [JsonPropertyName("SoDienThoai")]
    public required string Phone { get; init; }

    [JsonPropertyName("TrichYeuHoSo")]
    public required string Summary { get; init; }

    [JsonPropertyName("NgayNopHoSo")]
    public required string SubmittedAt { get; init; }

    [JsonPropertyName("NgayTiepNhan")]
    public required string ReceivedAt { get; init; }

    [JsonPropertyName("NgayHenTra")]
    public required string DueAt { get; init; }

    [JsonPropertyName("NgayTuChoi")]
    public required string RefusedAt { get; init; }

    /// <summary>1–10 of the national list.</summary>
    [JsonPropertyName("TrangThaiHoSo")]
    public required string Status { get; init; }

    [JsonPropertyName("NgayKetThucXuLy")]
    public required string EndedAt { get; init; }

    [JsonPropertyName("NgayTra")]
    public required string ReturnedAt { get; init; }

    /// <summary>Where the result was handed over.</summary>
    [JsonPropertyName("ThongTinTra")]
    public required string ReturnedBy { get; init; }

    /// <summary>0 at the counter, 1 by post.</summary>
    [JsonPropertyName("HinhThuc")]
    public required string ReturnWay { get; init; }

    [JsonPropertyName("DonViXuLy")]
    public required string Competent { get; init; }

    [JsonPropertyName("NoiNopHoSo")]
    public required string Desk { get; init; }

    /// <summary>Never what an officer noted: that may tell of the person.</summary>
    [JsonPropertyName("GhiChu")]
    public string Note { get; init; } = "";

    [JsonPropertyName("HoSoCoThanhPhanSoHoa")]
    public required string IsDigitised { get; init; }

    [JsonPropertyName("TaiKhoanDuocXacThucVoiVNeID")]
    public string IsAccountProven { get; init; } = "0";

    /// <summary>0 no, 1 on the portal, 2 on a local gateway.</summary>
    [JsonPropertyName("DuocThanhToanTrucTuyen")]
    public string IsPaidOnline { get; init; } = "0";

    [JsonPropertyName("TaiLieuNop")]
    public required IReadOnlyList<PortalFile> Files { get; init; }

    [JsonPropertyName("DanhSachLePhi")]
    public required IReadOnlyList<PortalFee> Fees { get; init; }

    [JsonPropertyName("DanhSachTepDinhKemKhac")]
    public required IReadOnlyList<PortalPaper> Papers { get; init; }

    [JsonPropertyName("DanhSachHoSoBoSung")]
    public required IReadOnlyList<PortalSupplement> Supplements { get; init; }

    [JsonPropertyName("DanhSachGiayToKetQua")]
    public required IReadOnlyList<PortalResult> Results { get; init; }

    /// <summary>Databases asked; only remembered, so sent where the settings say so.</summary>
    [JsonPropertyName("DSKetNoiCSDL"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Databases { get; init; }
}
