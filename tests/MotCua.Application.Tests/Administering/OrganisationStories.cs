using MotCua.Application.Administering;
using MotCua.Application.Ledger;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Tests.Administering;

public sealed class OrganisationStories
{
    private static readonly DateOnly Day = new(2020, 6, 12);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_unit_changes_its_name_and_closes_and_every_day_remembers(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-12");
        await office.HasDistrictAsync();
        var before = (await office.Get<Units>().MapAsync(Cancel)).Find("035.tu-phap", Day)!;

        await office.Get<ChangeUnit>().RunAsync(before with { ShortName = "Tư pháp", From = Day }, TestOffice.Console, null, Cancel);
        await office.Get<CloseUnit>().RunAsync("035.tu-phap", Day.AddDays(10), TestOffice.Console, null, Cancel);

        var map = await office.Get<Units>().MapAsync(Cancel);
        Assert.Equal("Phòng Tư pháp", map.Find("035.tu-phap", Day.AddDays(-1))?.ShortName);
        Assert.Equal("Tư pháp", map.Find("035.tu-phap", Day.AddDays(10))?.ShortName);
        Assert.Null(map.Find("035.tu-phap", Day.AddDays(11)));
        Assert.Equal(["035.tu-phap", "035.mot-cua"], map.On(Day).Inside("035").Select(unit => unit.Code));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Nothing_closes_over_what_still_stands_in_it(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-12");
        await office.HasDistrictAsync();
        await office.HasOfficerAsync("Lường Thị Mai", (DutyKind.Receive, "01243.mot-cua"));
        var close = office.Get<CloseUnit>();

        Assert.Equal("unit.has-open-units", TestOffice.RefusalOf(await close.RunAsync("01243", Day, TestOffice.Console, null, Cancel)));
        Assert.Equal("unit.has-duties", TestOffice.RefusalOf(await close.RunAsync("01243.mot-cua", Day, TestOffice.Console, null, Cancel)));

        await office.Get<EndDuty>().RunAsync("mai.lt", "mai.lt/1", Day, TestOffice.Console, null, Cancel);

        Assert.Null(TestOffice.RefusalOf(await close.RunAsync("01243.mot-cua", Day, TestOffice.Console, null, Cancel)));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_merger_leads_from_the_old_commune_to_the_new(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2025-07-01");
        await office.HasDistrictAsync();
        await office.HasUnitAsync("01240", UnitKind.Commune, "Tân Trịnh", "035");
        var merger = new DateOnly(2025, 7, 1);

        await office.Get<CloseUnit>().RunAsync("01240", merger.AddDays(-1), TestOffice.Console, null, Cancel);
        var succeeded = await office.Get<SucceedUnit>().RunAsync("01240", new("01243", merger, SuccessionShare.Full), TestOffice.Console, null, Cancel);

        Assert.Null(TestOffice.RefusalOf(succeeded));
        Assert.Equal([("01243", SuccessionShare.Full)], (await office.Get<Units>().MapAsync(Cancel)).SuccessorsOf("01240", Day, merger));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Leave_is_covered_in_all_duties_or_in_none(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-12");
        await office.HasDistrictAsync();
        await office.HasOfficerAsync("Lường Thị Mai", (DutyKind.Receive, "01243.mot-cua"), (DutyKind.Return, "01243.mot-cua"));
        await office.HasOfficerAsync("Phù Văn Hùng");
        var cover = office.Get<CoverDuty>();
        var request = new CoverDuty.Request("mai.lt", "hung.pv", ["mai.lt/1", "mai.lt/2"], Day, Day.AddDays(4), "Nghỉ phép");

        Assert.Equal("duty.unknown", TestOffice.RefusalOf(await cover.RunAsync(request with { Duties = ["mai.lt/1", "mai.lt/3"] }, TestOffice.Console, null, Cancel)));
        Assert.Empty(await HoldersAsync(office, DutyKind.Receive, "hung.pv"));

        Assert.Null(TestOffice.RefusalOf(await cover.RunAsync(request, TestOffice.Console, null, Cancel)));

        Assert.Equal("mai.lt", Assert.Single(await HoldersAsync(office, DutyKind.Receive, "hung.pv")).Duty.ActingFor);
        Assert.Single(await HoldersAsync(office, DutyKind.Return, "hung.pv"));
        Assert.Empty(await office.Get<Staff>().HoldersAsync("01243.mot-cua", DutyKind.Process, Day, Cancel));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_administrator_rules_over_the_own_unit_only(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-12");
        await office.HasDistrictAsync();
        await office.HasOfficerAsync("Lường Thị Mai");
        var commune = new Officer("quan.tt", "Trần Thị Quản", DutyKind.Administer, "01243");
        var give = office.Get<GiveDuty>();

        Assert.Equal("administering.outside-your-unit", TestOffice.RefusalOf(await give.RunAsync(new("mai.lt", DutyKind.Process, "035.tu-phap", Day), commune, null, Cancel)));
        Assert.Equal("administering.not-administrator", TestOffice.RefusalOf(await give.RunAsync(new("mai.lt", DutyKind.Process, "01243.tu-phap", Day), commune with { Duty = DutyKind.Lead }, null, Cancel)));
        Assert.Null(TestOffice.RefusalOf(await give.RunAsync(new("mai.lt", DutyKind.Process, "01243.tu-phap", Day), commune, null, Cancel)));
        Assert.Equal("administering.outside-your-unit", TestOffice.RefusalOf(await office.Get<CloseUnit>().RunAsync("035.tu-phap", Day, commune, null, Cancel)));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Two_officers_of_one_name_get_two_ids_and_a_form_sent_twice_gets_one(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-12");
        var appoint = office.Get<AppointOfficer>();
        var request = new AppointOfficer.Request("Lường Thị Mai", "Công chức", Day);

        var first = await appoint.RunAsync(request, TestOffice.Console, "form-1", Cancel);
        var again = await appoint.RunAsync(request, TestOffice.Console, "form-1", Cancel);
        var second = await appoint.RunAsync(request with { Name = "Lý Thị Mai" }, TestOffice.Console, "form-2", Cancel);

        Assert.Equal(["mai.lt", "mai.lt", "mai.lt2"], new[] { first, again, second }.Select(outcome => outcome.Value.Card.Id));
        Assert.Equal(2, (await office.Get<Staff>().RollAsync(Cancel)).All.Count);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Who_leaves_keeps_no_duty_and_the_rows_are_what_the_ledger_says(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-12");
        await office.HasDistrictAsync();
        await office.HasOfficerAsync("Lường Thị Mai", (DutyKind.Receive, "01243.mot-cua"));
        await office.Get<ChangeOfficer>().RunAsync(new("mai.lt", "Lường Thị Mai", "Phó Chủ tịch", "0912345678", null), TestOffice.Console, null, Cancel);

        await office.Get<LetOfficerGo>().RunAsync("mai.lt", Day, TestOffice.Console, null, Cancel);

        Assert.Single(await HoldersAsync(office, DutyKind.Receive, "mai.lt"));
        Assert.Empty(await office.Get<Staff>().HoldersAsync("01243.mot-cua", DutyKind.Receive, Day.AddDays(1), Cancel));
        Assert.Empty(await office.Get<LedgerCheck>().VerifyAsync(null, Cancel).ToListAsync(Cancel));
    }

    private static async Task<IEnumerable<DutyHolder>> HoldersAsync(TestOffice office, DutyKind kind, string officer) =>
        (await office.Get<Staff>().HoldersAsync("01243.mot-cua", kind, Day, Cancel)).Where(holder => holder.Member.Id == officer);
}
