using MotCua.Application.Administering;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Tests.Administering;

public sealed class CalendarStories
{
    private const string Notice2020 = "date,name,kind,confidence\n2020-06-15,Nghỉ đột xuất,holiday,announced\n";

    private static readonly DateOnly Monday = new(2020, 6, 15);

    private static readonly Officer DistrictAdministrator = new("binh.nv", "Nguyễn Văn Bình", DutyKind.Administer, "035");

    private static readonly Officer CommuneAdministrator = new("mai.lt", "Lường Thị Mai", DutyKind.Administer, "01243");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_years_notice_is_looked_at_and_then_entered(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-12");
        await office.HasDistrictAsync();
        var enter = office.Get<EnterOfficialNotice>();

        var preview = await enter.PreviewAsync(Notice2020, Cancel);

        Assert.Equal([2020], preview.Years);
        Assert.Equal(13, preview.Changes.Count);
        Assert.True(await WorksAsync(office, "01243", Monday));

        var entered = await enter.RunAsync(new("Thông báo 5015/TB-BLĐTBXH", Notice2020), DistrictAdministrator, null, Cancel);

        Assert.Null(TestOffice.RefusalOf(entered));
        Assert.False(await WorksAsync(office, "01243", Monday));
        Assert.True(await WorksAsync(office, "01243", Monday, version: 1));
        Assert.Equal("calendar.nothing-changes", TestOffice.RefusalOf(await enter.RunAsync(new("Thông báo 5015", Notice2020), DistrictAdministrator, null, Cancel)));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Who_keeps_a_commune_does_not_enter_the_notice_of_all(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-12");
        await office.HasDistrictAsync();
        var enter = office.Get<EnterOfficialNotice>();

        Assert.Equal("calendar.notice-not-for-a-commune", TestOffice.RefusalOf(await enter.RunAsync(new("TB", Notice2020), CommuneAdministrator, null, Cancel)));
        Assert.Equal("administering.not-administrator", TestOffice.RefusalOf(await enter.RunAsync(new("TB", Notice2020), CommuneAdministrator with { Duty = DutyKind.Receive }, null, Cancel)));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_flooded_commune_closes_and_its_desk_with_it_but_not_its_neighbours(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-12");
        await office.HasDistrictAsync();

        var closed = await office.Get<CloseOffice>().RunAsync(new("01243", Monday, Monday.AddDays(1), "Lũ quét", null), CommuneAdministrator, null, Cancel);

        Assert.Null(TestOffice.RefusalOf(closed));
        var calendar = await office.Get<Calendars>().ForAsync("01243.mot-cua", Monday, Cancel);
        Assert.Equal(new DateTime(2020, 6, 17, 16, 20, 0), Deadline.Of(calendar, new DateTime(2020, 6, 12, 16, 20, 0), Limit.WorkingDays(1), CountingPolicy.Default));
        Assert.True(await WorksAsync(office, "035.mot-cua", Monday));

        await office.Get<WithdrawClosure>().RunAsync("01243", Monday, CommuneAdministrator, null, Cancel);

        Assert.True(await WorksAsync(office, "01243.mot-cua", Monday));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_districts_hours_are_its_communes_hours_until_they_set_their_own(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-12");
        await office.HasDistrictAsync();
        var set = office.Get<SetOfficeHours>();

        await set.RunAsync(new("035", Monday, "Mon-Fri 07:30-11:30 13:00-17:00", "QĐ 10/QĐ-UBND"), DistrictAdministrator, null, Cancel);

        Assert.Equal("07:30-11:30 13:00-17:00", await HoursAsync(office, "01243.mot-cua", Monday));
        Assert.Equal("07:00-11:30 13:30-17:00", await HoursAsync(office, "01243.mot-cua", Monday.AddDays(-3)));

        await set.RunAsync(new("01243", Monday, "Mon-Fri 07:00-11:00 13:00-17:00", "QĐ 2/QĐ-UBND"), CommuneAdministrator, null, Cancel);

        Assert.Equal("07:00-11:00 13:00-17:00", await HoursAsync(office, "01243.mot-cua", Monday));
        Assert.Equal("administering.outside-your-unit", TestOffice.RefusalOf(await set.RunAsync(new("035", Monday, "Mon 07:00-11:00", "QĐ"), CommuneAdministrator, null, Cancel)));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_same_request_again_makes_no_second_version(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-12");
        await office.HasDistrictAsync();
        var close = office.Get<CloseOffice>();
        var request = new CloseOffice.Request("01243", Monday, Monday, "Lũ quét", null);

        await close.RunAsync(request, CommuneAdministrator, "once", Cancel);
        await close.RunAsync(request, CommuneAdministrator, "once", Cancel);

        Assert.Equal(2, (await office.Get<Calendars>().BookAsync(Cancel)).Version);
    }

    private static async Task<bool> WorksAsync(TestOffice office, string unit, DateOnly day, int? version = null) =>
        (await office.Get<Calendars>().ForAsync(unit, day, Cancel, version)).IsWorkingDay(day);

    private static async Task<string> HoursAsync(TestOffice office, string unit, DateOnly day) =>
        (await office.Get<Calendars>().ForAsync(unit, day, Cancel)).HoursOn(day).ToString();
}
