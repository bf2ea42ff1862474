using Microsoft.EntityFrameworkCore;
using MotCua.Application.Administering;
using MotCua.Application.Assigning;
using MotCua.Application.Collecting;
using MotCua.Application.Data;
using MotCua.Application.Demo;
using MotCua.Application.Inspecting;
using MotCua.Application.Interlinking;
using MotCua.Application.Ledger;
using MotCua.Application.Publishing;
using MotCua.Application.Reporting;
using MotCua.Application.Tests.Harness;
using MotCua.Application.Transferring;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Interlinking;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;

namespace MotCua.Application.Tests.Demo;

/// <summary>The story as it was played through the verbs: what the program itself answers about it.</summary>
public sealed class DemoStoryTests
{
    /// <summary>What the district's own portal printed on 26 August 2020, and the whole numbers we chose that meet it.</summary>
    [Fact]
    public async Task Quang_Binh_at_full_size_says_what_was_printed()
    {
        await using var office = await TestOffice.OpenAsync(TestDatabase.Sqlite, "2020-06-16");
        await office.PlayAsync(DemoFixture.QuangBinh);

        var district = await FiguresAsync(office, DemoFixture.QuangBinh, withBelow: false);
        var all = await FiguresAsync(office, DemoFixture.QuangBinh);
        var interlinked = await FiguresAsync(office, DemoFixture.QuangBinh, interlinked: true);
        var online = await FiguresAsync(office, DemoFixture.QuangBinh, channel: Channel.Online);

        Assert.True(all.New > 10_000);
        Assert.InRange(district.Resolved, 5_900, 5_999);
        Assert.True(all.Resolved - district.Resolved > 4_000);
        Assert.Equal((111, 108), (interlinked.New, interlinked.Early + interlinked.OnTime));
        Assert.Equal(0, online.New);

        Assert.Equal((5_987, 4_139, 10_126), (district.New, all.New - district.New, all.New));
        Assert.Equal((5_946, 4_102), (district.Resolved, all.Resolved - district.Resolved));
        Assert.True(all.Balances);

        var statement = await office.Get<PeriodStatements>().MakeAsync(
            new FigureQuestion { Period = DemoFixture.QuangBinh.Period, Unit = "035", WithBelow = true }, TestContext.Current.CancellationToken);
        Assert.Equal(
            [10_126, 0, 5_946, 4_102, 111, 108, 3, 97.3m, 0],
            Enum.GetValues<StatementFact>().Where(fact => fact <= StatementFact.OnlineLevel34).Select(fact => statement.Value(fact)!.Value));

        var form = (await office.Get<FormReports>().MakeAsync(II06a, new FigureQuestion { Period = DemoFixture.QuangBinh.Period, Unit = "035", WithBelow = true }, Cancel)).Table;
        Assert.All(II06a.Shape.Identities, identity => Assert.True(form.Holds(identity)));
        Assert.Equal(II06a.Columns.Select(column => all.Count(column.Figure!.Value)), form.Total);
        Assert.Equal((5_946, 4_102, 10_126), (form.SumOf(UnitKind.District)[7 - II06a.First], form.SumOf(UnitKind.Commune)[7 - II06a.First], form.Total[1] + form.Total[2]));

        // "111 dossiers under the interlinked mechanism, 108 of them early or on time": by agency, and as the same form asked of them alone.
        var asked = new FigureQuestion { Period = DemoFixture.QuangBinh.Period, Unit = "035", WithBelow = true };
        var byAgency = (await office.Get<FormReports>().MakeAsync(StatutoryForm.Of("lien-thong"), asked, Cancel)).Table;
        var alone = (await office.Get<FormReports>().MakeAsync(II06a, asked with { Interlinked = true }, Cancel)).Table;
        Assert.Equal((111, 108, 111, 108), (byAgency.Total[0], byAgency.Total[4] + byAgency.Total[5], alone.Total[0], alone.Total[8 - II06a.First] + alone.Total[9 - II06a.First]));
        Assert.True(byAgency.Lines.Count(line => !line.IsLevel) >= 5);

        Assert.Equal((0, 0, 0), (district.EnteredLate, district.SlipsByHand, district.SlipsMissing));
        Assert.Equal(all.EnteredLate, all.SlipsByHand + all.SlipsMissing);
        Assert.InRange(all.SlipsMissing, 60, 250);
        Assert.InRange(all.SlipsByHand, 60, 350);

        await EverybodyFindsWorkAsync(office);
        await TheWorstCommunesWereInspectedAsync(office);
        await TheSidePathsAreUsedAsync(office);
        Assert.Empty(await office.VerifyAsync());
        await using var db = await office.DatabaseAsync();
        var instants = await db.Entries.OrderBy(entry => entry.Sequence).Select(entry => entry.At).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(instants.Order(), instants);
    }

