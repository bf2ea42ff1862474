using Microsoft.EntityFrameworkCore;
using MotCua.Application.Ledger;
using MotCua.Application.Receiving;
using MotCua.Application.Slips;
using MotCua.Application.Tests.Harness;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Domain.Slips;
using MotCua.Domain.Visits;

namespace MotCua.Application.Tests.Receiving;

/// <summary>What happens at the counter, told on both databases.</summary>
public sealed class ReceivingStories
{
    private static readonly Applicant Person = new()
    {
        Kind = ApplicantKind.Person,
        Name = "Hoàng Văn Thử",
        BirthDate = PartialDate.Of(1985),
        Identity = new IdentityPaper(IdentityKind.CitizenNumber, "002085000123"),
        IdentityProven = true,
        Address = "Thôn Mẫu, xã Tân Bắc",
        Phone = "0912345678",
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_dossier_received_has_code_slip_register_line_and_visit(TestDatabase database)
    {
        await using var office = await OpenAsync(database);

        var first = (await ReceiveAsync(office, "k1")).Value;
        var second = (await ReceiveAsync(office, "k2", request => request with { Applicant = Other })).Value;

        Assert.Equal(("000.05.99.H22-200612-0001", "1/TNHS", 1), (first.Code, first.SlipNumber, first.RegisterNumber));
        Assert.Equal(("000.05.99.H22-200612-0002", "2/TNHS", 2), (second.Code, second.SlipNumber, second.RegisterNumber));
        await using var db = await office.DatabaseAsync();
        Assert.Equal([VisitEnding.Receipt, VisitEnding.Receipt], await db.Visits.Select(visit => visit.Ending).ToListAsync(Cancel));
        Assert.Empty(await office.Get<LedgerCheck>().VerifyAsync(null, Cancel).ToListAsync(Cancel));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_same_request_again_gives_the_same_dossier_even_when_it_would_be_refused_by_now(TestDatabase database)
    {
        await using var office = await OpenAsync(database);
        var first = (await ReceiveAsync(office, "k1")).Value;

        // By now the dossier itself is the open one that would stand in the way.
        var again = await ReceiveAsync(office, "k1");

        Assert.Equal(first.Code, again.Value.Code);
        await using var db = await office.DatabaseAsync();
        Assert.Equal(1, await db.Dossiers.CountAsync(Cancel));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_key_that_comes_back_for_somebody_else_gives_out_nobodys_slip(TestDatabase database)
    {
        await using var office = await OpenAsync(database);
        await ReceiveAsync(office, "k1");

        var other = await ReceiveAsync(office, "k1", request => request with { Applicant = Other });

        Assert.Equal("request.key-used-for-other", TestOffice.RefusalOf(other));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Many_counters_at_once_leave_no_gap_and_give_no_number_twice(TestDatabase database)
    {
        await using var office = await OpenAsync(database);

        var all = await Task.WhenAll(Enumerable.Range(1, 40).Select(i => ReceiveAsync(office, $"k{i}", request => request with { Applicant = Other with { Name = $"Lù Thị Mẫu {i}" } })));

        Assert.Equal(Enumerable.Range(1, 40).Select(i => (long)i), all.Select(one => one.Value.RegisterNumber).Order());
        Assert.Equal(40, all.Select(one => one.Value.Code).Distinct().Count());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_refused_receipt_uses_up_no_number(TestDatabase database)
    {
        await using var office = await OpenAsync(database);

        await ReceiveAsync(office, "k1", request => request with { Papers = [] });

        Assert.EndsWith("-0001", (await ReceiveAsync(office, "k2")).Value.Code, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_second_dossier_of_the_same_person_needs_a_reason(TestDatabase database)
    {
        await using var office = await OpenAsync(database);
        var first = (await ReceiveAsync(office, "k1")).Value;

        Assert.Equal("receiving.open-dossier", TestOffice.RefusalOf(await ReceiveAsync(office, "k2")));
        var beside = await ReceiveAsync(office, "k3", request => request with { BesideReason = "Cho người con thứ hai" });
        var otherProcedure = await ReceiveAsync(office, "k4", request => request with { Procedure = CounterSeed.Recognition });

        Assert.Equal([first.Code], beside.Value.Beside);
        Assert.Null(otherProcedure.Value.Beside);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Without_a_number_the_same_name_counts_unless_birth_or_phone_say_otherwise(TestDatabase database)
    {
        await using var office = await OpenAsync(database);
        var unproven = Person with { Identity = null, IdentityProven = false };
        await ReceiveAsync(office, "k1", request => request with { Applicant = unproven });

        async Task<string?> Again(string key, Applicant applicant) => TestOffice.RefusalOf(await ReceiveAsync(office, key, request => request with { Applicant = applicant }));

        Assert.Equal("receiving.open-dossier", await Again("k2", unproven with { BirthDate = null, Phone = null }));
        Assert.Null(await Again("k3", unproven with { BirthDate = PartialDate.Of(1999) }));
        Assert.Null(await Again("k4", unproven with { Phone = "0987654321" }));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Only_who_has_the_duty_receives(TestDatabase database)
    {
        await using var office = await OpenAsync(database);

        var refused = await office.Get<ReceiveDossier>().RunAsync(Common, CounterSeed.Clerk with { Duty = DutyKind.Process }, "k1", Cancel);

        Assert.Equal("dossier.duty-needed", TestOffice.RefusalOf(refused));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Who_came_before_is_known_by_number_phone_and_name(TestDatabase database)
    {
        await using var office = await OpenAsync(database);
        await ReceiveAsync(office, "k1");
        await ReceiveAsync(office, "k2", request => request with { Procedure = CounterSeed.Recognition });
        var asked = new Applicant { Kind = ApplicantKind.Person, Name = "", Address = "" };

        async Task<KnownApplicant?> Known(Applicant applicant) => (await office.Get<KnownApplicants>().FindAsync(applicant, CounterSeed.Desk, Cancel)).SingleOrDefault();

        Assert.Equal(2, (await Known(asked with { Identity = Person.Identity }))?.Dossiers);
        Assert.Equal(Person, (await Known(asked with { Phone = "0912 345 678" }))?.Applicant);
        Assert.Equal(Person, (await Known(asked with { Name = "Hoàng Văn Thử" }))?.Applicant);
        Assert.Null(await Known(asked with { Name = "Hoàng Văn Thử", BirthDate = PartialDate.Of(1990) }));
        Assert.Null(await Known(asked with { Name = "Hoàng" }));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Prints_are_counted_before_they_are_made(TestDatabase database)
    {
        await using var office = await OpenAsync(database);
        var received = (await ReceiveAsync(office, "k1")).Value;

        var first = await office.Get<PrintSlip>().OfDossierAsync(received.Code, SlipForm.Receipt, received.SlipNumber, CounterSeed.Clerk, null, Cancel);
        var second = await office.Get<PrintSlip>().OfDossierAsync(received.Code, SlipForm.Receipt, received.SlipNumber, CounterSeed.Clerk, null, Cancel);

        Assert.Equal((1, 2), (first.Value.Copy, second.Value.Copy));
        Assert.Equal(1, (await office.Get<DossierSlips>().ReceiptAsync(received.Code, CounterSeed.Clerk, Cancel))?.Head.Reprint);
        Assert.Empty(await office.Get<LedgerCheck>().VerifyAsync(null, Cancel).ToListAsync(Cancel));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_visit_without_a_dossier_ends_in_a_numbered_slip_that_can_be_read_again(TestDatabase database)
    {
        await using var office = await OpenAsync(database);
        var claim = new EndVisit.Request(VisitEnding.Supplement, new Visitor("Lù Thị Mẫu", null, null, null), CounterSeed.Birth, null, ["Giấy chứng sinh"], "Chưa mang theo", null);

        var ended = (await office.Get<EndVisit>().RunAsync(claim, CounterSeed.Clerk, "k1", Cancel)).Value;
        var again = (await office.Get<EndVisit>().RunAsync(claim, CounterSeed.Clerk, "k1", Cancel)).Value;
        var slip = await office.Get<VisitSlips>().SupplementAsync(ended.Id, CounterSeed.Clerk, Cancel);

        Assert.Equal(ended.Id, again.Id);
        Assert.Equal(("1/HDHS", "Đăng ký khai sinh", "Lường Thị Mai"), (slip!.Head.Number, slip.Request, slip.GuidedBy));
        Assert.Equal(["Giấy chứng sinh"], slip.Items);
        Assert.Null(await office.Get<VisitSlips>().SupplementAsync(ended.Id, CounterSeed.Clerk with { Unit = "035.mot-cua" }, Cancel));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Looking_at_a_slip_is_recorded_and_only_for_those_whose_duty_needs_it(TestDatabase database)
    {
        await using var office = await OpenAsync(database);
        var received = (await ReceiveAsync(office, "k1")).Value;
        var slips = office.Get<DossierSlips>();

        Assert.NotNull(await slips.ReceiptAsync(received.Code, CounterSeed.Clerk, Cancel));
        Assert.Null(await slips.ReceiptAsync(received.Code, new Officer("ha", "Phàn Thị Hà", DutyKind.Receive, "035.mot-cua"), Cancel));
        Assert.Null(await slips.ReceiptAsync(received.Code, new Officer("ha", "Phàn Thị Hà", DutyKind.Administer, "035"), Cancel));

        await using var db = await office.DatabaseAsync();
        var look = await db.Looks.SingleAsync(Cancel);
        Assert.Equal((CounterSeed.Clerk.Id, received.Code, "slips/receipt"), (look.Officer, look.Subject, look.Page));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_draft_is_the_officers_own_lives_a_day_and_leaves_nothing_behind(TestDatabase database)
    {
        await using var office = await OpenAsync(database);
        var drafts = office.Get<Drafts>();
        await drafts.KeepAsync("mai.lt", "receive", "{\"Name\":\"Hoàng\"}", Cancel);
        await drafts.KeepAsync("mai.lt", "receive", "{\"Name\":\"Hoàng Văn\"}", Cancel);

        Assert.Equal("{\"Name\":\"Hoàng Văn\"}", (await drafts.TakeAsync("mai.lt", "receive", Cancel))?.Fields);
        Assert.Null(await drafts.TakeAsync("lan", "receive", Cancel));

        office.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Null(await drafts.TakeAsync("mai.lt", "receive", Cancel));
        await drafts.DropAsync("lan", "receive", Cancel);
        await using var db = await office.DatabaseAsync();
        Assert.Equal(0, await db.Drafts.CountAsync(Cancel));
    }

    private static readonly Applicant Other = new() { Kind = ApplicantKind.Person, Name = "Lù Thị Mẫu", Address = "Thôn Thử, xã Tân Bắc" };

    private static readonly ReceiveDossier.Request Common = new()
    {
        Procedure = CounterSeed.Birth,
        Applicant = Person,
        Papers = [new PaperReceived("Tờ khai", 1, 0, 0, false)],
    };

    private static async Task<TestOffice> OpenAsync(TestDatabase database)
    {
        var office = await TestOffice.OpenAsync(database, "2020-06-12");
        await office.Get<IServiceProvider>().HasCounterAsync();
        return office;
    }

    private static Task<Outcome<DossierReceived>> ReceiveAsync(TestOffice office, string key, Func<ReceiveDossier.Request, ReceiveDossier.Request>? change = null) =>
        office.Get<ReceiveDossier>().RunAsync(change?.Invoke(Common) ?? Common, CounterSeed.Clerk, key, Cancel);
}
