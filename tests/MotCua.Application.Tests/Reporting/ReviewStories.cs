using MotCua.Application.Processing;
using MotCua.Application.Publishing;
using MotCua.Application.Reporting;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;
using MotCua.Domain.Reports;
using static MotCua.Application.Tests.Harness.DistrictScene;

namespace MotCua.Application.Tests.Reporting;

/// <summary>What a procedure's review starts from, against a count of every ledger by hand.</summary>
public sealed class ReviewStories
{
    private static readonly DateOnly First = new(2019, 12, 1);
    private static readonly DateOnly End = new(2020, 3, 20);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Each_procedures_figures_are_those_of_its_dossiers_and_every_number_opens_them(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2019-11-30");
        await office.HasDistrictAsync();
        await office.HasUnitAsync("01237", UnitKind.Commune, "Yên Bình", "035");
        await new RandomLedger(office, seed: 63).PlayAsync(First, End, dossiersADay: 2);
        office.Clock.Set("2020-03-20T10:30");
        var now = office.Get<OfficeTime>().Now;
        var dossiers = await Past.AllAsync(office);
        foreach (var (question, authorities) in Questions())
        {
            var (from, until) = (OfficeTime.StartOf(question.Period.First), OfficeTime.StartOf(question.Period.End));
            var ended = dossiers.Where(one => authorities.Contains(one.Receipt.Authority) && one.EndedAt >= from && one.EndedAt < until && one.EndedAt < now).ToList();
            var answer = await office.Get<ReviewOf>().RunAsync(question, Cancel);

            Assert.Equal((question, (long)ended.Count, (long)ended.Count), (question, answer.Lines.Sum(line => line.Ended), answer.Known.Ended));
            Assert.Equal((ended.Count(one => one.IsRefused), ended.Count(one => one.IsRefused)), ((int)answer.Lines.Sum(line => line.Refused), (int)answer.Known.Refused));
            Assert.Equal(ended.GroupBy(one => one.Receipt.Procedure).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key), answer.Lines.Select(line => line.Procedure));
            foreach (var line in answer.Lines)
            {
                var own = ended.Where(one => one.Receipt.Procedure == line.Procedure).ToList();
                Assert.Equal((own.Count, own.Count(one => one.Requests.Any()), own.Count(one => one.IsRefused)), ((int)line.Ended, (int)line.Supplemented, (int)line.Refused));
                Assert.Equal(Parts(own.SelectMany(one => one.Requests.SelectMany(papers => papers).Distinct())), line.Papers);
                Assert.Equal(Parts(own.Select(one => one.RefusedFor).OfType<string>()), line.Grounds);
                await OpensAsync(office, question, line, own);
            }
        }

        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_paper_asked_for_in_the_offices_own_words_is_counted_under_its_published_name(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-12");
        await office.HasStaffAsync();
        var code = await office.HasDossierAsync();
        var receipt = (await office.StateAsync(code)).Receipt;
        await office.Done<PublishProcedure, Domain.Facts>(verb => verb.RunAsync(
            new ProcedureVersion
            {
                Code = receipt.Procedure,
                Number = 1,
                ValidFrom = new DateOnly(2020, 1, 1),
                Name = receipt.ProcedureName,
                Sector = receipt.Sector,
                Levels = ProcedureLevels.Commune,
                Limit = Domain.Deadlines.Limit.WorkingDays(3),
                Papers = [new("Giấy chứng sinh") { Originals = 1 }, new("Giấy chứng sinh của cơ sở y tế nước ngoài") { Originals = 1 }, new("Tờ khai") { Originals = 1 }],
                Steps = ProcedureSteps.Default([new StepPlace(StepLevel.Receiving, "tu-phap")]),
            },
            TestOffice.Console,
            null,
            Cancel));
        await office.Done<ForwardDossier, DossierForwarded>(verb => verb.RunAsync(new(code, Official.Id, null), Clerk, null, Cancel));
        var proposed = await office.Done<ProposeSupplement, DossierSupplementProposed>(verb => verb.RunAsync(new(code, ["GIẤY CHỨNG SINH bản chính, có dấu", "tờ khai ký tên", "Ảnh thẻ của cháu Mẫu"], "Thiếu", "Điều 16"), Official, null, Cancel));
        Assert.Equal(["Giấy chứng sinh", "Tờ khai", null], proposed.Listed!);

        await office.Done<AskSupplement, DossierSupplementAsked>(verb => verb.RunAsync(new(code), Chair, null, Cancel));
        var question = new FigureQuestion { Period = ReportPeriod.Month(2020, 6, ReportBorders.Calendar), Unit = "01243", WithBelow = false };
        Assert.Empty((await office.Get<ReviewOf>().RunAsync(question, Cancel)).Lines);

        await office.Done<AnswerSupplement, DossierSupplementAnswered>(verb => verb.RunAsync(new(code, [0, 1, 2], NoMore: false), Clerk, null, Cancel));
        await office.Done<RefuseDossier, DossierRefused>(verb => verb.RunAsync(new(code, "Của cháu Mẫu, không đủ điều kiện", "Điều 13 Luật Hộ tịch"), Official, null, Cancel));
        var line = (await office.Get<ReviewOf>().RunAsync(question, Cancel)).Lines.Single();
        Assert.Equal((1, 1, 1), (line.Ended, line.Supplemented, line.Refused));
        Assert.Equal([new("Giấy chứng sinh", 1), new("Tờ khai", 1), new("", 1)], line.Papers);
        Assert.Equal([new ReviewPart("Điều 13 Luật Hộ tịch", 1)], line.Grounds);
        Assert.Equal(3, line.Published!.Papers.Count);
        Assert.Empty(await office.VerifyAsync());
    }