    /// <summary>Published on 19 January 2021, in the columns of form II.06a: every one of them to the last dossier.</summary>
    [Fact]
    public async Task Dak_Glong_at_full_size_comes_out_exactly()
    {
        await using var office = await TestOffice.OpenAsync(TestDatabase.Sqlite, "2021-01-19");
        await office.PlayAsync(DemoFixture.DakGlong);

        var all = await FiguresAsync(office, DemoFixture.DakGlong);

        Assert.Equal((57_028, 1_982, 59_010), (all.New, all.CarriedOver, all.Received));
        Assert.Equal((57_502, 187, 57_689), (all.Early + all.OnTime, all.Late, all.Resolved));
        Assert.Equal((1_246, 75, 1_321), (all.OpenInTime, all.OpenOverdue, all.Open));
    }

    /// <summary>The same way on the other database, with every figure divided.</summary>
    [Fact]
    public async Task Dak_Glong_comes_out_on_PostgreSQL_too()
    {
        var fixture = DemoFixture.DakGlong.DividedBy(50);
        var expected = fixture.Groups[0].Figures;
        await using var office = await TestOffice.OpenAsync(TestDatabase.Postgres, "2021-01-19");
        await office.PlayAsync(fixture);

        var all = await FiguresAsync(office, fixture);

        Assert.Equal((expected.New, expected.CarriedOver, expected.InTime, expected.Late), (all.New, all.CarriedOver, all.Early + all.OnTime, all.Late));
        Assert.Equal((expected.OpenInTime, expected.OpenOverdue), (all.OpenInTime, all.OpenOverdue));
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Stopped_in_the_middle_a_story_goes_on_and_ends_as_if_it_had_never_stopped(TestDatabase database)
    {
        var fixture = DemoFixture.QuangBinh.DividedBy(60);
        await using var whole = await TestOffice.OpenAsync(database, "2020-06-16");
        await using var stopped = await TestOffice.OpenAsync(database, "2020-06-16");
        await whole.PlayAsync(fixture);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stopped.PlayAsync(fixture, until: 500));

        Assert.Equal(DemoStage.Unfinished, (await stopped.Get<DemoOffice>().StandingAsync(Cancel)).Stage);
        await stopped.PlayAsync(fixture);

        Assert.Equal(DemoStage.Finished, (await stopped.Get<DemoOffice>().StandingAsync(Cancel)).Stage);
        Assert.Equal(await ToldAsync(whole), await ToldAsync(stopped));
    }

    /// <summary>Those that print no slip and enter late are found; one puts it right, one lets its deadline pass, and nothing is found where all is well.</summary>
    private static async Task TheWorstCommunesWereInspectedAsync(TestOffice office)
    {
        var inspector = new Officer("hoa.nv", "", DutyKind.Inspect, "035");
        var line = Assert.Single(await office.Get<Rounds>().ListAsync(inspector, Cancel));
        Assert.Equal((5, 5, 8, 2), (line.Places, line.Inspected, line.Findings, line.Closed));
        var whole = (await office.Get<Rounds>().FindAsync(line.Round.Id, inspector, Cancel))!;
        var up = RoundUp.Of(whole, new DateOnly(2020, 6, 16));
        Assert.Equal(["01231", "01258", "01225", "01243", "01222"], up.Inspected.Select(visit => visit.Visit.Unit));
        Assert.Equal([2, 2, 2, 2, 0], up.Inspected.Select(visit => visit.Findings));
        Assert.Equal([2, 0, 0, 0, 0], up.Inspected.Select(visit => visit.Closed));
        Assert.Equal([0, 2, 1, 0, 0], up.Inspected.Select(visit => visit.Overdue));
        Assert.Equal(["no-slip", "not-entered"], up.Kinds.Select(kind => kind.Check!.Id));
        Assert.All(whole.Visits, visit => Assert.InRange(visit.Taken!.Dossiers.Count, 20, 90));
        Assert.Contains(up.Kinds, kind => kind.Dossiers > 0);
    }

