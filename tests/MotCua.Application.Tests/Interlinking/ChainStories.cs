using System.Globalization;
using System.Text;
using MotCua.Application.Interlinking;
using MotCua.Application.Processing;
using MotCua.Application.Publishing;
using MotCua.Application.Receiving;
using MotCua.Application.Slips;
using MotCua.Application.Tests.Harness;
using MotCua.Application.Tests.Publishing;
using MotCua.Application.Tracking;
using MotCua.Domain;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Interlinking;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Domain.Procedures;
using static MotCua.Application.Tests.Harness.CounterSeed;

namespace MotCua.Application.Tests.Interlinking;

/// <summary>One request, several agencies: told on both databases.</summary>
public sealed class ChainStories
{
    internal const string Serial = "serial/together; tu-phap:1wd:Đăng ký khai sinh; district/tu-phap:3wd:Cấp thẻ BHYT:TST; district/:1wd:Trả thẻ";
    private const string Grouped = "grouped/eachwhenready; tu-phap:2wd:Đăng ký khai sinh; district/tu-phap:3wd:Cấp thẻ BHYT";

    private static readonly Officer Commune = new("lam.nv", "Nguyễn Văn Lâm", DutyKind.Process, "01243.tu-phap");
    private static readonly Officer District = new("thu.pt", "Phù Thị Thu", DutyKind.Process, "035.tu-phap");
    private static readonly Officer DistrictDesk = new("lan.lt", "Lù Thị Lan", DutyKind.Receive, "035.mot-cua");
    private static readonly Officer Leader = new("hanh.ht", "Hà Thị Hạnh", DutyKind.Lead, "035");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task One_agency_after_the_other_has_its_own_clock_and_the_slip_promises_the_sum(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-12");
        var received = await ReceiveAsync(office, Serial, "5wd");
        var code = received.Code;
        Assert.True(received.Interlinked);
        Assert.Equal("2020-06-19", Day(received.DueAt));
        Assert.Equal([StageStatus.HandedOver, StageStatus.NotYet, StageStatus.NotYet], await StatusesAsync(office, code));

        // The time until it is accepted is of who hands over: nobody accepted it within two working hours.
        Assert.Equal("chain.not-our-stage", Assert.Single((await office.Get<AcceptStage>().RunAsync(new(code, 1), District, null, Cancel)).Refusals).Code);
        Assert.Equal((code, Desk), Assert.Single((await office.Get<OpenStages>().RunAsync(Commune, Cancel)).Select(line => (line.Dossier, line.From))));
        At(office, "2020-06-12T14:00");
        var late = await office.Done<AcceptStage, StageAccepted>(verb => verb.RunAsync(new(code, 1), Commune, "a", Cancel));
        Assert.Equal((true, Desk, "2020-06-15"), (late.HandOverLate, late.From, Day(late.DueAt)));
        Assert.Equal("chain.stages-open", await RecordAsync(office, code, negative: false));

        At(office, "2020-06-15T09:00");
        var first = await office.Done<EndStage, StageEnded>(verb => verb.RunAsync(new(code, 1, StageEnd.Result, "12/KS", null), Commune, null, Cancel));
        Assert.Equal((Timeliness.OnTime, null), (first.Timing, first.NoticeNumber));
        Assert.Equal([StageStatus.Done, StageStatus.HandedOver, StageStatus.NotYet], await StatusesAsync(office, code));

        // Works in its own program: the desk writes down what happened there.
        await office.Done<AcceptStage, StageAccepted>(verb => verb.RunAsync(new(code, 2), Clerk, null, Cancel));
        await office.Done<NoteStage, StageNoted>(verb => verb.RunAsync(new(code, 2, "TST-0071", "đang xử lý"), Clerk, null, Cancel));
        At(office, "2020-06-16T09:00");
        await office.Done<AskStagePapers, StagePapersAsked>(verb => verb.RunAsync(new(code, 2, "5/BHXH", "Bản sao khai sinh"), District, null, Cancel));
        At(office, "2020-06-18T09:00");
        var resumed = await office.Done<ResumeStage, StageResumed>(verb => verb.RunAsync(new(code, 2), District, null, Cancel));
        Assert.Equal(("2020-06-22", "2020-06-23"), (Day(resumed.StageDueAfter), Day(resumed.DueAfter)));
        Assert.Equal("2020-06-23", Day((await office.StateAsync(code)).JudgedDueAt));

        At(office, "2020-06-23T09:00");
        var second = await office.Done<EndStage, StageEnded>(verb => verb.RunAsync(new(code, 2, StageEnd.Result, "GD4-01", null), District, null, Cancel));
        Assert.Equal(Timeliness.Late, second.Timing);
        await office.Done<AcceptStage, StageAccepted>(verb => verb.RunAsync(new(code, 3), DistrictDesk, null, Cancel));
        await office.Done<EndStage, StageEnded>(verb => verb.RunAsync(new(code, 3, StageEnd.Result, "1/BG", null), DistrictDesk, null, Cancel));
        Assert.Equal("chain.returned-together", Assert.Single((await office.Get<GiveStage>().RunAsync(new(code, 1, "Hoàng Văn Thử"), Clerk, null, Cancel)).Refusals).Code);
        Assert.Null(await RecordAsync(office, code, negative: false));
        Assert.Empty(await office.VerifyAsync());

        var told = (await office.Get<TrackDossier>().FindAsync(code, Cancel))!;
        Assert.Equal([StageStatus.Done, StageStatus.Done, StageStatus.Done], told.Aside!.Stages.Select(stage => stage.Status));
        await using var db = await office.DatabaseAsync();
        Assert.Equal(1, db.Dossiers.Count());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_part_that_fails_ends_those_after_it_with_a_notice_and_the_dossier_can_only_be_answered_no(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-12");
        var code = (await ReceiveAsync(office, Serial, "5wd")).Code;
        await office.Done<AcceptStage, StageAccepted>(verb => verb.RunAsync(new(code, 1), Commune, null, Cancel));
        Assert.Equal("chain.reason-needed", Assert.Single((await office.Get<EndStage>().RunAsync(new(code, 1, StageEnd.Refused, "3/TC", null), Commune, null, Cancel)).Refusals).Code);

        var failed = await office.Done<EndStage, StageEnded>(verb => verb.RunAsync(new(code, 1, StageEnd.Refused, "3/TC", "Không đúng nơi cư trú"), Commune, null, Cancel));

        Assert.NotNull(failed.NoticeNumber);
        Assert.Equal([StageStatus.Failed, StageStatus.Stopped, StageStatus.Stopped], await StatusesAsync(office, code));
        var notice = (await office.Get<DossierSlips>().PartsStopAsync(code, Clerk, Cancel))!;
        Assert.Null(await office.Get<DossierSlips>().StopAsync(code, Clerk, Cancel));
        Assert.Equal((failed.NoticeNumber, "Không đúng nơi cư trú", 2), (notice.Head.Number, notice.Reason, notice.StoppedParts.Count));
        Assert.Empty(await office.Get<OpenStages>().RunAsync(Leader, Cancel));
        Assert.Equal("chain.only-negative", await RecordAsync(office, code, negative: false));
        Assert.Null(await RecordAsync(office, code, negative: true));
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Side_by_side_all_begin_at_once_each_is_given_when_ready_and_a_withdrawal_ends_what_is_open(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-12");
        var received = await ReceiveAsync(office, Grouped, "3wd");
        var code = received.Code;
        Assert.Equal("2020-06-17", Day(received.DueAt));
        Assert.Equal([StageStatus.HandedOver, StageStatus.HandedOver], await StatusesAsync(office, code));
        await office.Done<AcceptStage, StageAccepted>(verb => verb.RunAsync(new(code, 1), Commune, null, Cancel));
        await office.Done<AcceptStage, StageAccepted>(verb => verb.RunAsync(new(code, 2), District, null, Cancel));

        // The shorter part waits a day: the longest still holds. The longer one waits: the appointment goes with it.
        await office.Done<AskStagePapers, StagePapersAsked>(verb => verb.RunAsync(new(code, 1, "5/TP", "Giấy chứng sinh"), Commune, null, Cancel));
        await office.Done<AskStagePapers, StagePapersAsked>(verb => verb.RunAsync(new(code, 2, "6/BHXH", "Ảnh"), District, null, Cancel));
        At(office, "2020-06-15T08:00");
        Assert.Equal("2020-06-17", Day((await office.Done<ResumeStage, StageResumed>(verb => verb.RunAsync(new(code, 1), Commune, null, Cancel))).DueAfter));
        Assert.Equal("2020-06-18", Day((await office.Done<ResumeStage, StageResumed>(verb => verb.RunAsync(new(code, 2), District, null, Cancel))).DueAfter));

        await office.Done<EndStage, StageEnded>(verb => verb.RunAsync(new(code, 1, StageEnd.Result, "12/KS", null), Commune, null, Cancel));
        await office.Done<GiveStage, StageGiven>(verb => verb.RunAsync(new(code, 1, "Hoàng Văn Thử"), Clerk, null, Cancel));
        await office.Done<AskWithdrawal, DossierWithdrawalAsked>(verb => verb.RunAsync(new(code, new(Channel.Direct, "Chuyển nơi ở")), Clerk, null, Cancel));
        await office.Done<StopWithdrawn, DossierWithdrawn>(verb => verb.RunAsync(new(code), Clerk, null, Cancel));

        Assert.Equal([StageStatus.Done, StageStatus.Stopped], await StatusesAsync(office, code));
        Assert.Empty(await office.VerifyAsync());
    }

    [Fact]
    public void Real_chains_are_templates_and_their_limits_add_up()
    {
        var rows = Encoding.UTF8.GetString(SharedData.Read("interlinked-stages.csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => System.Text.RegularExpressions.Regex.Replace(line, "\"[^\"]*\"", "x").Split(',')).ToList();
        var chains = rows.GroupBy(row => row[0]).Where(chain => chain.Count() > 1)
            .Select(chain => ChainText.Read("serial/together; " + string.Join("; ", chain.Select(row => $"x:{row[4]}{(row[5] == "working_days" ? "wd" : "d")}:Bước {row[2]}"))))
            .ToList();

        // Half a calendar day is no limit, and chains that mix working days with days have no single sum: they say so.
        Assert.Contains(chains, chain => !chain.Refused && chain.Value.Stages.Count >= 5);
        Assert.All(chains.Where(chain => chain.Refused), chain => Assert.Contains(chain.Refusal.Code, new[] { "chain.not-readable", "chain.mixed-limits" }));
        Assert.All(chains.Where(chain => !chain.Refused), chain => Assert.Equal(chain.Value.Stages.Sum(stage => stage.Limit.Amount), chain.Value.Overall!.Value.Amount));
    }

    internal static async Task<DossierReceived> ReceiveAsync(TestOffice office, string chain, string limit)
    {
        await PublishAsync(office, chain, limit);
        return await ReceiveFromAsync(office, "k1", "Hoàng Văn Thử");
    }

    internal static async Task PublishAsync(TestOffice office, string chain, string limit)
    {
        await office.Get<IServiceProvider>().HasCounterAsync();
        await office.Done<PublishProcedure, Facts>(verb => verb.RunAsync(
            new ProcedureVersion
            {
                Code = "9.000001",
                Number = 1,
                ValidFrom = new DateOnly(2019, 12, 1),
                Name = "Khai sinh, thẻ BHYT cho trẻ dưới 6 tuổi",
                Sector = "Hộ tịch",
                Levels = ProcedureLevels.Commune,
                Limit = Limit.Parse(limit),
                Chain = ChainText.Read(chain).Value,
                Steps = ProcedureSteps.Default([new StepPlace(StepLevel.Receiving, "tu-phap")]),
            },
            TestOffice.Console,
            null,
            Cancel));
    }

    internal static async Task<DossierReceived> ReceiveFromAsync(TestOffice office, string requestKey, string name)
    {
        var person = new Applicant { Kind = ApplicantKind.Person, Name = name, Address = "Thôn Mẫu, xã Tân Bắc" };
        var received = await office.Done<ReceiveDossier, DossierReceived>(verb =>
            verb.RunAsync(new() { Procedure = "9.000001", Applicant = person, Papers = [new("Tờ khai", 1, 0, 0, false)] }, Clerk, requestKey, Cancel));
        await office.Done<ForwardDossier, DossierForwarded>(verb => verb.RunAsync(new(received.Code, null, null), Clerk, null, Cancel));
        return received;
    }

    private static async Task<string?> RecordAsync(TestOffice office, string code, bool negative)
    {
        var day = OfficeTime.DayOf(office.Clock.GetUtcNow().UtcDateTime);
        var done = await office.Get<RecordResult>().RunAsync(new(code, new DossierResult("12/KQ", day, "Hoàng Văn Hùng", negative, null)), Commune, null, Cancel);
        return done.Refused ? done.Refusal.Code : null;
    }

    private static async Task<IEnumerable<StageStatus>> StatusesAsync(TestOffice office, string code) => (await office.StateAsync(code)).Side.Stages.Select(stage => stage.Status);

    private static void At(TestOffice office, string local) => office.Clock.Set(local);

    private static string Day(DateTime? utc) => utc is { } at ? OfficeTime.DayOf(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
}
