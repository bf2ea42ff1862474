using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Domain.Procedures;
using MotCua.Domain.Tests.WorkingTime;
using MotCua.Domain.Tests.Rules;

namespace MotCua.Domain.Tests.Receiving;

/// <summary>A commune's counter in June 2020, its district above it, and what a clerk commonly writes down.</summary>
internal static class Counter
{
    public const string Commune = "01243";
    public const string Desk = "01243.mot-cua";
    public const string DistrictDesk = "035.mot-cua";

    private static readonly DateOnly Since = new(2019, 12, 1);
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(7);

    public static IReadOnlyList<Unit> Units { get; } =
    [
        Unit("02", UnitKind.Province, "Ủy ban nhân dân tỉnh Hà Giang", null) with { AgencyCodes = [Agency("000.00.00.H22")] },
        Unit("035", UnitKind.District, "Ủy ban nhân dân huyện Quang Bình", "02") with { AgencyCodes = [Agency("000.00.99.H22")] },
        Unit(DistrictDesk, UnitKind.Desk, "Bộ phận Tiếp nhận và Trả kết quả huyện Quang Bình", "035") with { Office = "mot-cua" },
        Unit("035.buu-dien", UnitKind.PostCounter, "Điểm tiếp nhận Bưu điện huyện", "035") with { Office = "buu-dien" },
        Unit("035.tu-phap", UnitKind.Department, "Phòng Tư pháp", "035") with { Office = "tu-phap" },
        Unit("035.dat-dai", UnitKind.OtherVertical, "Chi nhánh Văn phòng đăng ký đất đai", "035") with { Office = "dat-dai" },
        Unit(Commune, UnitKind.Commune, "Ủy ban nhân dân xã Tân Bắc", "035") with { ShortName = "Tân Bắc", AgencyCodes = [Agency("000.05.99.H22")] },
        Unit(Desk, UnitKind.Desk, "Bộ phận Tiếp nhận và Trả kết quả xã Tân Bắc", Commune) with { Office = "mot-cua" },
        Unit("01243.tu-phap", UnitKind.Department, "Tư pháp - Hộ tịch", Commune) with { Office = "tu-phap" },
        Unit("01243.dia-chinh", UnitKind.Department, "Địa chính", Commune) with { Office = "dia-chinh" },
    ];

    public static Applicant Applicant { get; } = new()
    {
        Kind = ApplicantKind.Person,
        Name = "Hoàng Văn Thử",
        Address = "Thôn Mẫu, xã Tân Bắc, huyện Quang Bình",
    };

    public static ProcedureVersion Procedure { get; } = new()
    {
        Code = "1.001022",
        Number = 1,
        ValidFrom = Since,
        Name = "Đăng ký nhận cha, mẹ, con",
        Sector = "Hộ tịch",
        Levels = ProcedureLevels.Commune,
        Limit = Limit.WorkingDays(3),
        Fee = 8_000,
        Steps = ProcedureSteps.Default([new StepPlace(StepLevel.Receiving, "tu-phap")]),
    };

    public static Intake Intake { get; } = new() { Applicant = Applicant, Procedure = Procedure, Papers = [new PaperReceived("Tờ khai", 1, 0, 0, false)] };

    public static IntakeOffice At(string local, string desk = Desk, IEnumerable<Unit>? units = null) => new()
    {
        Desk = desk,
        Units = day => new UnitTree(units ?? Units, day),
        Calendar = TestCalendars.Shipped,
        Rules = ShippedRules.Book.On(new DateOnly(2020, 6, 12)),
        Now = Utc(local),
        ToLocal = utc => DateTime.SpecifyKind(utc + Ahead, DateTimeKind.Unspecified),
        ToUtc = wall => DateTime.SpecifyKind(wall - Ahead, DateTimeKind.Utc),
    };

    /// <summary>The office's wall time as UTC.</summary>
    public static DateTime Utc(string local) =>
        DateTime.SpecifyKind(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture) - Ahead, DateTimeKind.Utc);

    public static string Local(DateTime? utc) => utc is { } at ? (at + Ahead).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture) : "";

    private static Unit Unit(string code, UnitKind kind, string name, string? parent) => new() { Code = code, Kind = kind, Name = name, ShortName = name, Parent = parent, From = Since };

    private static AgencyCode Agency(string code) => new(code, AgencyCodeScheme.Qcvn102, Since);
}
