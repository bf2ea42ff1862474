using Microsoft.EntityFrameworkCore;
using MotCua.Application.Administering;
using MotCua.Application.Boards;
using MotCua.Application.Data;
using MotCua.Application.Publishing;
using MotCua.Application.Quality;
using MotCua.Application.Reporting;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;

namespace MotCua.Application.Tests.Reporting;

/// <summary>Sums that are kept in memory say nothing else than the database.</summary>
public sealed class KeptSumsStories
{
    private static readonly DateOnly First = new(2019, 12, 1);
    private static readonly DateOnly End = new(2020, 3, 20);

    /// <summary>Pieces of time of January and of February 2020.</summary>
    private static readonly (int From, int Until) January = (PeriodSegment.KeyOf(new(2020, 1, 1)), PeriodSegment.KeyOf(new(2020, 2, 1)));
    private static readonly (int From, int Until) February = (PeriodSegment.KeyOf(new(2020, 2, 1)), PeriodSegment.KeyOf(new(2020, 3, 1)));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Figures_asked_while_the_office_works_on_are_those_added_up_anew(TestDatabase database)
    {
        await using var office = await OfficeAsync(database);
        var compared = 0;
        await new RandomLedger(office, seed: 44).PlayAsync(First, End, dossiersADay: 2, async day =>
        {
            if (day.Day % 8 == 0)
            {
                using var anew = new KeptSums(office.Ledger);
                foreach (var question in Questions())
                {
                    Assert.Equal(await LinesAsync(office, anew, question), await LinesAsync(office, office.Get<KeptSums>(), question));
                    compared++;
                }
            }
        });

        Assert.True(compared > 60);
        Assert.NotEmpty(await LinesAsync(office, office.Get<KeptSums>(), Questions().First()));
    }

