using MotCua.Application.Ledger;
using MotCua.Application.Publishing;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;

namespace MotCua.Application.Tests.Publishing;

public sealed class PublishingTests
{
    private static readonly Officer Control = new("ha.nt", "Nguyễn Thị Hà", DutyKind.Control, "035");
    private static readonly DateOnly June = new(2020, 6, 1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_change_begins_on_its_day_and_the_version_before_it_ends_the_day_before(TestDatabase database)
    {
        await using var office = await OfficeWithBirthAsync(database);
        await office.Get<PublishProcedure>().RunAsync(Birth() with { Limit = Limit.WorkingDays(2), ValidFrom = June.AddDays(14) }, Control, null, Cancel);

        var catalogue = office.Get<Catalogue>();
        Assert.Null(await catalogue.FindAsync("1.001193", June.AddDays(-1), Cancel));
        Assert.Equal(1, (await catalogue.FindAsync("1.001193", June.AddDays(13), Cancel))!.Number);
        Assert.Equal(2, (await catalogue.FindAsync("1.001193", June.AddDays(14), Cancel))!.Number);
        Assert.Equal(June.AddDays(13), (await catalogue.VersionAsync("1.001193", 1, Cancel))!.ValidUntil);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Rebuilt_rows_say_the_same_as_those_written(TestDatabase database)
    {
        await using var office = await OfficeWithBirthAsync(database);
        await office.Get<PublishProcedure>().RunAsync(Birth() with { Fee = 8000, ValidFrom = June.AddDays(7) }, Control, null, Cancel);
        await office.Get<PostProcedures>().RunAsync(new([new("1.001193", 2)], "01243", "bảng niêm yết cửa chính", June.AddDays(8)), Control, null, Cancel);
        await office.Get<WithdrawProcedure>().RunAsync(new("1.001193", June.AddDays(20), "12/QĐ-UBND"), Control, null, Cancel);

        await foreach (var fault in office.Get<LedgerCheck>().VerifyAsync(null, Cancel))
        {
            Assert.Fail($"{fault}");
        }
    }

    [Fact]
    public async Task A_withdrawn_procedure_is_found_until_its_last_day_and_may_come_back()
    {
        await using var office = await OfficeWithBirthAsync(TestDatabase.Sqlite);
        await office.Get<WithdrawProcedure>().RunAsync(new("1.001193", June.AddDays(9), "12/QĐ-UBND"), Control, null, Cancel);

        var catalogue = office.Get<Catalogue>();
        Assert.NotNull(await catalogue.FindAsync("1.001193", June.AddDays(9), Cancel));
        Assert.Null(await catalogue.FindAsync("1.001193", June.AddDays(10), Cancel));
        Assert.Empty((await catalogue.OnAsync(June.AddDays(10), Cancel)).Search("khai sinh", 5));

        var back = await office.Get<PublishProcedure>().RunAsync(Birth() with { ValidFrom = June.AddDays(30) }, Control, null, Cancel);
        Assert.Equal(2, Assert.IsType<ProcedureChanged>(back.Value).Version.Number);
    }

    [Fact]
    public async Task A_change_that_begins_before_the_last_one_began_is_refused()
    {
        await using var office = await OfficeWithBirthAsync(TestDatabase.Sqlite);

        var refused = await office.Get<PublishProcedure>().RunAsync(Birth() with { Fee = 1 }, Control, null, Cancel);

        Assert.Equal("procedure.begins-too-early", refused.Refusal.Code);
    }

    [Fact]
    public async Task Publishing_the_same_again_makes_no_version()
    {
        await using var office = await OfficeWithBirthAsync(TestDatabase.Sqlite);

        var refused = await office.Get<PublishProcedure>().RunAsync(Birth() with { ValidFrom = June.AddDays(5) }, Control, null, Cancel);

        Assert.Equal(ProcedureRefusals.NothingChanged, refused.Refusal);
    }

    [Fact]
    public async Task A_form_sent_twice_makes_one_version()
    {
        await using var office = await OfficeWithBirthAsync(TestDatabase.Sqlite);
        var draft = Birth() with { Fee = 8000, ValidFrom = June.AddDays(5) };

        var first = await office.Get<PublishProcedure>().RunAsync(draft, Control, "form-1", Cancel);
        var second = await office.Get<PublishProcedure>().RunAsync(draft, Control, "form-1", Cancel);

        Assert.Equal(2, ((ProcedureChanged)first.Value).Version.Number);
        Assert.Equal(2, ((ProcedureChanged)second.Value).Version.Number);
        Assert.Equal(2, (await office.Get<Catalogue>().VersionsAsync("1.001193", Cancel)).Count);
    }

    [Theory]
    [InlineData(DutyKind.Receive)]
    [InlineData(DutyKind.Process)]
    [InlineData(DutyKind.Approve)]
    [InlineData(DutyKind.Inspect)]
    public async Task Only_procedure_control_and_the_administrator_change_the_catalogue(DutyKind duty)
    {
        await using var office = await OfficeWithBirthAsync(TestDatabase.Sqlite);
        var other = Control with { Duty = duty };

        Assert.Equal(ProcedureRefusals.NotYours, (await office.Get<PublishProcedure>().RunAsync(Birth() with { Code = "1.000894" }, other, null, Cancel)).Refusal);
        Assert.Equal(ProcedureRefusals.NotYours, (await office.Get<WithdrawProcedure>().RunAsync(new("1.001193", June, "12/QĐ-UBND"), other, null, Cancel)).Refusal);
    }

    [Fact]
    public async Task A_poster_is_recorded_only_for_a_version_that_there_is()
    {
        await using var office = await OfficeWithBirthAsync(TestDatabase.Sqlite);
        var post = office.Get<PostProcedures>();

        Assert.False((await post.RunAsync(new([new("1.001193", 1)], "01243", "bảng niêm yết", June), Control, null, Cancel)).Refused);
        Assert.Equal("procedure.not-published", (await post.RunAsync(new([new("1.001193", 2)], "01243", "bảng niêm yết", June), Control, null, Cancel)).Refusal.Code);
        Assert.Equal(ProcedureRefusals.PostedElsewhere, (await post.RunAsync(new([new("1.001193", 1)], "035", "bảng niêm yết", June), Control with { Duty = DutyKind.Receive, Unit = "01243.mot-cua" }, null, Cancel)).Refusal);
        Assert.Equal(ProcedureRefusals.NoPlace, (await post.RunAsync(new([new("1.001193", 1)], "01243", " ", June), Control, null, Cancel)).Refusal);
    }

    [Fact]
    public async Task A_code_with_its_province_and_one_without_find_the_same_procedure()
    {
        await using var office = await OfficeWithBirthAsync(TestDatabase.Sqlite);

        Assert.NotNull(await office.Get<Catalogue>().FindAsync("1.001193.000.00.00.H22", June, Cancel));
        Assert.Null(await office.Get<Catalogue>().FindAsync("1.001194", June, Cancel));
    }

    private static async Task<TestOffice> OfficeWithBirthAsync(TestDatabase database)
    {
        var office = await TestOffice.OpenAsync(database, "2020-06-01");
        await office.HasDistrictAsync();
        var published = await office.Get<PublishProcedure>().RunAsync(Birth(), Control, null, Cancel);
        Assert.IsType<ProcedurePublished>(published.Value);
        return office;
    }

    private static ProcedureVersion Birth() => new()
    {
        Code = "1.001193",
        Number = 1,
        ValidFrom = June,
        Name = "Đăng ký khai sinh",
        Sector = "Hộ tịch",
        Levels = ProcedureLevels.Commune,
        Limit = Limit.SameDay,
        Papers = [new ProcedurePaper("Tờ khai đăng ký khai sinh") { Originals = 1, Form = "form" }],
        Steps = ProcedureSteps.Default([new StepPlace(StepLevel.Receiving, "tu-phap")]),
    };
}
