namespace MotCua.Domain.Organisation;

/// <summary>What a unit of the organisation is.</summary>
public enum UnitKind
{
    /// <summary>Tỉnh, thành phố trực thuộc Trung ương: its People's Committee.</summary>
    Province = 1,

    /// <summary>Huyện, quận, thị xã, thành phố thuộc tỉnh; abolished on 1 July 2025.</summary>
    District = 2,

    /// <summary>Xã, phường, thị trấn, đặc khu.</summary>
    Commune = 3,

    /// <summary>Sở, phòng, ban, bộ phận chuyên môn.</summary>
    Department = 4,

    /// <summary>Bộ phận Tiếp nhận và Trả kết quả (Một cửa), Trung tâm Phục vụ hành chính công.</summary>
    Desk = 5,

    /// <summary>Điểm tiếp nhận tại bưu điện: receives and returns, never decides.</summary>
    PostCounter = 6,

    /// <summary>Bảo hiểm xã hội.</summary>
    SocialInsurance = 7,

    /// <summary>Công an.</summary>
    Police = 8,

    /// <summary>Thuế.</summary>
    Tax = 9,

    /// <summary>Another agency of the vertical line (ngành dọc): land registration, forest rangers.</summary>
    OtherVertical = 10,
}

public static class UnitKinds
{
    /// <summary>Province, district, commune: has a territory, its own desk and dossier codes.</summary>
    public static bool IsAuthority(this UnitKind kind) => kind is UnitKind.Province or UnitKind.District or UnitKind.Commune;

    /// <summary>Answers to its own ministry, though it stands in an authority's house.</summary>
    public static bool IsVertical(this UnitKind kind) => kind is UnitKind.SocialInsurance or UnitKind.Police or UnitKind.Tax or UnitKind.OtherVertical;

    /// <summary>Where applicants come: a one-stop desk, or the counter the post keeps for it.</summary>
    public static bool IsCounter(this UnitKind kind) => kind is UnitKind.Desk or UnitKind.PostCounter;

    /// <summary>Whether a unit of this kind may stand directly under one of the other; null for none above.</summary>
    public static bool MayStandUnder(this UnitKind kind, UnitKind? above) => (kind, above) switch
    {
        (UnitKind.Province, null) => true,
        (UnitKind.District, UnitKind.Province) => true,

        // Since 1 July 2025 communes stand directly under the province.
        (UnitKind.Commune, UnitKind.District or UnitKind.Province) => true,
        (UnitKind.Province or UnitKind.District or UnitKind.Commune, _) => false,
        (_, null) => false,
        (UnitKind.Department, UnitKind.Department) => true,
        (_, { } over) => over.IsAuthority(),
    };
}
