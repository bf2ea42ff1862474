using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using MotCua.Application.Data;
using MotCua.Application.Demo;
using MotCua.Application.Exporting;
using MotCua.Application.Ledger;
using MotCua.Application.Processing;
using MotCua.Application.Signalling;
using MotCua.Application.Slips;
using MotCua.Application.Tests.Harness;
using MotCua.Domain;
using MotCua.Domain.Organisation;
using MotCua.Domain.Signals;
using MotCua.Domain.Slips;
using static MotCua.Application.Tests.Harness.DistrictScene;
using static MotCua.Application.Tests.Harness.TestOffice;

namespace MotCua.Application.Tests.Signalling;

public sealed class SignalStories
{
    private static readonly Officer Controller = new("ks.nt", "Nông Thị Kiểm", DutyKind.Control, "035");
    private static readonly DateOnly June = new(2020, 6, 1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Failings_that_were_put_into_a_year_are_found_and_nothing_is_named_where_everybody_works_as_they_should(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2019-11-29");
        string[] rules =
        [
            "received-without-slip", "slip-printed-late", "slip-reprinted", "entered-late", "entered-after-due", "apology-missing", "done-in-minutes", "result-lying", "fee-not-as-published", "edited-near-due", "stopped-at-due",
            "refused-at-due", "sent-back-again", "same-hand", "sent-home-again", "counter-paper-not-published", "refused-alike", "cash-differs",
        ];
        string[] failing = ["01225", "01231", "01243", "01249"];
        var misdeeds = rules.Select((rule, place) => new DemoMisdeed(rule, [failing[place % failing.Length]], 0.5)).ToList();

        var plan = await office.PlayAsync((DemoFixture.QuangBinhCommunes with { Misdeeds = misdeeds }).DividedBy(30));
        office.Clock.Set("2020-12-15T17:05");
        await office.Get<ScanSignals>().RunAsync(whole: true, null, Cancel);

        await using var db = await office.DatabaseAsync();
        var found = await db.Signals.AsNoTracking().ToListAsync(Cancel);
        foreach (var done in plan.Misdone.GroupBy(one => one.Rule))
        {
            var named = found.Where(row => row.Rule == done.Key).ToList();
            Assert.All(done, one => Assert.Contains(named, row => row.Unit == one.Authority && (one.Dossier is not { } dossier || row.Dossiers.Contains(plan.Codes[dossier], StringComparison.Ordinal)) && (one.Month is null || row.Month == one.Month)));
        }

        Assert.True(plan.Misdone.Select(one => one.Rule).Distinct().Count() >= 12);
        Assert.DoesNotContain(found, row => !failing.Contains(row.Unit) && row.Rule is not "apology-missing");
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_sign_comes_with_time_alone_and_goes_when_its_cause_is_put_right(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var code = await office.HasDossierAsync(due: "2020-06-17T16:20");
        Assert.Empty(await FoundAsync(office));

        // Nobody printed the slip, and the clock goes on.
        office.Clock.Set("2020-06-15T08:40");
        await ScanAsync(office, whole: true);
        var sign = Assert.Single(await FoundAsync(office), one => one.Rule.Id == "slip-printed-late");
        Assert.Equal([code], sign.Dossiers);

        // The office forwards it and forgets it: nothing is written on the day after the appointment, and the sign is there all the same.
        await office.Get<ForwardDossier>().RunAsync(new(code, null, null), Clerk, "forward", Cancel);
        await ScanAsync(office);
        office.Clock.Set("2020-06-19T09:00");
        await ScanAsync(office);
        Assert.Contains(await FoundAsync(office), one => one.Rule.Id == "apology-missing" && one.Dossiers.Contains(code));
        Assert.Contains(await office.Get<SignalList>().OfDossierAsync("01243", new DateOnly(2020, 6, 15), code, Cancel), one => one.Rule.Id == "apology-missing");

        // Looked through again nothing changes, and below another authority nothing is shown.
        var before = await FoundAsync(office);
        await ScanAsync(office, whole: true);
        Assert.Equal(before.Select(one => (one.Rule.Id, one.At)), (await FoundAsync(office)).Select(one => (one.Rule.Id, one.At)));
        Assert.Empty(await office.Get<SignalList>().ListAsync(Controller with { Unit = "01225" }, new(null, null, June, June), 10, Cancel));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_rule_that_is_switched_off_for_a_commune_says_nothing_there_and_the_reason_stays(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        await office.HasDossierAsync();
        office.Clock.Set("2020-06-15T09:00");
        await ScanAsync(office, whole: true);
        Assert.Contains(await FoundAsync(office), one => one.Rule.Id == "slip-printed-late");

        var set = new SetSignal.Request("slip-printed-late", "01243", new DateOnly(2020, 6, 15), On: false, new Dictionary<string, string>(), "Máy in hỏng, đã lập biên bản");
        Assert.Equal("signal.not-yours", (await office.Get<SetSignal>().RunAsync(set, DistrictLeader, "lead", Cancel)).Refusal.Code);
        Assert.Equal("signal.not-yours", (await office.Get<SetSignal>().RunAsync(set, Controller with { Unit = "01243" }, "own", Cancel)).Refusal.Code);
        Assert.Equal("signal.reason-missing", (await office.Get<SetSignal>().RunAsync(set with { Reason = "" }, Controller, "why", Cancel)).Refusal.Code);
        Assert.False((await office.Get<SetSignal>().RunAsync(set, Controller, "off", Cancel)).Refused);

        await ScanAsync(office, whole: true);
        Assert.DoesNotContain(await FoundAsync(office), one => one.Rule.Id == "slip-printed-late");
        Assert.Equal("Máy in hỏng, đã lập biên bản", Assert.Single((await office.Get<SignalSettings>().BookAsync(Cancel)).Sets).Reason);
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_slip_that_was_printed_in_time_is_no_sign(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        var code = await office.HasDossierAsync();
        await office.Get<PrintSlip>().OfDossierAsync(code, SlipForm.Receipt, "1/TNHS", Clerk, "print", Cancel);

        office.Clock.Set("2020-06-15T09:00");
        await ScanAsync(office, whole: true);

        Assert.DoesNotContain(await FoundAsync(office), one => one.Rule.Id == "slip-printed-late");
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_first_look_that_was_broken_off_goes_on_where_it_was_and_sees_what_happened_meanwhile(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-05-15");
        var (may, june) = await WithoutSlipsAsync(office);
        await foreach (var step in office.Get<ScanSignals>().StepsAsync(whole: false, Cancel))
        {
            if (step.Done == step.All - 1)
            {
                break;
            }
        }

        // The youngest months come first: May is what is missing.
        Assert.Equal([june], await WithoutSlipAsync(office));
        var meanwhile = await office.HasDossierAsync(due: "2020-06-17T16:20");
        office.Clock.Set("2020-06-15T09:30");
        var done = await ScanAsync(office);

        Assert.Equal(2, done.DeskMonths);
        Assert.Equal(new[] { may, june, meanwhile }.Order(StringComparer.Ordinal), await WithoutSlipAsync(office));
        Assert.Equal(0, (await ScanAsync(office)).DeskMonths);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_month_with_an_entry_nobody_understands_keeps_no_other_back_and_is_looked_at_when_it_can_be_read(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-05-15");
        var (may, june) = await WithoutSlipsAsync(office);
        await RenameEntriesAsync(office, june, "dossier.received", "dossier.from-tomorrow");

        var first = await ScanAsync(office);

        Assert.Equal(1, first.Failed);
        Assert.Equal([may], await WithoutSlipAsync(office));
        Assert.Equal((1, 1), await ScanAsync(office) is var again ? (again.DeskMonths, again.Failed) : default);

        await RenameEntriesAsync(office, june, "dossier.from-tomorrow", "dossier.received");
        Assert.Equal((1, 0), await ScanAsync(office) is var last ? (last.DeskMonths, last.Failed) : default);
        Assert.Equal(new[] { may, june }.Order(StringComparer.Ordinal), await WithoutSlipAsync(office));
    }

    [Fact]
    public async Task The_look_waits_while_somebody_waits_for_a_file_and_goes_on_when_it_is_written()
    {
        await using var office = await OpenAsync(TestDatabase.Sqlite, "2020-05-15");
        await office.HasStaffAsync();
        await office.HasDossierAsync();
        office.Clock.Set("2020-06-15T08:00");
        await using var files = new WrittenFiles(new ExportOptions(Path.Combine(Path.GetTempPath(), $"motcua-written-{Guid.NewGuid():N}")), office.Get<OfficeTime>(), NullLogger<WrittenFiles>.Instance);
        var written = new TaskCompletionSource();
        Assert.NotNull(files.Begin(Clerk.Id, "so.csv", "text/csv", _ => Task.FromResult<Outcome<long>>(1L), (_, _, _) => written.Task));
        var looking = new SignalWatch(office.Get<ScanSignals>(), files, NullLogger<SignalWatch>.Instance).LookAsync(Cancel);

        while (await LookedThroughAsync(office) == 0)
        {
            await Task.Delay(20, Cancel);
        }

        Assert.NotSame(looking, await Task.WhenAny(looking, Task.Delay(500, Cancel)));
        Assert.Equal(1, await LookedThroughAsync(office));
        written.SetResult();
        await looking.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        Assert.Equal(0, (await ScanAsync(office)).DeskMonths);
    }

    /// <summary>One dossier of each month for which no slip was printed in time.</summary>
    private static async Task<(string May, string June)> WithoutSlipsAsync(TestOffice office)
    {
        await office.HasStaffAsync();
        var may = await office.HasDossierAsync();
        office.Clock.Set("2020-06-15T08:00");
        var june = await office.HasDossierAsync(due: "2020-06-17T16:20");
        office.Clock.Set("2020-06-15T08:40");
        return (may, june);
    }

    private static async Task<int> LookedThroughAsync(TestOffice office)
    {
        await using var db = await office.DatabaseAsync();
        return await db.SignalMonths.CountAsync(Cancel);
    }

    private static async Task RenameEntriesAsync(TestOffice office, string code, string from, string to)
    {
        await using var db = await office.DatabaseAsync();
        var stream = DossierProjection.StreamOf(code);
        Assert.Equal(1, await db.Entries.Where(entry => entry.Stream == stream && entry.Type == from).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Type, to), Cancel));
    }

    private static Task<ScanDone> ScanAsync(TestOffice office, bool whole = false) => office.Get<ScanSignals>().RunAsync(whole, null, Cancel);

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_list_longer_than_a_page_is_read_to_its_end_with_every_sign_once(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await office.HasStaffAsync();
        await using (var db = await office.DatabaseAsync())
        {
            db.Signals.AddRange(
                from unit in new[] { "01243", "035" }
                from month in new[] { June, June.AddMonths(-1) }
                from number in Enumerable.Range(1, 120)
                select new SignalRow { Unit = unit, Month = month, Number = number, Rule = "sent-back-again", At = new DateTime(2020, 6, 1, 0, 0, 0, DateTimeKind.Utc), Dossiers = "|", Facts = "[3]" });
            await db.SaveChangesAsync(Cancel);
        }

        var list = office.Get<SignalList>();
        var all = await list.AllAsync(Controller, new(null, null, June.AddMonths(-1), June), Cancel).ToListAsync(Cancel);
        Assert.Equal(480, all.Count);
        Assert.All(all.GroupBy(one => (one.Unit, one.Month)), group => Assert.Equal(120, group.Count()));
        Assert.Equal(all.OrderBy(one => one.Unit, StringComparer.Ordinal).ThenBy(one => one.Month).Select(one => (one.Unit, one.Month)), all.Select(one => (one.Unit, one.Month)));
        Assert.Equal(120, await list.AllAsync(Controller, new("01243", null, June, June), Cancel).CountAsync(Cancel));
        Assert.Equal(240, await list.AllAsync(Controller with { Unit = "01243" }, new(null, null, June.AddMonths(-1), June), Cancel).CountAsync(Cancel));

        // A key that nobody here has made begins at the beginning.
        Assert.Equal("01243", (await list.PageAsync(Controller, new(null, null, June, June), "hôm-qua_x_035", Cancel)).Signs[0].Unit);
    }

    private static Task<IReadOnlyList<FoundSignal>> FoundAsync(TestOffice office) => office.Get<SignalList>().ListAsync(Controller, new(null, null, June, June), 100, Cancel);

    private static async Task<IReadOnlyList<string>> WithoutSlipAsync(TestOffice office)
    {
        await using var db = await office.DatabaseAsync();
        return [.. (await db.Signals.AsNoTracking().Where(row => row.Rule == "slip-printed-late").Select(row => row.Dossiers).ToListAsync(Cancel)).Select(codes => codes.Trim('|')).Order(StringComparer.Ordinal)];
    }
}