    private static async Task OpensAsync(TestOffice office, FigureQuestion question, ReviewLine line, IReadOnlyList<Past> own)
    {
        Task<List<string>> OfAsync(ReviewCount kind, string? what = null) =>
            WaitsStoryTests.AllPagesAsync(after => office.Get<WaitDossiers>().ReviewedAsync(question, line.Procedure, kind, what, after, Cancel));
        static IEnumerable<string> Codes(IEnumerable<Past> dossiers) => dossiers.Select(one => one.Receipt.Code).Order(StringComparer.Ordinal);

        Assert.Equal(Codes(own.Where(one => one.Requests.Any())), (await OfAsync(ReviewCount.Supplemented)).Order(StringComparer.Ordinal));
        Assert.Equal(Codes(own.Where(one => one.IsRefused)), (await OfAsync(ReviewCount.Refused)).Order(StringComparer.Ordinal));
        foreach (var paper in line.Papers)
        {
            Assert.Equal(Codes(own.Where(one => one.Requests.Any(papers => papers.Contains(paper.What)))), (await OfAsync(ReviewCount.Paper, paper.What)).Order(StringComparer.Ordinal));
        }

        foreach (var ground in line.Grounds)
        {
            Assert.Equal(ground.Count, (await OfAsync(ReviewCount.Refused, ground.What)).Count);
        }
    }

    private static IEnumerable<ReviewPart> Parts(IEnumerable<string> named) =>
        named.GroupBy(name => name).Select(group => new ReviewPart(group.Key, group.Count())).OrderBy(part => part.What.Length == 0).ThenByDescending(part => part.Count).ThenBy(part => part.What, StringComparer.Ordinal);

    private static IEnumerable<(FigureQuestion Question, string[] Authorities)> Questions() =>
        from period in new[] { "2020H1", "2019-12-20..2020-01-07", "2020-02-03..2020-02-12", "2020-02-16..2020-03-31" }
        from commune in new[] { false, true }
        let read = ReportPeriod.TryParse(period, null, out var parsed) ? parsed! : throw new InvalidOperationException(period)
        select commune
            ? (new FigureQuestion { Period = read, Unit = "01243", WithBelow = false }, new[] { "01243" })
            : (new FigureQuestion { Period = read, Unit = "035", WithBelow = true }, RandomLedger.Authorities);
}
