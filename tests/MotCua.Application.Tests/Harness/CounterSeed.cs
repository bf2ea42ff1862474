using Microsoft.Extensions.DependencyInjection;
using MotCua.Application.Administering;
using MotCua.Application.Publishing;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;

namespace MotCua.Application.Tests.Harness;

/// <summary>A commune's counter with three procedures and its clerk, and the district above it: entered through the verbs.</summary>
public static class CounterSeed
{
    public const string Desk = "01243.mot-cua";
    public const string DeskName = "Một cửa xã Tân Bắc";
    public const string Birth = "1.001193";
    public const string Recognition = "1.001022";

    /// <summary>A made-up card of the kind issued 2021 to 2024.</summary>
    public const string Card = "002085000123|073000123|Hoàng Văn Thử|15031985|Nam|Thôn Mẫu, Tân Bắc, Quang Bình, Hà Giang|10052021";

    public static readonly Officer Clerk = new("mai.lt", "Lường Thị Mai", DutyKind.Receive, Desk);

    private static readonly DateOnly Since = new(2019, 11, 1);
    private static readonly Officer Console = Officer.System("02");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task HasCounterAsync(this IServiceProvider office)
    {
        await HasUnitsAsync(office);
        await HasProceduresAsync(office);
        await office.GetRequiredService<AppointOfficer>().RunAsync(new(Clerk.Name, null, Since, Clerk.Id), Console, null, Cancel);
        await office.GetRequiredService<GiveDuty>().RunAsync(new(Clerk.Id, DutyKind.Receive, Desk, Since), Console, null, Cancel);
    }

    private static async Task HasUnitsAsync(IServiceProvider office)
    {
        await OpenAsync(office, "02", UnitKind.Province, "Ủy ban nhân dân tỉnh Hà Giang", "Hà Giang", null, null, "000.00.00.H22");
        await OpenAsync(office, "035", UnitKind.District, "Ủy ban nhân dân huyện Quang Bình", "Quang Bình", "02", null, "000.00.99.H22");
        await OpenAsync(office, "035.mot-cua", UnitKind.Desk, "Bộ phận Tiếp nhận và Trả kết quả huyện Quang Bình", "Một cửa huyện", "035", "mot-cua", null);
        await OpenAsync(office, "035.tu-phap", UnitKind.Department, "Phòng Tư pháp", "Phòng Tư pháp", "035", "tu-phap", null);
        await OpenAsync(office, "01243", UnitKind.Commune, "Ủy ban nhân dân xã Tân Bắc", "Tân Bắc", "035", null, "000.05.99.H22");
        await OpenAsync(office, Desk, UnitKind.Desk, "Bộ phận Tiếp nhận và Trả kết quả xã Tân Bắc", "Một cửa xã Tân Bắc", "01243", "mot-cua", null);
        await OpenAsync(office, "01243.tu-phap", UnitKind.Department, "Tư pháp - Hộ tịch", "Tư pháp - Hộ tịch", "01243", "tu-phap", null);
    }

    private static async Task OpenAsync(IServiceProvider services, string code, UnitKind kind, string name, string shortName, string? parent, string? office, string? agency)
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
        var opened = await services.GetRequiredService<OpenUnit>().RunAsync(unit, Console, null, Cancel);
        Assert.False(opened.Refused, string.Join(", ", opened.Refusals));
    }

    private static async Task HasProceduresAsync(IServiceProvider office)
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
        await PublishAsync(office, birth);
        await PublishAsync(office, birth with
        {
            Code = Recognition,
            Name = "Đăng ký nhận cha, mẹ, con",
            Limit = Limit.WorkingDays(3),
            Fee = 15_000,
            Papers = [new ProcedurePaper("Tờ khai đăng ký nhận cha, mẹ, con") { Originals = 1 }],
        });
        await PublishAsync(office, birth with { Code = "2.000635", Name = "Thủ tục chỉ nhận ở huyện", Levels = ProcedureLevels.District });
    }

    private static async Task PublishAsync(IServiceProvider office, ProcedureVersion version)
    {
        var published = await office.GetRequiredService<PublishProcedure>().RunAsync(version, Console, null, Cancel);
        Assert.False(published.Refused, string.Join(", ", published.Refusals));
    }
}