    /// <summary>Whoever signs in with an offered account in the morning has something to do, and together they see work of every standing.</summary>
    private static async Task EverybodyFindsWorkAsync(TestOffice office)
    {
        var offered = (await office.Get<DemoOffice>().StandingAsync(Cancel)).Finished!.Offered;
        await using var db = await office.DatabaseAsync();
        var rows = await db.Dossiers.AsNoTracking().Where(row => row.HolderUnit != null).ToListAsync(Cancel);
        var seen = new List<DossierRow>();
        foreach (var officer in offered)
        {
            var duties = (await office.Get<Staff>().FindAsync(officer, Cancel))!.Duties.Where(duty => duty.Kind <= DutyKind.Return).ToList();
            var theirs = rows.Where(row => row.Holder == officer || (row.Holder is null && duties.Any(duty => duty.Unit == row.HolderUnit && duty.Kind == row.HolderDuty))).ToList();
            Assert.True(duties.Count == 0 || theirs.Count > 0, $"{officer} finds nothing to do.");
            seen.AddRange(theirs);
        }

        var days = seen.Where(row => row.EndedAt is null).Select(row => OfficeTime.DayOf(row.DueAt!.Value)).ToList();
        var today = new DateOnly(2020, 6, 16);
        Assert.Contains(days, day => day < today);
        Assert.Contains(days, day => day == today);
        Assert.Contains(days, day => day > today);
        Assert.Contains(seen, row => row.Status is DossierStatus.ResultReady);
        Assert.Contains(seen, row => row.Status is DossierStatus.Received);
    }

    /// <summary>What a visitor sees beside the way: agencies of chains, paper that nobody took over, money to give back, tables of the offices' own.</summary>
    private static async Task TheSidePathsAreUsedAsync(TestOffice office)
    {
        var leader = new Officer("binh.nv", "", DutyKind.Lead, "035");
        var agencies = (await office.Get<StageFigures>().RunAsync(DemoFixture.QuangBinh.Period, leader, Cancel)).Agencies;
        Assert.True(agencies.Count(agency => agency.Of(StageFigure.Received) > 0) >= 5);
        Assert.All([StageFigure.DoneOnTime, StageFigure.DoneLate, StageFigure.HandOverLate], figure => Assert.Contains(agencies, agency => agency.Of(figure) > 0));

        var clerk = new Officer("ly.mm", "", DutyKind.Receive, "035.mot-cua");
        var desk = await office.Get<PaperDesk>().RunAsync(clerk, Cancel);
        Assert.InRange(desk.Alarms, 1, 25);
        Assert.NotEmpty(desk.Outgoing);

        await using var db = await office.DatabaseAsync();
        var told = await db.Entries.GroupBy(entry => entry.Type).Select(type => new { type.Key, Count = type.Count() }).ToDictionaryAsync(type => type.Key, type => type.Count, Cancel);
        Assert.InRange(told["dossier.withdrawn"], 10, 60);
        Assert.All(["fee.refunded", "dossier.new-date-declined", "dossier.escalation-answered"], type => Assert.InRange(told[type], 2, 60));
        Assert.NotEmpty((await office.Get<CashBooks>().DayAsync("035.mot-cua", null, clerk, Cancel))!.ToRefund);
        var failed = await db.Dossiers.AsNoTracking().Where(row => row.Interlinked).ToListAsync(Cancel);
        Assert.Single(failed.Select(DossierProjection.Unfold), dossier => dossier.Stages.Any(stage => stage.Status is StageStatus.Failed));

        office.Clock.Set("2020-06-16T08:00");
        Assert.NotEmpty((await office.Get<RoutingTables>().AtHandAsync(Cancel))("035.dat-dai", new DateOnly(2020, 6, 16))!.Lines);
        Assert.Contains((await office.Get<Processes>().OfAsync("1.001612", Cancel)).Single().Steps, step => step.Beside);
    }

    private static readonly StatutoryForm II06a = StatutoryForm.Of(StatutoryForm.Results);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>All that the entries say. Not their hashes: the salt of private facts is drawn anew each time.</summary>
    /// <summary>Without the seals, which every entry's own salt goes into, and the inspections, whose samples come from the seals.</summary>
    private static async Task<List<string>> ToldAsync(TestOffice office)
    {
        await using var db = await office.DatabaseAsync();
        var entries = await db.Entries.AsNoTracking().Where(entry => !entry.Stream.StartsWith("seal:") && !entry.Stream.StartsWith("inspection:")).OrderBy(entry => entry.Sequence).ToListAsync(Cancel);
        return [.. entries.Select(entry => $"{entry.At:O} {entry.Actor} {entry.Stream} {entry.Type} {entry.Facts} {entry.PrivateFacts}")];
    }

    private static async Task<Figures> FiguresAsync(TestOffice office, DemoFixture fixture, bool withBelow = true, bool? interlinked = null, Channel? channel = null) =>
        (await office.Get<FiguresOf>().ByAuthorityAsync(
            new FigureQuestion { Period = fixture.Period, Unit = fixture.District, WithBelow = withBelow, Interlinked = interlinked, Channel = channel },
            TestContext.Current.CancellationToken)).Total;
}
