using MotCua.Application.Exchanging;
using MotCua.Application.Processing;
using MotCua.Application.Quality;
using MotCua.Application.Receiving;
using MotCua.Application.Slips;
using MotCua.Application.Returning;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Portal;
using MotCua.Domain.Quality;
using MotCua.Domain.Slips;
using static MotCua.Application.Tests.Harness.DistrictScene;
using static MotCua.Application.Tests.Harness.TestOffice;

namespace MotCua.Application.Tests.Exchanging;

/// <summary>The office against a portal that checks every field and misbehaves in every way.</summary>
public sealed class PortalContractTests
{
    private static readonly DossierResult Result = new("12/GKS", new DateOnly(2020, 6, 15), "Hoàng Văn Hùng", false, null);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_dossiers_whole_way_is_told_in_order_and_every_receipt_is_kept(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await using var portal = await FakePortal.OpenAsync();
        using var exchange = new Exchange(office, portal.Options);
        await office.HasStaffAsync();
        var code = await office.HasDossierAsync();
        await exchange.UntilToldAsync();
        await GoesItsWayAsync(office, code);
        await exchange.UntilToldAsync();

        Assert.Empty(portal.Faults);
        var told = portal.Taken.Where(message => message.Service == PortalDossier.Service).ToList();
        Assert.Equal(["2", "4", "9", "10"], told.Select(message => Field(message.Data, "TrangThaiHoSo")).Distinct());
        Assert.Equal([false, true], told.Select(message => message.IsUpdating).Distinct());
        Assert.Equal(["Tiếp nhận", "Thẩm định", "Ký duyệt", "Thẩm định", "Trả kết quả", "Trả kết quả"],
            portal.Taken.Where(message => message.Service == PortalProgress.Service).Select(message => Field(message.Data, "NoiDungXuLy")));
        await AssertToldAsync(exchange, portal, [code]);
        Assert.Equal(1, portal.Logins);
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Whatever_goes_wrong_nothing_is_lost_and_nothing_is_sent_out_of_order(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await using var portal = await FakePortal.OpenAsync();
        using var exchange = new Exchange(office, portal.Options with { Timeout = TimeSpan.FromMilliseconds(250) });
        await office.HasStaffAsync();
        var codes = new List<string>();
        for (var i = 0; i < 6; i++)
        {
            codes.Add(await office.HasDossierAsync());
        }

        // Each kind of mishap in its turn, and every third call goes well.
        Mishap[] kinds = [Mishap.Slow, Mishap.ServerError, Mishap.Reset, Mishap.AnswerLost, Mishap.AnsweredTwice, Mishap.OutOfOrder, Mishap.SessionEnded, Mishap.Garbage];
        portal.Mishaps = (call, _) => call % 3 == 0 ? Mishap.None : kinds[call / 3 % kinds.Length];
        await exchange.RoundAsync();
        foreach (var code in codes)
        {
            await GoesItsWayAsync(office, code);
            await exchange.RoundAsync();
        }

        await exchange.UntilToldAsync();

        Assert.Empty(portal.Faults);
        Assert.True(portal.Calls > 48, $"Only {portal.Calls} calls: too few for every mishap to have come.");
        await AssertToldAsync(exchange, portal, codes);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_portal_that_never_answers_does_not_hold_up_the_counter(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await using var portal = await FakePortal.OpenAsync();
        using var exchange = new Exchange(office, portal.Options with { Timeout = TimeSpan.FromMinutes(1) });
        await office.HasStaffAsync();
        var open = new TaskCompletionSource();
        portal.Gate = open.Task;
        var first = await office.HasDossierAsync();
        using var sender = exchange.Sender();
        await sender.StartAsync(Cancel);
        Assert.True(await portal.Arrived.WaitAsync(TimeSpan.FromSeconds(30), Cancel));

        var codes = new List<string> { first };
        for (var i = 0; i < 50; i++)
        {
            codes.Add(await office.HasDossierAsync());
        }

        // Fifty people have their slips, and the portal still has not answered the first call.
        Assert.Equal(1, portal.Calls);
        Assert.Empty(await exchange.ReceiptsAsync());

        open.SetResult();
        await EventuallyAsync(async () => (await exchange.DossiersAsync()) is { Count: 51 } rows && rows.All(row => row.NextAt is null));
        await sender.StopAsync(Cancel);
        await AssertToldAsync(exchange, portal, codes);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_index_counts_each_dossier_the_portal_was_told_of_once(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await using var portal = await FakePortal.OpenAsync();
        using var exchange = new Exchange(office, portal.Options);
        await office.HasStaffAsync();
        Assert.Null(await ToldAsync());
        var told = await office.HasDossierAsync();
        var bad = await office.HasDossierAsync();
        await office.HasDossierAsync();
        portal.Mishaps = (_, code) => code == bad ? Mishap.Refused : Mishap.None;
        await exchange.RoundAsync();
        await office.Done<ForwardDossier, DossierForwarded>(verb => verb.RunAsync(new(told, null, null), Clerk, null, Cancel));
        await exchange.RoundAsync();

        Assert.Equal(new QualityRate(2, 3), await ToldAsync());

        async Task<QualityRate?> ToldAsync() => (await office.Get<QualityReports>().OfAsync("035", new DateOnly(2020, 6, 1), Cancel)).Scores.Single(score => score.Indicator.Id == "1.4").Rate;
    }

    [Fact]
    public async Task One_dossier_the_portal_refuses_holds_up_no_other()
    {
        await using var office = await OpenAsync(TestDatabase.Sqlite, "2020-06-15");
        await using var portal = await FakePortal.OpenAsync();
        using var exchange = new Exchange(office, portal.Options);
        await office.HasStaffAsync();
        var bad = await office.HasDossierAsync();
        var good = await office.HasDossierAsync();
        portal.Mishaps = (_, code) => code == bad ? Mishap.Refused : Mishap.None;
        await exchange.RoundAsync();

        var rows = await exchange.DossiersAsync();
        Assert.Equal(("answer-07", 1), (rows.Single(row => row.Code == bad).Trouble, rows.Single(row => row.Code == bad).Attempts));
        Assert.Null(rows.Single(row => row.Code == good).NextAt);

        // Nothing says it anew: it is tried on and on, ever less often, and stays in sight.
        for (var i = 0; i < 5; i++)
        {
            office.Clock.Advance(TimeSpan.FromHours(2));
            await exchange.RoundAsync();
        }

        Assert.DoesNotContain(await exchange.ReceiptsAsync(), row => row.Code == bad);
    }

    [Fact]
    public async Task A_message_refused_three_times_is_left_with_its_refusal_once_a_later_one_says_it_anew()
    {
        await using var office = await OpenAsync(TestDatabase.Sqlite, "2020-06-15");
        await using var portal = await FakePortal.OpenAsync();
        using var exchange = new Exchange(office, portal.Options with { WithProgress = false });
        await office.HasStaffAsync();
        var code = await office.HasDossierAsync();
        portal.Mishaps = (call, _) => call <= 3 ? Mishap.Refused : Mishap.None;
        await office.Done<ForwardDossier, DossierForwarded>(verb => verb.RunAsync(new(code, null, null), Clerk, null, Cancel));
        await exchange.UntilToldAsync();

        var receipts = await exchange.ReceiptsAsync();
        Assert.Equal([(1, false, "07"), (2, true, "00")], receipts.Select(row => (row.Version, row.Accepted, row.Answer)));
        var heard = Assert.Single(portal.Taken);
        Assert.Equal(("4", false), (Field(heard.Data, "TrangThaiHoSo"), heard.IsUpdating));
    }

    [Fact]
    public async Task A_dead_portal_is_left_in_peace_after_three_calls_and_hears_everything_later()
    {
        await using var office = await OpenAsync(TestDatabase.Sqlite, "2020-06-15");
        await using var portal = await FakePortal.OpenAsync();
        using var exchange = new Exchange(office, portal.Options with { AtOnce = 1 });
        await office.HasStaffAsync();
        var codes = new List<string>();
        for (var i = 0; i < 10; i++)
        {
            codes.Add(await office.HasDossierAsync());
        }

        portal.Mishaps = (_, _) => Mishap.ServerError;
        var round = await exchange.RoundAsync();
        Assert.Equal((true, 3, 3), (round.IsDown, round.Troubled, portal.Calls));

        portal.Mishaps = (_, _) => Mishap.None;
        await exchange.UntilToldAsync();
        await AssertToldAsync(exchange, portal, codes);
    }

    [Fact]
    public async Task After_a_restart_the_sender_goes_on_where_it_stopped_and_sends_nothing_twice()
    {
        await using var office = await OpenAsync(TestDatabase.Sqlite, "2020-06-15");
        await using var portal = await FakePortal.OpenAsync();
        await office.HasStaffAsync();
        var code = await office.HasDossierAsync();
        using (var before = new Exchange(office, portal.Options))
        {
            await before.UntilToldAsync();
        }

        await office.RestartAsync();
        using var after = new Exchange(office, portal.Options);
        await after.UntilToldAsync();
        Assert.Equal(2, portal.Taken.Count);

        await office.Done<ForwardDossier, DossierForwarded>(verb => verb.RunAsync(new(code, null, null), Clerk, null, Cancel));
        await office.Done<PrintSlip, SlipPrinted>(verb => verb.OfDossierAsync(code, SlipForm.Receipt, "1/TNHS", Clerk, null, Cancel));
        await after.UntilToldAsync();
        await AssertToldAsync(after, portal, [code]);
        Assert.Equal(4, portal.Taken.Count);
    }

    [Fact]
    public async Task Of_two_programs_on_one_database_one_sends_at_a_time()
    {
        await using var office = await OpenAsync(TestDatabase.Postgres, "2020-06-15");
        await using var portal = await FakePortal.OpenAsync();
        using var here = new Exchange(office, portal.Options with { Timeout = TimeSpan.FromMinutes(1) });
        await using var beside = office.OpenBeside();
        using var there = new Exchange(beside, portal.Options);
        await office.HasStaffAsync();
        await office.HasDossierAsync();
        var open = new TaskCompletionSource();
        portal.Gate = open.Task;
        var sending = here.RoundAsync();
        Assert.True(await portal.Arrived.WaitAsync(TimeSpan.FromSeconds(30), Cancel));

        Assert.True((await there.RoundAsync()).OthersTurn);
        open.SetResult();
        Assert.Equal(2, (await sending).Told);
        Assert.False((await there.RoundAsync()).OthersTurn);
        Assert.Equal(2, portal.Taken.Count);
    }

    [Fact]
    public async Task Without_a_portal_nothing_is_read_and_nothing_is_kept()
    {
        await using var office = await OpenAsync(TestDatabase.Sqlite, "2020-06-15");
        using var exchange = new Exchange(office, PortalOptions.None);
        await office.HasStaffAsync();
        await office.HasDossierAsync();
        using var sender = exchange.Sender();
        await sender.StartAsync(Cancel);
        await sender.ExecuteTask!;

        Assert.Empty(await exchange.DossiersAsync());
    }

    private static async Task GoesItsWayAsync(TestOffice office, string code)
    {
        await office.Done<ForwardDossier, DossierForwarded>(verb => verb.RunAsync(new(code, null, null), Clerk, null, Cancel));
        await office.Done<TakeDossier, DossierTaken>(verb => verb.RunAsync(new(code), Official, null, Cancel));
        await office.Done<RecordResult, DossierResultRecorded>(verb => verb.RunAsync(new(code, Result with { SignedOn = office.Get<OfficeTime>().Today }), Official, null, Cancel));
        await office.Done<ApproveResult, DossierApproved>(verb => verb.RunAsync(new(code), Chair, null, Cancel));
        await office.Done<HandToReturnDesk, DossierResultReady>(verb => verb.RunAsync(new(code), Official, null, Cancel));
        await office.Done<ReturnResult, DossierReturned>(verb => verb.RunAsync(new(code, new Taker("Hoàng Thị Mẩy", null, null), ByPost: false), Returner, null, Cancel));
    }

    /// <summary>Of each dossier the portal heard every message, in its order, and each has one receipt that fits what was sent.</summary>
    private static async Task AssertToldAsync(Exchange exchange, FakePortal portal, IReadOnlyList<string> codes)
    {
        var receipts = await exchange.ReceiptsAsync();
        foreach (var code in codes)
        {
            var whole = await exchange.WholeAsync(code);
            Assert.Equal(whole.Select(call => (call.Service, call.Data)), portal.Heard(code));
            Assert.Equal(
                whole.Select(call => (call.Version, call.Service, new PortalCall(call.Service, call.Data).Digest)).Order(),
                receipts.Where(row => row.Code == code && row.Accepted).Select(row => (row.Version, row.Service, row.Digest)).Order());
        }
    }

    private static async Task EventuallyAsync(Func<Task<bool>> holds)
    {
        for (var i = 0; i < 600; i++)
        {
            if (await holds())
            {
                return;
            }

            await Task.Delay(50, Cancel);
        }

        Assert.Fail("It never came.");
    }

    private static string Field(string data, string name) => System.Text.Json.JsonDocument.Parse(data).RootElement.GetProperty(name).GetString()!;
}
