using MotCua.Application.Data;
using MotCua.Application.Demo;
using MotCua.Application.Ledger;
using MotCua.Application.Reporting;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Application.Tests.Reporting;

/// <summary>Days really waited, days promised and pauses, against a count of every dossier by hand.</summary>
public sealed class WaitsStoryTests
{
    private static readonly DateOnly First = new(2019, 12, 1);
    private static readonly DateOnly End = new(2020, 3, 20);
    private static readonly Officer Writer = new("may", "Máy", DutyKind.Receive, "035.mot-cua");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_middle_and_the_ninth_tenth_are_those_of_the_dossiers_laid_in_a_row(TestDatabase database)
    {
        await using var office = await OfficeAsync(database);
        await new RandomLedger(office, seed: 90).PlayAsync(First, End, dossiersADay: 2);
        office.Clock.Set("2020-03-20T10:30");
        var dossiers = await DossiersAsync(office);

        foreach (var (question, authorities) in Questions())
        {
            var ended = EndedIn(dossiers, question, authorities, office.Get<OfficeTime>().Now).ToList();
            var byProcedure = (await office.Get<WaitsOf>().ByProcedureAsync(question, Cancel))!;
            var byAuthority = (await office.Get<WaitsOf>().ByAuthorityAsync(question, Cancel))!;

            AreTheSame(ended, byProcedure.Total, question);
            AreTheSame(ended, byAuthority.Total, question);
            Assert.Equal(ended.Select(row => row.Procedure).Distinct().Order(StringComparer.Ordinal), byProcedure.Lines.Select(line => line.Of));
            Assert.Equal(ended.Select(row => row.Authority).Distinct().Order(StringComparer.Ordinal), byAuthority.Lines.Select(line => line.Of));
            Assert.All(byProcedure.Lines, line => AreTheSame([.. ended.Where(row => row.Procedure == line.Of)], line, question));
            Assert.All(byAuthority.Lines, line => AreTheSame([.. ended.Where(row => row.Authority == line.Of)], line, question));
        }

        Assert.Null(await office.Get<WaitsOf>().ByProcedureAsync(Questions().First().Question with { Sector = "Hộ tịch" }, Cancel));
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_is_said_of_a_procedure_opens_exactly_its_dossiers(TestDatabase database)
    {
        await using var office = await OfficeAsync(database);
        await new RandomLedger(office, seed: 91).PlayAsync(First, End, dossiersADay: 2);
        office.Clock.Set("2020-03-20T10:30");
        var dossiers = await DossiersAsync(office);
        var (question, authorities) = Questions().First();

        foreach (var line in (await office.Get<WaitsOf>().ByProcedureAsync(question, Cancel))!.Lines)
        {
            var ended = await AllPagesAsync(after => office.Get<WaitDossiers>().OfProcedureAsync(question, line.Of, Figure.Ended, after, Cancel));
            var late = await AllPagesAsync(after => office.Get<WaitDossiers>().OfProcedureAsync(question, line.Of, Figure.Late, after, Cancel));

            Assert.Equal(
                EndedIn(dossiers, question, authorities, office.Get<OfficeTime>().Now).Where(row => row.Procedure == line.Of).Select(row => row.Code).Order(StringComparer.Ordinal),
                ended.Order(StringComparer.Ordinal));
            Assert.Equal((line.Waited.Count, line.Late), (ended.Count, late.Count));
        }
    }

    [Fact]
    public async Task The_rules_on_what_is_late_and_what_stopped_hold_for_procedures_as_for_the_figures()
    {
        await using var office = await OfficeAsync(TestDatabase.Sqlite);
        await new RandomLedger(office, seed: 92).PlayAsync(First, End, dossiersADay: 2);
        office.Clock.Set("2020-03-20T10:30");
        foreach (var rules in Enum.GetValues<Granularity>().SelectMany(judged => Enum.GetValues<StoppedCount>().Select(stopped => new FigureRules(judged, stopped))))
        {
            var options = new ReportOptions(null, rules);
            var databases = office.Get<IDbContextFactory<MotCuaDb>>();
            var figures = new FiguresOf(databases, office.Get<KeptSums>(), office.Get<ReportUnits>(), options, office.Get<OfficeTime>());
            var waits = new WaitsOf(databases, office.Get<KeptSums>(), figures, office.Get<Application.Publishing.Catalogue>(), options, office.Get<OfficeTime>());
            foreach (var (question, _) in Questions())
            {
                var told = (await figures.ByAuthorityAsync(question, Cancel)).Total;
                var total = (await waits.ByProcedureAsync(question, Cancel))!.Total;

                Assert.Equal((told.Resolved, told.Late, told.Ended, told.Promised, rules), (total.Resolved, total.Late, total.Waited.Count, total.Promised.Count, rules));
            }
        }
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Each_pause_is_counted_where_it_ended_with_its_reason_and_its_days(TestDatabase database)
    {
        await using var office = await OfficeAsync(database);
        await new RandomLedger(office, seed: 93).PlayAsync(First, First.AddDays(40), dossiersADay: 2);
        office.Clock.Set("2020-01-12T08:00");
        var open = (await DossiersAsync(office)).Where(row => row.Status is DossierStatus.Received or DossierStatus.InProgress && DossierProjection.Unfold(row).State.Aside is null)
            .OrderBy(row => row.Code, StringComparer.Ordinal).Take(4).ToList();
        var (half, january) = (Ask(ReportPeriod.HalfYear(2020, 1, ReportBorders.From16To15)), Ask(ReportPeriod.Month(2020, 1, ReportBorders.Calendar)));
        var (halfBefore, januaryBefore) = (await PausesAsync(office, half), await PausesAsync(office, january));
        var papersBefore = await AllPagesAsync(after => office.Get<WaitDossiers>().PausedAsync(half, PauseReason.Supplement, after, Cancel));

        // Twice for papers and once for money; once for papers that never come; a wish to withdraw that is granted, another inside a wait for papers.
        await PapersAsync(office, open[0], "2020-01-13T09:00", "2020-01-17T09:00");
        await PapersAsync(office, open[0], "2020-01-20T09:00", "2020-01-22T09:00");
        await DoAsync(office, open[0], "2020-01-30T09:00", new DossierPaymentAsked("1/TB", 50_000, "Kho bạc", null));
        await DoAsync(office, open[0], "2020-02-03T09:00", new DossierPaymentRecorded("BL1", null, null));
        await PapersAsync(office, open[1], "2020-02-03T09:30", null);
        await DoAsync(office, open[1], "2020-02-20T09:00", new DossierClosedUnanswered("1/TB"));
        await DoAsync(office, open[2], "2020-02-20T10:00", new DossierWithdrawalAsked(Channel.Post, "1/RHS", null, SupplementClock.Pause));
        await DoAsync(office, open[2], "2020-02-25T10:00", new DossierWithdrawn(Channel.Post));
        await PapersAsync(office, open[3], "2020-02-25T11:00", null);
        await DoAsync(office, open[3], "2020-02-26T11:00", new DossierWithdrawalAsked(Channel.Post, "2/RHS", null, SupplementClock.Pause));

        Assert.Equal([(3, 2, 4 + 2 + 17), (1, 1, 4), (1, 1, 5)], Since(halfBefore, await PausesAsync(office, half)));
        Assert.Equal([(2, 1, 4 + 2), (0, 0, 0), (0, 0, 0)], Since(januaryBefore, await PausesAsync(office, january)));
        var papers = await AllPagesAsync(after => office.Get<WaitDossiers>().PausedAsync(half, PauseReason.Supplement, after, Cancel));
        Assert.Equal([open[0].Code, open[1].Code], papers.Except(papersBefore).Order(StringComparer.Ordinal));
        Assert.Equal((await PausesAsync(office, half))[0].Dossiers, papers.Count);
        var all = await AllPagesAsync(after => office.Get<WaitDossiers>().PausedAsync(half, null, after, Cancel));
        var paid = await AllPagesAsync(after => office.Get<WaitDossiers>().PausedAsync(half, PauseReason.Payment, after, Cancel));
        var wished = await AllPagesAsync(after => office.Get<WaitDossiers>().PausedAsync(half, PauseReason.Withdrawal, after, Cancel));
        Assert.Equal(papers.Union(paid).Union(wished).Order(StringComparer.Ordinal), all.Order(StringComparer.Ordinal));
        Assert.Equal(all.Count, await office.Get<WaitDossiers>().CountPausedAsync(half, Cancel));
        Assert.Null(await office.Get<PausesOf>().RunAsync(half with { Interlinked = true }, Cancel));
        Assert.Empty(await office.VerifyAsync());
    }

    [Fact]
    public async Task The_demonstrations_medians_are_those_of_its_dossiers()
    {
        await using var office = await TestOffice.OpenAsync(TestDatabase.Sqlite, "2020-06-16");
        await office.PlayAsync(DemoFixture.QuangBinh.DividedBy(60));
        var question = Ask(DemoFixture.QuangBinh.Period);
        var dossiers = await DossiersAsync(office);
        var ended = EndedIn(dossiers, question, [.. dossiers.Select(row => row.Authority).Distinct()], office.Get<OfficeTime>().Now).ToList();

        var byAuthority = (await office.Get<WaitsOf>().ByAuthorityAsync(question, Cancel))!;
        var byProcedure = (await office.Get<WaitsOf>().ByProcedureAsync(question, Cancel))!;

        Assert.True(byAuthority.Lines.Count > 10 && byProcedure.Lines.Count > 10);
        Assert.All(byAuthority.Lines, line => AreTheSame([.. ended.Where(row => row.Authority == line.Of)], line, question));
        Assert.All(byProcedure.Lines, line => AreTheSame([.. ended.Where(row => row.Procedure == line.Of)], line, question));
        foreach (var line in byProcedure.Lines)
        {
            Assert.Equal(line.Waited.Count, (await AllPagesAsync(after => office.Get<WaitDossiers>().OfProcedureAsync(question, line.Of, Figure.Ended, after, Cancel))).Count);
        }
    }

    /// <summary>Papers, payments, wishes to withdraw.</summary>
    private static async Task<List<(int Pauses, int Dossiers, int Days)>> PausesAsync(TestOffice office, FigureQuestion question)
    {
        var told = (await office.Get<PausesOf>().RunAsync(question, Cancel))!;
        return [.. Enum.GetValues<PauseReason>().Select(reason => told.Where(line => line.Reason == reason).ToList())
            .Select(lines => ((int)lines.Sum(line => line.Pauses), (int)lines.Sum(line => line.Dossiers), (int)lines.Sum(line => line.Days)))];
    }

    private static IEnumerable<(int Pauses, int Dossiers, int Days)> Since(IEnumerable<(int Pauses, int Dossiers, int Days)> before, IEnumerable<(int Pauses, int Dossiers, int Days)> after) =>
        before.Zip(after, (then, now) => (now.Pauses - then.Pauses, now.Dossiers - then.Dossiers, now.Days - then.Days));

    private static void AreTheSame(IReadOnlyList<DossierRow> ended, WaitLine line, FigureQuestion question)
    {
        // Who wanted the dossier back waited until they said so.
        var waited = ended.Select(row => OfficeTime.DayOf(DossierProjection.Unfold(row).State.ClockEndedAt!.Value).DayNumber - OfficeTime.DayOf(row.ReceivedAt).DayNumber).Order().ToList();
        var promised = ended.Where(row => row.DueAt is not null).Select(row => OfficeTime.DayOf(row.DueAt!.Value).DayNumber - OfficeTime.DayOf(row.ReceivedAt).DayNumber).Order().ToList();
        Assert.Equal(
            (question, ended.Count, Place(waited, 0.5), Place(waited, 0.9), promised.Count, Place(promised, 0.5), Place(promised, 0.9)),
            (question, (int)line.Waited.Count, line.Waited.Median, line.Waited.NinthDecile, (int)line.Promised.Count, line.Promised.Median, line.Promised.NinthDecile));
    }

    /// <summary>The first place in the row at which so large a part of all has passed.</summary>
    private static int? Place(List<int> row, double part) => row.Count == 0 ? null : row[Enumerable.Range(1, row.Count).First(place => place >= row.Count * part - 1e-9) - 1];

    private static IEnumerable<DossierRow> EndedIn(IEnumerable<DossierRow> dossiers, FigureQuestion question, IReadOnlyCollection<string> authorities, DateTime now) =>
        dossiers.Where(row => authorities.Contains(row.Authority) && row.EndedAt >= OfficeTime.StartOf(question.Period.First) && row.EndedAt < OfficeTime.StartOf(question.Period.End) && row.EndedAt < now);

    /// <summary>Whole segments, a period that lasts, days inside segments; the whole district and one commune.</summary>
    private static IEnumerable<(FigureQuestion Question, string[] Authorities)> Questions() =>
        from period in new[] { "2020H1", "2020-01", "2019-12-20..2020-01-07", "2020-02-03..2020-02-12", "2020-03-02..2020-03-31" }
        from commune in new[] { false, true }
        let read = ReportPeriod.TryParse(period, null, out var parsed) ? parsed! : throw new InvalidOperationException(period)
        select commune ? (Ask(read) with { Unit = "01243", WithBelow = false }, new[] { "01243" }) : (Ask(read), RandomLedger.Authorities);

    private static FigureQuestion Ask(ReportPeriod period) => new() { Period = period, Unit = "035", WithBelow = true };

    private static async Task PapersAsync(TestOffice office, DossierRow dossier, string asked, string? answered)
    {
        await DoAsync(office, dossier, asked, new DossierSupplementProposed("Luật Hộ tịch") { Items = ["Giấy chứng sinh"], Reason = "Thiếu" });
        await DoAsync(office, dossier, asked, new DossierSupplementAsked("1/HDHS", null, null));
        if (answered is not null)
        {
            await DoAsync(office, dossier, answered, new DossierSupplementAnswered([0], null, null));
        }
    }

    private static async Task DoAsync<T>(TestOffice office, DossierRow dossier, string at, T facts)
        where T : Domain.Facts
    {
        office.Clock.Set(at);
        await office.Ledger.CommitAsync<T>(Writer, null, book => book.Append(DossierProjection.StreamOf(dossier.Code), facts), Cancel);
    }

    internal static async Task<List<string>> AllPagesAsync(Func<string?, Task<FigureDossierPage>> pageAsync)
    {
        var codes = new List<string>();
        string? after = null;
        do
        {
            var page = await pageAsync(after);
            codes.AddRange(page.Dossiers.Select(dossier => dossier.Code));
            after = page.After;
        }
        while (after is not null);
        Assert.Equal(codes.Count, codes.Distinct().Count());
        return codes;
    }

    private static async Task<TestOffice> OfficeAsync(TestDatabase database)
    {
        var office = await TestOffice.OpenAsync(database, "2019-11-30");
        await office.HasDistrictAsync();
        await office.HasUnitAsync("01237", UnitKind.Commune, "Yên Bình", "035");
        return office;
    }

    private static async Task<List<DossierRow>> DossiersAsync(TestOffice office)
    {
        await using var db = await office.DatabaseAsync();
        return await db.Dossiers.AsNoTracking().ToListAsync(Cancel);
    }
}