    [Fact]
    public async Task What_nothing_was_added_to_is_added_up_once()
    {
        await using var office = await OfficeAsync(TestDatabase.Sqlite);
        office.Clock.Set("2020-02-10T09:00");
        var asked = new Asked(office);

        await asked.OfAsync(office.Get<KeptSums>(), January);
        await asked.OfAsync(office.Get<KeptSums>(), February);
        await office.HasDossierAsync();

        Assert.Equal(0, await asked.OfAsync(office.Get<KeptSums>(), January));
        Assert.Equal(1, await asked.OfAsync(office.Get<KeptSums>(), February));
        Assert.Equal([January, February, February], asked.OfDatabase);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_another_program_on_the_same_database_did_is_counted_at_once(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2019-11-30");
        await using var beside = office.OpenBeside();
        office.Clock.Set("2020-02-10T09:00");
        await beside.HasStaffAsync();
        var asked = new Asked(office);
        Assert.Equal(0, await asked.OfAsync(office.Get<KeptSums>(), February));

        await beside.HasDossierAsync();
        Assert.Equal(1, await asked.OfAsync(office.Get<KeptSums>(), February));

        // Its own next act follows upon the other's, and tells of its own pieces of time only.
        await beside.HasDossierAsync();
        await office.HasUnitAsync("01246", UnitKind.Commune, "Tân Nam", "035");
        Assert.Equal(2, await asked.OfAsync(office.Get<KeptSums>(), February));
    }

    /// <summary>All that is told from kept sums, as lines of text.</summary>
    private static async Task<IReadOnlyList<string>> LinesAsync(TestOffice office, KeptSums sums, FigureQuestion question)
    {
        var (databases, options, time) = (office.Get<IDbContextFactory<MotCuaDb>>(), office.Get<ReportOptions>(), office.Get<OfficeTime>());
        var figures = new FiguresOf(databases, sums, office.Get<ReportUnits>(), options, time);
        var waits = new WaitsOf(databases, sums, figures, office.Get<Catalogue>(), options, time);
        var (byAuthority, byProcedure) = (await waits.ByAuthorityAsync(question, Cancel), await waits.ByProcedureAsync(question, Cancel));
        var visited = await new TripsOf(databases, sums, figures, office.Get<Catalogue>(), time).RunAsync(question, Cancel);
        var paused = await new PausesOf(databases, sums, figures, time).RunAsync(question, Cancel);
        var lists = new FigureDossiers(databases, figures, office.Get<Catalogue>(), options, time);
        var apart = await new ApartFigures(databases, sums, figures, lists, options, time).CountAsync(question, Enum.GetValues<Figure>().Where(figure => !figure.IsKept()), byCause: true, Cancel);
        var board = new WorkAtHand(databases, sums, figures, office.Get<Units>(), office.Get<Calendars>(), options, time);
        var work = await board.ReadAsync(new WorkScope.OfAuthorities(question), Cancel);
        var received = await board.ListAsync(new WorkScope.OfAuthorities(question), new WorkSlice(WorkPart.Received), null, Cancel);
        var ready = await board.ListAsync(new WorkScope.OfAuthorities(question), new WorkSlice(WorkPart.Ready), null, Cancel);
        var index = await new QualityReports(databases, sums, office.Get<Units>(), office.Get<Catalogue>(), time).OfAsync(question.Unit, new(2020, 1, 1), Cancel);
        var byAuthorities = await figures.ByAuthorityAsync(question, Cancel);
        var reviewed = await new ReviewOf(databases, sums, waits, figures, office.Get<Catalogue>(), time).RunAsync(question, Cancel);
        return
        [
            $"{question} {byAuthorities.LongestWait}",
            .. byAuthorities.Lines.Select(line => $"{question} {line}"),
            .. (await figures.BySectorAsync(question, Cancel)).Lines.Select(line => $"{question} {line}"),
            .. (await new FigureTrend(databases, sums, figures, options, time).UpToAsync(question, Cancel)).Select(month => $"{question} {month}"),
            .. (byAuthority?.Lines ?? []).Concat(byProcedure?.Lines ?? []).Select(line => $"{question} {line.Of} {line.Waited.Median} {line.Waited.Count} {line.Promised.Median} {line.Resolved} {line.Late}"),
            .. (visited?.Authorities ?? []).Concat(visited?.Procedures ?? []).Select(line => $"{question} {line}"),
            .. (paused ?? []).OrderBy(line => line.Authority, StringComparer.Ordinal).ThenBy(line => line.Reason).Select(line => $"{question} {line}"),
            .. apart.SelectMany(figure => figure.Value.Select(count => $"{question} {figure.Key} {count}")).Order(StringComparer.Ordinal),
            .. work.Due.Concat(work.Ages).Concat(work.Ready).Concat(work.Waiting).Select(bar => $"{question} {work.Open} {bar}"),
            .. received.Page.Dossiers.Concat(ready.Page.Dossiers).Select(dossier => $"{question} {received.Count} {ready.Count} {dossier}"),
            .. index.Scores.Select(score => $"{question} {score}"),
            .. reviewed.Lines.Select(line => $"{question} {line.Procedure} {line.Ended} {line.Supplemented} {line.Refused}"),
        ];
    }

    /// <summary>A month that is over, the year that lasts, years with the months beside them, and what else tells counters apart.</summary>
    private static IEnumerable<FigureQuestion> Questions()
    {
        var half = new FigureQuestion { Period = ReportPeriod.HalfYear(2020, 1, ReportBorders.Calendar), Unit = "035", WithBelow = true };
        yield return half;
        yield return half with { Period = ReportPeriod.Month(2020, 1, ReportBorders.From16To15) };
        yield return half with { Period = ReportPeriod.Between(new(2018, 11, 20), new(2020, 2, 10)) };
        yield return half with { WithBelow = false };
        yield return half with { Sector = "Hộ tịch" };
        yield return half with { Channel = Domain.Dossiers.Channel.Post };
    }

    private static async Task<TestOffice> OfficeAsync(TestDatabase database)
    {
        var office = await TestOffice.OpenAsync(database, "2019-11-30");
        await office.HasDistrictAsync();
        await office.HasUnitAsync("01237", UnitKind.Commune, "Yên Bình", "035");
        return office;
    }

    /// <summary>How many dossiers came, and of which pieces of time the database was asked.</summary>
    private sealed class Asked(TestOffice office)
    {
        public List<(int From, int Until)> OfDatabase { get; } = [];

        public async Task<long> OfAsync(KeptSums sums, (int From, int Until) pieces)
        {
            await using var db = await office.DatabaseAsync();
            var received = await sums.OfAsync<FigureRow, long>(db, new FigureFilter(null, null, null, null), "received", pieces, async () =>
            {
                OfDatabase.Add(pieces);
                return [await db.Figures.Where(row => row.Cut == FigureCut.Whole && row.Span >= pieces.From && row.Span < pieces.Until).SumAsync(row => row.Received, Cancel)];
            }, Cancel);
            return received.Single();
        }
    }
}
