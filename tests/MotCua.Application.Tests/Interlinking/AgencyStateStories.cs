using System.Globalization;
using System.Text;
using MotCua.Application.Importing;
using MotCua.Application.Interlinking;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Interlinking;
using MotCua.Domain.Organisation;
using static MotCua.Application.Tests.Harness.CounterSeed;

namespace MotCua.Application.Tests.Interlinking;

/// <summary>An agency that works in its own program hands over a file of states: told on both databases.</summary>
public sealed class AgencyStateStories
{
    private const string Header = "Part,Number,State,Time,Document,Note,Due\n";

    private static readonly Officer Commune = new("lam.nv", "Nguyễn Văn Lâm", DutyKind.Process, "01243.tu-phap");
    private static readonly Officer Leader = new("hanh.ht", "Hà Thị Hạnh", DutyKind.Lead, "035");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Each_good_line_is_followed_by_ordinary_acts_a_bad_one_holds_up_no_other_and_the_same_file_again_does_nothing(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-12");
        var code = await AtAgencyAsync(office);
        office.Clock.Set("2020-06-15T08:00");
        var file = File(
            $"{code}/2,TST-0071,Đang xử lý,12/06/2020 08:30,,,18/06/2020",
            $"{code}/1,TST-0071,đang xử lý,12/06/2020 08:30,,,",
            "KHONG-CO/2,TST-0072,đang xử lý,12/06/2020 08:30,,,",
            $"{code}/2,TST-0071,lạ lùng,12/06/2020 09:00,,,",
            $"{code}/2,TST-0071,đang xử lý,hôm qua,,,",
            $"{code}/2,TST-0071,đang xử lý,16/06/2020 08:00,,,",
            $"{code}/2,TST-0071,chờ bổ sung,12/06/2020 10:00,,Bản sao khai sinh,",
            $"{code}/2,TST-0071,chờ bổ sung,12/06/2020 10:00,5/BHXH,Bản sao khai sinh,");

        var plan = await PlanAsync(office, file, Clerk);
        Assert.Equal(
            ["StageAccepted+StageNoted", "chain.no-own-system", "chain.no-part", "chain.unknown-state", "chain.not-time", "chain.time-ahead", "chain.document-needed", "StagePapersAsked+StageNoted"],
            plan.Select(Said));
        Assert.Equal(StageStatus.HandedOver, (await StageAsync(office, code, 2)).Status);

        // Who may not act on the part gets nothing done by a file either.
        Assert.Equal("chain.not-our-stage", Said((await RunAsync(office, file, Leader))[0]));

        var done = await RunAsync(office, file, Clerk);
        Assert.Equal(plan.Select(Said), done.Select(Said));
        var stage = await StageAsync(office, code, 2);
        Assert.Equal((StageStatus.Waiting, "TST-0071", "chờ bổ sung", "5/BHXH"), (stage.Status, stage.OwnNumber, stage.OwnStatus, stage.Waits.Single().Notice));
        Assert.Equal(("2020-06-12 10:00", "2020-06-18 00:00"), (Local(stage.OwnSaidAt), Local(stage.OwnDueAt)));

        // The part's own clock counts from what is recorded here, not from what a file says.
        Assert.Equal("2020-06-15 08:00", Local(stage.AcceptedAt));

        var again = await RunAsync(office, file, Clerk);
        Assert.Equal(("chain.known-later", "chain.already-known"), (Said(again[0]), Said(again[^1])));
        Assert.All(again, line => Assert.Empty(line.Acts));
        Assert.Single((await StageAsync(office, code, 2)).Waits);
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_result_resumes_and_ends_the_part_and_opens_the_next_and_the_command_line_acts_for_the_desk(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-12");
        var code = await AtAgencyAsync(office);
        office.Clock.Set("2020-06-16T08:00");
        var file = File(
            $"{code}/2,TST-0071,chờ bổ sung,2020-06-15 10:00,5/BHXH,Bản sao khai sinh,",
            $"{code}/2,TST-0071,trả kết quả,2020-06-15 16:00,GD4-01,,");

        var done = await RunAsync(office, file, TestOffice.Console);

        Assert.Equal(["StageAccepted+StagePapersAsked+StageNoted", "StageResumed+StageNoted+StageEnded"], done.Select(Said));
        var ended = await StageAsync(office, code, 2);
        Assert.Equal((StageStatus.Done, "GD4-01"), (ended.Status, ended.Document));
        Assert.Equal(StageStatus.HandedOver, (await StageAsync(office, code, 3)).Status);
        Assert.Equal(["chain.known-later", "chain.already-known"], (await RunAsync(office, file, TestOffice.Console)).Select(Said));

        // What comes after the end is told to be too late.
        Assert.Equal("chain.ended", Said(Assert.Single(await RunAsync(office, File($"{code}/2,TST-0071,đang xử lý,2020-06-15 17:00,,,"), Clerk))));
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_refusal_stops_the_later_parts_with_one_numbered_notice(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-12");
        var code = await AtAgencyAsync(office);
        office.Clock.Set("2020-06-15T08:00");

        Assert.Equal("chain.note-needed", Said(Assert.Single(await RunAsync(office, File($"{code}/2,TST-0071,từ chối,15/06/2020 07:30,3/TC,,"), Clerk))));
        Assert.Equal(StageStatus.HandedOver, (await StageAsync(office, code, 2)).Status);
        var done = Assert.Single(await RunAsync(office, File($"{code}/2,TST-0071,từ chối,15/06/2020 07:30,3/TC,Không đúng đối tượng,"), Clerk));

        Assert.Equal("StageAccepted+StageNoted+StageEnded", Said(done));
        Assert.False(string.IsNullOrEmpty(Assert.IsType<StageEnded>(done.Acts[^1]).NoticeNumber));
        Assert.Equal((StageStatus.Failed, StageStatus.Stopped), ((await StageAsync(office, code, 2)).Status, (await StageAsync(office, code, 3)).Status));
        Assert.Empty(await office.VerifyAsync());
    }

    [Fact]
    public async Task A_file_without_its_columns_is_refused_as_a_whole()
    {
        await using var office = await TestOffice.OpenAsync(TestDatabase.Sqlite, "2020-06-12");
        var table = Table.Read("bhxh.csv", Encoding.UTF8.GetBytes("part,number\nX/1,2\n")).Value;
        Assert.Equal(["chain.no-column", "chain.no-column"], (await office.Get<ImportAgencyStates>().PlanAsync(table, Clerk, Cancel)).Refusals.Select(refusal => refusal.Code));
    }

    /// <summary>The first part is done: the second, in a program of its own, is handed over.</summary>
    private static async Task<string> AtAgencyAsync(TestOffice office)
    {
        var code = (await ChainStories.ReceiveAsync(office, ChainStories.Serial, "5wd")).Code;
        await office.Done<AcceptStage, StageAccepted>(verb => verb.RunAsync(new(code, 1), Commune, null, Cancel));
        await office.Done<EndStage, StageEnded>(verb => verb.RunAsync(new(code, 1, StageEnd.Result, "12/KS", null), Commune, null, Cancel));
        return code;
    }

    private static Table File(params string[] lines) => Table.Read("bhxh.csv", Encoding.UTF8.GetBytes(Header + string.Join('\n', lines))).Value;

    private static async Task<IReadOnlyList<AgencyLine>> PlanAsync(TestOffice office, Table file, Officer by)
    {
        var lines = await office.Get<ImportAgencyStates>().PlanAsync(file, by, Cancel);
        return lines.Value;
    }

    private static async Task<IReadOnlyList<AgencyLine>> RunAsync(TestOffice office, Table file, Officer by)
    {
        var lines = await office.Get<ImportAgencyStates>().RunAsync(file, by, Cancel);
        return lines.Value;
    }

    private static string Said(AgencyLine line) =>
        line.Needless?.Code ?? (line.IsRefused ? line.Refusals[0].Code : string.Join('+', line.Acts.Select(facts => facts.GetType().Name)));

    private static async Task<Stage> StageAsync(TestOffice office, string code, int number) => (await office.StateAsync(code)).Side.Stages[number - 1];

    private static string Local(DateTime? utc) => utc is { } at ? OfficeTime.ToLocal(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : "";
}
