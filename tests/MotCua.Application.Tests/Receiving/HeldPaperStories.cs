using Microsoft.EntityFrameworkCore;
using MotCua.Application.Processing;
using MotCua.Application.Publishing;
using MotCua.Application.Receiving;
using MotCua.Application.Tests.Attachments;
using MotCua.Application.Tests.Harness;
using MotCua.Domain;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Domain.Procedures;

namespace MotCua.Application.Tests.Receiving;

/// <summary>Nobody is asked twice for a paper the office holds.</summary>
public sealed class HeldPaperStories
{
    private const string Form = "Tờ khai";
    private const string Paper = "Giấy chứng nhận kết hôn";
    private const string Other = "Sơ yếu lý lịch";

    private static readonly Applicant Person = new()
    {
        Kind = ApplicantKind.Person,
        Name = "Hoàng Văn Thử",
        Identity = new IdentityPaper(IdentityKind.CitizenNumber, "002085000123"),
        IdentityProven = true,
        Address = "Thôn Mẫu, xã Tân Bắc",
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_scan_of_the_same_person_is_taken_over_by_its_content_and_says_where_it_is_from(TestDatabase database)
    {
        await using var office = await OpenAsync(database);
        var first = await GaveAsync(office);
        var procedure = await ProcedureAsync(office);

        var held = await office.Get<HeldPapers>().ShowAsync(Person, procedure, CounterSeed.Clerk, "counter/receive", Cancel);
        Assert.Equal((first, new DateOnly(2020, 6, 12), new DateOnly(2020, 12, 12)), (held[Paper].Dossier, held[Paper].On, held[Paper].Until));
        Assert.Null(held[Other].Until);
        var second = await ReceiveAsync(office, "k2", [New(Form), Reused(Paper)], [Paper]);

        Assert.False(second.Refused, string.Join(", ", second.Refusals));
        var file = Assert.Single((await office.StateAsync(second.Value.Code)).Files);
        Assert.Equal((held[Paper].Hash, 1, first), (file.Hash, file.Paper, file.From));
        Assert.DoesNotContain(1, Dossier.From(await office.StateAsync(second.Value.Code)).PapersToScan);
        Assert.Equal(second.Value.Code, (await ReceiveAsync(office, "k2", [New(Form), Reused(Paper)], [Paper])).Value.Code);
        await using var db = await office.DatabaseAsync();
        Assert.Equal(first, (await db.Looks.SingleAsync(look => look.Page == "counter/receive", Cancel)).Subject);
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Asking_again_for_a_paper_that_is_still_good_needs_a_reason_and_it_is_recorded(TestDatabase database)
    {
        await using var office = await OpenAsync(database);
        await GaveAsync(office);

        Assert.Equal("receiving.held-already", TestOffice.RefusalOf(await ReceiveAsync(office, "k2", [New(Form), New(Paper)], [])));
        var received = (await ReceiveAsync(office, "k2", [New(Form), New(Paper), New(Other)], [], "Bản cũ mờ, không đọc được")).Value;

        // Of the other paper nobody said how long it is good: that is for the clerk to decide.
        Assert.Equal([1], received.AskedAgain!);
        Assert.Equal("Bản cũ mờ, không đọc được", received.AgainReason);
        Assert.Null((await ReceiveAsync(office, "k3", [New(Form), New(Paper)], [], applicant: Person with { Name = "Lù Thị Mẫu", Identity = null, IdentityProven = false })).Value.AskedAgain);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_is_no_longer_good_or_not_held_cannot_be_taken_over(TestDatabase database)
    {
        await using var office = await OpenAsync(database);
        await GaveAsync(office);

        Assert.Equal("receiving.held-unknown", TestOffice.RefusalOf(await ReceiveAsync(office, "k2", [New(Form), Reused(Paper)], [Paper], applicant: Person with { Name = "Lù Thị Mẫu", Identity = new IdentityPaper(IdentityKind.CitizenNumber, "002185000456") })));
        office.Clock.Set("2020-12-14T08:00");
        Assert.Equal("receiving.held-spent", TestOffice.RefusalOf(await ReceiveAsync(office, "k2", [New(Form), Reused(Paper)], [Paper])));
        Assert.False((await ReceiveAsync(office, "k2", [New(Form), New(Paper)], [])).Refused);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Form_02_for_a_paper_that_is_still_good_from_another_dossier_needs_a_reason_and_it_is_recorded(TestDatabase database)
    {
        await using var office = await OpenAsync(database);
        await GaveAsync(office);
        var code = (await ReceiveAsync(office, "k2", [New(Form)], [])).Value.Code;
        await office.Done<ForwardDossier, DossierForwarded>(verb => verb.RunAsync(new(code, null, null), CounterSeed.Clerk, null, Cancel));
        await office.Done<TakeDossier, DossierTaken>(verb => verb.RunAsync(new(code), DistrictScene.Official, null, Cancel));
        var asked = new ProposeSupplement.Request(code, [$"Bản sao {Paper.ToLowerInvariant()}", Other], "Hồ sơ thiếu", "Điều 16 Luật Hộ tịch");

        Assert.Equal("receiving.held-already", TestOffice.RefusalOf(await office.Get<ProposeSupplement>().RunAsync(asked, DistrictScene.Official, null, Cancel)));
        var proposed = await office.Done<ProposeSupplement, DossierSupplementProposed>(verb => verb.RunAsync(asked with { AgainReason = "Bản cũ mờ" }, DistrictScene.Official, null, Cancel));

        Assert.Equal([0], proposed.AskedAgain!);
        Assert.Equal("Bản cũ mờ", (await office.StateAsync(code)).Side.Proposal!.AgainReason);
        Assert.Empty(await office.VerifyAsync());
    }

    private static PaperReceived New(string name) => new(name, 1, 0, 0, false);

    private static PaperReceived Reused(string name) => new(name, 0, 0, 0, false);

    private static async Task<TestOffice> OpenAsync(TestDatabase database)
    {
        var office = await TestOffice.OpenAsync(database, "2020-06-12");
        await office.Get<IServiceProvider>().HasCounterAsync();
        await office.Done<PublishProcedure, Facts>(verb => verb.RunAsync(
            new ProcedureVersion
            {
                Code = "2.009999",
                Number = 1,
                ValidFrom = new DateOnly(2019, 11, 1),
                Name = "Cấp giấy thử",
                Sector = "Hộ tịch",
                Levels = ProcedureLevels.Commune,
                Limit = Limit.WorkingDays(3),
                Papers = [new ProcedurePaper(Form) { Originals = 1 }, new ProcedurePaper(Paper) { Originals = 1, ValidMonths = 6 }, new ProcedurePaper(Other) { Originals = 1 }],
                Steps = ProcedureSteps.Default([new StepPlace(StepLevel.Receiving, "tu-phap")]),
            },
            Officer.System("02"),
            null,
            Cancel));
        return office;
    }

    /// <summary>The person gave both papers, they were scanned, and the dossier is over.</summary>
    private static async Task<string> GaveAsync(TestOffice office)
    {
        var code = (await ReceiveAsync(office, "k1", [New(Form), New(Paper), New(Other)], [])).Value.Code;
        foreach (var (paper, content, name) in new[] { (1, SomeFiles.Png, "a.png"), (2, SomeFiles.Pdf, "b.pdf") })
        {
            using var stream = new MemoryStream(content);
            var kept = (await office.Get<IncomingFiles>().KeepAsync(code, stream, name, CounterSeed.Clerk, Cancel)).Value;
            await office.Done<AttachFile, DossierFileAttached>(verb => verb.RunAsync(new(code, kept with { Paper = paper, Pages = 1 }), CounterSeed.Clerk, null, Cancel));
        }

        await office.Done<AskWithdrawal, DossierWithdrawalAsked>(verb => verb.RunAsync(new(code, new(Channel.Direct, null)), CounterSeed.Clerk, null, Cancel));
        await office.Done<StopWithdrawn, DossierWithdrawn>(verb => verb.RunAsync(new(code), CounterSeed.Clerk, null, Cancel));
        return code;
    }

    private static async Task<ProcedureVersion> ProcedureAsync(TestOffice office) => (await office.Get<Catalogue>().FindAsync("2.009999", new DateOnly(2020, 6, 12), Cancel))!;

    private static Task<Outcome<DossierReceived>> ReceiveAsync(TestOffice office, string key, IReadOnlyList<PaperReceived> papers, IReadOnlyList<string> reused, string? reason = null, Applicant? applicant = null) =>
        office.Get<ReceiveDossier>().RunAsync(new() { Procedure = "2.009999", Applicant = applicant ?? Person, Papers = papers, Reused = reused, AgainReason = reason }, CounterSeed.Clerk, key, Cancel);
}
