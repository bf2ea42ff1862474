using MotCua.Application.Processing;
using MotCua.Application.Returning;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using static MotCua.Application.Tests.Harness.DistrictScene;
using static MotCua.Application.Tests.Harness.TestOffice;

namespace MotCua.Application.Tests.Processing;

public sealed class QueueStories
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Work_is_listed_as_it_is_due_with_what_has_no_appointment_last(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-12");
        await office.HasStaffAsync();
        var names = new List<string>();
        foreach (var (name, due) in new[] { ("Ba", "2020-06-17T10:00"), ("Không hẹn", null), ("Hai", "2020-06-16T10:00"), ("Một", "2020-06-15T16:00"), ("Không", "2020-06-12T16:00") })
        {
            await ForwardAsync(office, await office.HasDossierAsync(name, due), Official.Id);
        }

        office.Clock.Set("2020-06-15T09:00");
        var page = await RunAsync(office, new(QueueScope.Mine), Official);
        Assert.Equal(["Không", "Một", "Hai", "Ba", "Không hẹn"], page.Items.Select(item => item.Applicant!));
        Assert.Equal([DueStanding.Late, DueStanding.Today, DueStanding.OnTime, DueStanding.OnTime, DueStanding.NothingDue], page.Items.Select(item => item.Standing));
        Assert.Equal(new WorkCounts(1, 1, 2, 1, 0), page.Counts);
        Assert.Null(page.Next);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Both_clocks_stand_in_each_line(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-12");
        await office.HasStaffAsync();
        await ForwardAsync(office, await office.HasDossierAsync(due: "2020-06-16T10:00"), Official.Id);

        // Friday to Monday: three days waited, of which the law counts Monday's hours only.
        office.Clock.Set("2020-06-15T15:00");
        var item = Assert.Single((await RunAsync(office, new(QueueScope.Mine), Official)).Items);
        Assert.Equal(3, item.DaysWaited);
        Assert.InRange(item.Remaining!.Value.TotalMinutes, 1, 8 * 60);

        office.Clock.Set("2020-06-17T10:00");
        var late = Assert.Single((await RunAsync(office, new(QueueScope.Mine), Official)).Items);
        Assert.True(late.Remaining!.Value.IsOverdue);
        Assert.Equal(1, late.Remaining.Value.Days);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_limit_in_days_is_late_the_next_day_and_one_in_hours_the_next_minute(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        await ForwardAsync(office, await office.HasDossierAsync("Theo ngày", "2020-06-15T10:00", limit: "1wd"), Official.Id);
        await ForwardAsync(office, await office.HasDossierAsync("Theo giờ", "2020-06-15T10:00", limit: "2wh"), Official.Id);

        foreach (var (now, days, hours) in new[] { ("10:00", DueStanding.Today, DueStanding.Today), ("10:01", DueStanding.Today, DueStanding.Late) })
        {
            office.Clock.Set($"2020-06-15T{now}");
            var page = await RunAsync(office, new(QueueScope.Mine), Official);
            Assert.Equal(days, page.Items.Single(item => item.Applicant == "Theo ngày").Standing);
            Assert.Equal(hours, page.Items.Single(item => item.Applicant == "Theo giờ").Standing);
            Assert.Equal(page.Items.Count(item => item.Standing is DueStanding.Late), page.Counts.Late);
            Assert.Equal(page.Items.Count(item => item.Standing is DueStanding.Today), page.Counts.Today);
        }
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Pages_follow_each_other_by_key_whatever_comes_and_goes_meanwhile(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var codes = new List<string>();
        for (var i = 0; i < 7; i++)
        {
            codes.Add(await office.HasDossierAsync(due: i < 3 ? "2020-06-16T10:00" : "2020-06-17T10:00"));
            await ForwardAsync(office, codes[i], Official.Id);
        }

        var seen = new List<string>();
        var page = await RunAsync(office, new(QueueScope.Mine, Size: 3), Official);
        seen.AddRange(page.Items.Select(item => item.Code));

        // The first line is worked off before the next page is asked for.
        await office.Done<RefuseDossier, DossierRefused>(verb => verb.RunAsync(new(seen[0], "Không thuộc thẩm quyền", "Điều 7"), Official, null, Cancel));
        while (page.Next is not null)
        {
            page = await RunAsync(office, new(QueueScope.Mine, After: page.Next, Size: 3), Official);
            seen.AddRange(page.Items.Select(item => item.Code));
        }

        Assert.Equal(codes, seen);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Each_list_holds_its_own_and_filters_narrow_it(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var mine = await office.HasDossierAsync("Của tôi");
        var common = await office.HasDossierAsync("Chưa ai nhận", "2020-06-15T16:00");
        await office.HasDossierAsync("Còn ở quầy");
        await ForwardAsync(office, mine, Official.Id);
        await ForwardAsync(office, common, null);

        Assert.Equal(["Của tôi"], await NamesAsync(office, new(QueueScope.Mine), Official));
        Assert.Equal(["Chưa ai nhận"], await NamesAsync(office, new(QueueScope.Common), Official));
        Assert.Equal(["Chưa ai nhận", "Của tôi"], await NamesAsync(office, new(QueueScope.Unit), Official));
        Assert.Empty(await NamesAsync(office, new(QueueScope.Mine), SecondOfficial));
        Assert.Equal(["Của tôi"], await NamesAsync(office, new(QueueScope.Mine), SecondOfficial with { ActingFor = Official.Id }));
        Assert.Empty(await NamesAsync(office, new(QueueScope.Mine), Chair));
        Assert.Equal(["Còn ở quầy"], await NamesAsync(office, new(QueueScope.Mine), Clerk));
        Assert.Equal(["Chưa ai nhận"], await NamesAsync(office, new(QueueScope.Unit, DueStanding.Today), Official));
        Assert.Empty(await NamesAsync(office, new(QueueScope.Unit, DueStanding.Late), Official));
        Assert.Empty(await NamesAsync(office, new(QueueScope.Unit, Procedure: "9.999999"), Official));
        Assert.Equal(2, (await NamesAsync(office, new(QueueScope.Unit, Procedure: "1.001193"), Official)).Count);
        Assert.Equal(1, (await RunAsync(office, new(QueueScope.Unit, DueStanding.Today), Official)).MatchCount);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_key_that_nobody_here_made_shows_the_first_page(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        await office.HasDossierAsync();
        foreach (var key in new[] { "", "x", "_", "99999999999999999999_A", "-5_A", "1; drop table dossiers" })
        {
            Assert.Single((await RunAsync(office, new(QueueScope.Mine, After: key), Clerk)).Items);
        }
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Results_lie_on_the_shelf_in_the_order_they_came_and_are_found_without_marks(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var codes = new List<string>();
        foreach (var name in new[] { "Hoàng Thị Mẩy", "Phù Văn Chòi", "Đặng Mùi Nái" })
        {
            codes.Add(await ReadyAsync(office, await office.HasDossierAsync(name)));
            office.Clock.Advance(TimeSpan.FromDays(1));
        }

        var shelf = office.Get<Shelf>();
        var all = await shelf.RunAsync(Returner, null, null, Cancel);
        Assert.Equal(codes, all.Items.Select(item => item.Code));
        Assert.Equal([3, 2, 1], all.Items.Select(item => item.DaysOnShelf));
        Assert.Equal(3, all.Count);
        Assert.Equal(["Đặng Mùi Nái"], (await shelf.RunAsync(Clerk, "dang mui", null, Cancel)).Items.Select(item => item.Applicant));
        Assert.Equal([codes[1]], (await shelf.RunAsync(Returner, codes[1][^11..], null, Cancel)).Items.Select(item => item.Code));
        Assert.Empty((await shelf.RunAsync(Returner, "không có ai", null, Cancel)).Items);
        Assert.Empty((await shelf.RunAsync(OtherClerk, null, null, Cancel)).Items);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_leader_sees_who_holds_how_much_within_the_own_authority(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        await ForwardAsync(office, await office.HasDossierAsync(due: "2020-06-12T10:00"), Official.Id);
        await ForwardAsync(office, await office.HasDossierAsync(), Official.Id);
        await ForwardAsync(office, await office.HasDossierAsync(), null);

        var workload = office.Get<Workload>();
        var units = await workload.UnitsAsync(DistrictLeader, Cancel);
        Assert.Equal(["01243", "01243.mot-cua", "01243.tu-phap", "035", "035.mot-cua", "035.tu-phap"], units.Select(unit => unit.Code).Order(StringComparer.Ordinal));
        var load = (await workload.ReadAsync("01243.tu-phap", DistrictLeader, Cancel))!;
        Assert.Equal([new Load("lam.nv", DutyKind.Process, 2, 1), new Load(null, DutyKind.Process, 1, 0)], load.Loads);
        Assert.Equal(["lam.nv", "son.vv"], load.Serving.Select(one => one.Officer.Id).Order());
        Assert.Null(await workload.ReadAsync("01243.tu-phap", DistrictLeader with { Unit = "035.tu-phap" }, Cancel));
        Assert.Null(await workload.ReadAsync("99", DistrictLeader, Cancel));
    }

    private static async Task<string> ReadyAsync(TestOffice office, string code)
    {
        var today = DateOnly.FromDateTime(office.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).Date);
        await ForwardAsync(office, code, Official.Id);
        await office.Done<RecordResult, DossierResultRecorded>(verb => verb.RunAsync(new(code, new DossierResult("1", today, "Hùng", false, null)), Official, null, Cancel));
        await office.Done<ApproveResult, DossierApproved>(verb => verb.RunAsync(new(code), Chair, null, Cancel));
        await office.Done<HandToReturnDesk, DossierResultReady>(verb => verb.RunAsync(new(code), Official, null, Cancel));
        return code;
    }

    private static Task ForwardAsync(TestOffice office, string code, string? to) =>
        office.Done<ForwardDossier, DossierForwarded>(verb => verb.RunAsync(new(code, to, null), Clerk, null, Cancel));

    private static Task<WorkPage> RunAsync(TestOffice office, WorkQueue.Request request, Officer by) => office.Get<WorkQueue>().RunAsync(request, by, Cancel);

    private static async Task<IReadOnlyList<string>> NamesAsync(TestOffice office, WorkQueue.Request request, Officer by) =>
        [.. (await RunAsync(office, request, by)).Items.Select(item => item.Applicant!)];
}
