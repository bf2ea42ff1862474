using MotCua.Application.Administering;
using MotCua.Application.Publishing;
using MotCua.Application.Receiving;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Domain.Procedures;
using MotCua.Web.Tests.Harness;

namespace MotCua.Web.Tests.Counter;

/// <summary>A commune's counter with two procedures and its clerk, and the district above it.</summary>
internal static class CounterSite
{
    public const string Desk = "01243.mot-cua";
    public const string Birth = "1.001193";
    public const string Recognition = "1.001022";

    /// <summary>A made-up card of the kind issued 2021 to 2024.</summary>
    public const string Card = "002085000123|073000123|Hoàng Văn Thử|15031985|Nam|Thôn Mẫu, Tân Bắc, Quang Bình, Hà Giang|10052021";

    public static readonly Officer Clerk = new("mai.lt", "Lường Thị Mai", DutyKind.Receive, Desk);

    private static readonly DateOnly Since = new(2019, 12, 1);
    private static readonly Officer Console = Officer.System("02");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Friday 12 June 2020, 8:16: the case of the sketch.</summary>
    public static async Task<TestSite> OpenAsync()
    {
        var site = await TestSite.OpenAsync("2020-06-12");
        site.Clock.Set("2020-06-12T08:16");
        await HasUnitsAsync(site);
        await HasProceduresAsync(site);
        await site.Get<AppointOfficer>().RunAsync(new(Clerk.Name, null, Since, Clerk.Id), Console, null, Cancel);
        await site.Get<GiveDuty>().RunAsync(new(Clerk.Id, DutyKind.Receive, Desk, Since), Console, null, Cancel);
        return site;
    }

    public static Visitor AtCounter(this TestSite site) => site.SignedIn(DutyKind.Receive, Desk, "Một cửa xã Tân Bắc");

    /// <summary>What a clerk types for the common case.</summary>
    public static Dictionary<string, string?> Typed() => new()
    {
        ["Do"] = "receive",
        ["Intake.Name"] = "Hoàng Văn Thử",
        ["Intake.Address"] = "Thôn Mẫu, xã Tân Bắc, huyện Quang Bình",
        ["Intake.Procedure"] = Birth,
        ["Intake.PapersOf"] = Birth,
        ["Intake.Papers[0].Name"] = "Tờ khai đăng ký khai sinh",
        ["Intake.Papers[0].IsListed"] = "true",
        ["Intake.Papers[0].Given"] = "true",
        ["Intake.Papers[0].Originals"] = "1",
    };

    /// <summary>Received through the verb, for what comes after.</summary>
    public static async Task<DossierReceived> HasDossierAsync(this TestSite site, Func<ReceiveDossier.Request, ReceiveDossier.Request>? change = null, string key = "k1")
    {
        var request = new ReceiveDossier.Request
        {
            Procedure = Birth,
            Applicant = new Applicant
            {
                Kind = ApplicantKind.Person,
                Name = "Hoàng Văn Thử",
                Identity = new IdentityPaper(IdentityKind.CitizenNumber, "002085000123"),
                IdentityProven = true,
                Address = "Thôn Mẫu, xã Tân Bắc, huyện Quang Bình",
            },
            Papers = [new PaperReceived("Tờ khai đăng ký khai sinh", 1, 0, 0, false), new PaperReceived("Giấy chứng sinh", 1, 0, 0, false)],
        };
        return (await site.Get<ReceiveDossier>().RunAsync(change?.Invoke(request) ?? request, Clerk, key, Cancel)).Value;
    }

    private static async Task HasUnitsAsync(TestSite site)
    {
        await OpenAsync(site, "02", UnitKind.Province, "Ủy ban nhân dân tỉnh Hà Giang", "Hà Giang", null, null, "000.00.00.H22");
        await OpenAsync(site, "035", UnitKind.District, "Ủy ban nhân dân huyện Quang Bình", "Quang Bình", "02", null, "000.00.99.H22");
        await OpenAsync(site, "035.mot-cua", UnitKind.Desk, "Bộ phận Tiếp nhận và Trả kết quả huyện Quang Bình", "Một cửa huyện", "035", "mot-cua", null);
        await OpenAsync(site, "035.tu-phap", UnitKind.Department, "Phòng Tư pháp", "Phòng Tư pháp", "035", "tu-phap", null);
        await OpenAsync(site, "01243", UnitKind.Commune, "Ủy ban nhân dân xã Tân Bắc", "Tân Bắc", "035", null, "000.05.99.H22");
        await OpenAsync(site, Desk, UnitKind.Desk, "Bộ phận Tiếp nhận và Trả kết quả xã Tân Bắc", "Một cửa xã Tân Bắc", "01243", "mot-cua", null);
        await OpenAsync(site, "01243.tu-phap", UnitKind.Department, "Tư pháp - Hộ tịch", "Tư pháp - Hộ tịch", "01243", "tu-phap", null);
    }

    private static async Task OpenAsync(TestSite site, string code, UnitKind kind, string name, string shortName, string? parent, string? office, string? agency)
    {
        var unit = new Unit
        {
            Code = code,
            Kind = kind,
            Name = name,
            ShortName = shortName,
            Parent = parent,
            Office = office,
            Phone = kind is UnitKind.Commune ? "0219 3 820 012" : null,
            AgencyCodes = agency is null ? [] : [new AgencyCode(agency, AgencyCodeScheme.Qcvn102, Since)],
            From = Since,
        };
        var opened = await site.Get<OpenUnit>().RunAsync(unit, Console, null, Cancel);
        Assert.False(opened.Refused, string.Join(", ", opened.Refusals));
    }

    private static async Task HasProceduresAsync(TestSite site)
    {
        var birth = new ProcedureVersion
        {
            Code = Birth,
            Number = 1,
            ValidFrom = Since,
            Name = "Đăng ký khai sinh",
            Sector = "Hộ tịch",
            Levels = ProcedureLevels.Commune,
            Limit = Limit.SameDay,
            Fee = 0,
            Papers =
            [
                new ProcedurePaper("Tờ khai đăng ký khai sinh") { Originals = 1 },
                new ProcedurePaper("Giấy chứng sinh") { Originals = 1 },
                new ProcedurePaper("Giấy tờ tùy thân của người đi đăng ký") { Originals = 1, Mode = PaperMode.Present },
            ],
            Steps = ProcedureSteps.Default([new StepPlace(StepLevel.Receiving, "tu-phap")]),
        };
        await PublishAsync(site, birth);
        await PublishAsync(site, birth with
        {
            Code = Recognition,
            Name = "Đăng ký nhận cha, mẹ, con",
            Limit = Limit.WorkingDays(3),
            Fee = 15_000,
            Papers = [new ProcedurePaper("Tờ khai đăng ký nhận cha, mẹ, con") { Originals = 1 }],
        });
        await PublishAsync(site, birth with { Code = "2.000635", Name = "Thủ tục chỉ nhận ở huyện", Levels = ProcedureLevels.District });
    }

    private static async Task PublishAsync(TestSite site, ProcedureVersion version)
    {
        var published = await site.Get<PublishProcedure>().RunAsync(version, Console, null, Cancel);
        Assert.False(published.Refused, string.Join(", ", published.Refusals));
    }
}
