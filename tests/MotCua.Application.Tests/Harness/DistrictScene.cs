using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Application.Administering;
using MotCua.Application.Ledger;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Domain.Procedures;

namespace MotCua.Application.Tests.Harness;

/// <summary>Huyện Quang Bình with xã Tân Bắc, their desks and justice offices, the officers who serve there, and dossiers received at the commune.</summary>
public sealed class DistrictScene(IServiceProvider services)
{
    public static readonly Officer Clerk = new("mai.lt", "Lường Thị Mai", DutyKind.Receive, "01243.mot-cua");
    public static readonly Officer Returner = new("hoa.nt", "Nông Thị Hoa", DutyKind.Return, "01243.mot-cua");
    public static readonly Officer Official = new("lam.nv", "Nguyễn Văn Lâm", DutyKind.Process, "01243.tu-phap");
    public static readonly Officer SecondOfficial = new("son.vv", "Vi Văn Sơn", DutyKind.Process, "01243.tu-phap");
    public static readonly Officer Chair = new("hung.hv", "Hoàng Văn Hùng", DutyKind.Approve, "01243");
    public static readonly Officer DistrictOfficial = new("thu.pt", "Phù Thị Thu", DutyKind.Process, "035.tu-phap");
    public static readonly Officer DistrictChair = new("binh.tt", "Trần Thanh Bình", DutyKind.Approve, "035");
    public static readonly Officer DistrictLeader = new("hanh.ht", "Hà Thị Hạnh", DutyKind.Lead, "035");
    public static readonly Officer OtherClerk = new("lan.lt", "Lù Thị Lan", DutyKind.Receive, "035.mot-cua");

    private static readonly DateOnly Begin = new(2019, 1, 1);
    private static readonly Officer Console = Officer.System("035");

    private static readonly RouteStep[] ShortWay =
    [
        new(StepKind.Receive, "Tiếp nhận", "01243.mot-cua", null),
        new(StepKind.Process, "Thẩm định", "01243.tu-phap", null),
        new(StepKind.Approve, "Ký duyệt", "01243", null),
        new(StepKind.Return, "Trả kết quả", "01243.mot-cua", null),
    ];

    private static readonly RouteStep[] LongWay =
    [
        new(StepKind.Receive, "Tiếp nhận", "01243.mot-cua", null),
        new(StepKind.Process, "Xác minh", "01243.tu-phap", null),
        new(StepKind.Process, "Thẩm định", "035.tu-phap", null),
        new(StepKind.Approve, "Ký duyệt", "035", null),
        new(StepKind.Return, "Trả kết quả", "01243.mot-cua", null),
    ];

    /// <summary>The commune's way, with the district's office working beside the commune's.</summary>
    public static readonly IReadOnlyList<RouteStep> WayWithBranch =
        [ShortWay[0], ShortWay[1] with { Beside = [new(1, "Đối chiếu sổ hộ tịch gốc", "035.tu-phap", OfficeTime.ToUtc(new DateTime(2020, 6, 16, 17, 0, 0)))] }, .. ShortWay[2..]];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Units, officers and their duties.</summary>
    public async Task BeginAsync()
    {
        await OpenAsync("02", UnitKind.Province, "Hà Giang", null);
        await OpenAsync("035", UnitKind.District, "Quang Bình", "02");
        await OpenAsync("035.mot-cua", UnitKind.Desk, "Một cửa huyện", "035", "mot-cua");
        await OpenAsync("035.tu-phap", UnitKind.Department, "Phòng Tư pháp", "035", "tu-phap");
        await OpenAsync("01243", UnitKind.Commune, "Tân Bắc", "035");
        await OpenAsync("01243.mot-cua", UnitKind.Desk, "Một cửa xã Tân Bắc", "01243", "mot-cua");
        await OpenAsync("01243.tu-phap", UnitKind.Department, "Tư pháp - Hộ tịch", "01243", "tu-phap");
        foreach (var officer in new[] { Clerk, Returner, Official, SecondOfficial, Chair, DistrictOfficial, DistrictChair, DistrictLeader, OtherClerk })
        {
            var appointed = await Get<AppointOfficer>().RunAsync(new(officer.Name, null, Begin), Console, null, Cancel);
            Assert.Equal(officer.Id, appointed.Value.Card.Id);
            var given = await Get<GiveDuty>().RunAsync(new(officer.Id, officer.Duty, officer.Unit, Begin), Console, null, Cancel);
            Assert.False(given.Refused, string.Join(", ", given.Refusals));
        }
    }

    /// <summary>A dossier received now at the commune's desk; its code.</summary>
    /// <param name="due">Office wall time, "2020-06-17T16:20"; null for no appointment.</param>
    /// <param name="way">Where it goes, when that is not one of the two usual ways.</param>
    /// <param name="interlinked">Goes on from the commune's office to the district's, and is signed there.</param>
    public async Task<string> HasDossierAsync(string applicant = "Hoàng Thị Mẩy", string? due = "2020-06-17T16:20", bool interlinked = false, string limit = "3wd", long? fee = null, IReadOnlyList<RouteStep>? way = null, string authority = "01243")
    {
        var dueAt = due is null ? (DateTime?)null : OfficeTime.ToUtc(DateTime.Parse(due, CultureInfo.InvariantCulture));
        var received = await Get<OfficeLedger>().CommitAsync<DossierReceived>(
            Clerk,
            null,
            book =>
            {
                var day = OfficeTime.DayOf(book.At);
                const string Agency = "000.03.22.H22";
                var number = book.Next(DossierCode.Series(Agency, day));
                var code = DossierCode.Of(Agency, day, number);
                return book.Open(DossierProjection.StreamOf(code), new DossierReceived
                {
                    Code = code,
                    Procedure = "1.001193",
                    ProcedureVersion = 1,
                    ProcedureName = "Đăng ký khai sinh",
                    Sector = "Hộ tịch",
                    Interlinked = interlinked,
                    Channel = Channel.Direct,
                    Authority = authority,
                    Desk = $"{authority}.mot-cua",
                    Competent = interlinked ? "035" : authority,
                    ReceivedAt = book.At,
                    Limit = limit,
                    DueAt = dueAt,
                    Papers = [new("Tờ khai đăng ký khai sinh", 1, 0, 0, false), new("Giấy chứng sinh", 0, 0, 1, false)],
                    Fee = fee,
                    Route = way ?? (interlinked ? LongWay : ShortWay),
                    Slip = SlipGiven.Printed,
                    SlipNumber = $"{number}/TNHS",
                    RegisterBook = "01/2020",
                    RegisterNumber = number,
                    Applicant = new Applicant { Kind = ApplicantKind.Person, Name = applicant, Address = "thôn Nà Vài, xã Tân Bắc", Phone = "0912345678" },
                });
            },
            Cancel);
        return received.Value.Code;
    }

    private T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    private async Task OpenAsync(string code, UnitKind kind, string name, string? parent, string? office = null)
    {
        var opened = await Get<OpenUnit>().RunAsync(new Unit { Code = code, Kind = kind, Name = name, ShortName = name, Parent = parent, Office = office, From = Begin }, Console, null, Cancel);
        Assert.False(opened.Refused, string.Join(", ", opened.Refusals));
    }
}
