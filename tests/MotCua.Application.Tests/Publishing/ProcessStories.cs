using System.Text;
using MotCua.Application.Importing;
using MotCua.Application.Publishing;
using MotCua.Application.Receiving;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Domain.Procedures;
using static MotCua.Application.Tests.Harness.CounterSeed;

namespace MotCua.Application.Tests.Publishing;

public sealed class ProcessStories
{
    private const string Header = "procedure,place,doer,content,norm,form\n";

    private const string Sound = Header
        + "1.001022,,Công chức Một cửa,\"Kiểm tra, tiếp nhận\",1/2,Mẫu 01\n"
        + "1.001022,tu-phap,Công chức Tư pháp,Thẩm tra hồ sơ,1 ngày,\n"
        + "1.001022,tu-phap,Công chức Tư pháp,Dự thảo kết quả,\"0,5\",Dự thảo\n"
        + "1.001022,!,Chủ tịch UBND xã,Ký duyệt,8 giờ,Quyết định\n"
        + "1.001022,,Công chức Một cửa,Trả kết quả,giờ hành chính,\n";

    private static readonly Officer Control = new("ha.nt", "Nguyễn Thị Hà", DutyKind.Control, "035");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_table_is_withdrawn_from_a_day_and_what_was_received_before_keeps_its_way(TestDatabase database)
    {
        await using var office = await OpenAsync(database);
        await office.Done<ImportProcesses, ProcessPublished>(verb => verb.RunAsync(Request(Sound), Control, "first", Cancel));
        office.Clock.Set("2020-06-17T08:00");
        var before = await ReceiveAsync(office, "Hoàng Thị Mẩy");
        var withdraw = office.Get<WithdrawProcess>();
        var unit = (await office.Get<Processes>().OfAsync("1.001022", Cancel))[0].Unit;

        Assert.Equal("process.withdrawn-too-early", TestOffice.RefusalOf(await withdraw.RunAsync(new(unit, "1.001022", new(2020, 6, 16), "20/QĐ"), Control, null, Cancel)));
        Assert.Equal("procedure.no-decision", TestOffice.RefusalOf(await withdraw.RunAsync(new(unit, "1.001022", new(2020, 6, 18), " "), Control, null, Cancel)));
        await office.Done<WithdrawProcess, ProcessWithdrawn>(verb => verb.RunAsync(new(unit, "1.001022", new(2020, 6, 18), "20/QĐ-UBND"), Control, null, Cancel));
        Assert.Equal("process.nothing-to-withdraw", TestOffice.RefusalOf(await withdraw.RunAsync(new(unit, "1.001022", new(2020, 6, 19), "20/QĐ"), Control, null, Cancel)));

        office.Clock.Set("2020-06-18T08:00");
        var after = await ReceiveAsync(office, "Vi Văn Sơn");
        Assert.NotEqual(before.Route.Select(step => step.Name), after.Route.Select(step => step.Name));
        Assert.Equal(before.Route, (await office.StateAsync(before.Code)).Receipt.Route);

        // The same table again is a new one: nothing holds that would make it unchanged.
        Assert.Single((await office.Get<ImportProcesses>().PlanAsync(Request(Sound) with { From = new DateOnly(2020, 6, 20) }, Cancel)).Tables);
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_units_own_table_leads_what_is_received_there_from_its_day_on_and_is_frozen_with_the_dossier(TestDatabase database)
    {
        await using var office = await OpenAsync(database);
        var import = office.Get<ImportProcesses>();

        Assert.Empty((await import.PlanAsync(Request(Sound), Cancel)).Problems);
        var before = await ReceiveAsync(office, "Hoàng Thị Mẩy");
        await office.Done<ImportProcesses, ProcessPublished>(verb => verb.RunAsync(Request(Sound), Control, "first", Cancel));
        office.Clock.Set("2020-06-16T08:00");
        var after = await ReceiveAsync(office, "Vi Văn Sơn");
        office.Clock.Set("2020-06-17T08:00");
        await office.Done<ImportProcesses, ProcessPublished>(verb => verb.RunAsync(Request(Sound.Replace("Thẩm tra", "Xem", StringComparison.Ordinal), "2020-06-17"), Control, "second", Cancel));

        Assert.Equal(4, before.Route.Count);
        Assert.Equal(["Kiểm tra, tiếp nhận", "Thẩm tra hồ sơ", "Dự thảo kết quả", "Ký duyệt", "Trả kết quả"], after.Route.Select(step => step.Name));

        // Half a day at the counter and one at the office of the three that end on the third evening: by noon of the second day.
        Assert.Equal(after.Route[3].DueAt, after.DueAt);
        Assert.True(after.Route[1].DueAt < after.Route[2].DueAt && after.Route[2].DueAt < after.DueAt);
        Assert.Equal("Thẩm tra hồ sơ", (await office.StateAsync(after.Code)).Receipt.Route[1].Name);
        var tables = await office.Get<Processes>().OfAsync(Recognition, Cancel);
        Assert.Equal([(2, null), (1, new DateOnly(2020, 6, 16))], tables.Select(table => (table.Number, table.ValidUntil)));
        Assert.Empty(await office.VerifyAsync());
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_step_marked_with_a_plus_is_done_beside_the_one_above_it(TestDatabase database)
    {
        await using var office = await OpenAsync(database);
        var beside = Sound.Replace("1.001022,tu-phap,Công chức Tư pháp,Dự thảo", "1.001022,+district/tu-phap,Phòng Tư pháp,Đối chiếu sổ gốc,\"0,5\",\n1.001022,tu-phap,Công chức Tư pháp,Dự thảo", StringComparison.Ordinal);
        await office.Done<ImportProcesses, ProcessPublished>(verb => verb.RunAsync(Request(beside), Control, null, Cancel));
        office.Clock.Set("2020-06-16T08:00");

        var receipt = await ReceiveAsync(office, "Vi Văn Sơn");

        Assert.Equal(["Kiểm tra, tiếp nhận", "Thẩm tra hồ sơ", "Dự thảo kết quả", "Ký duyệt", "Trả kết quả"], receipt.Route.Select(step => step.Name));
        var branch = Assert.Single(receipt.Route[1].Beside!);
        Assert.Equal((1, "Đối chiếu sổ gốc", "035.tu-phap"), (branch.Number, branch.Name, branch.Unit));
        Assert.True(branch.DueAt < receipt.Route[1].DueAt);
        var saved = (await office.StateAsync(receipt.Code)).Receipt.Route[1].Beside!;
        Assert.Equal(branch, Assert.Single(saved));
        Assert.Empty(await office.VerifyAsync());
    }

    [Fact]
    public async Task Every_fault_of_a_file_is_said_with_its_line_and_nothing_is_written()
    {
        await using var office = await OpenAsync(TestDatabase.Sqlite);
        var wrong = Sound.Replace("8 giờ", "4 giờ", StringComparison.Ordinal) + "9.999999,,,Không có,1,\n1.001193,lung-tung/x,A,B,mai,\n";

        var plan = await office.Get<ImportProcesses>().PlanAsync(Request(wrong), Cancel);

        Assert.Equal(
            ["2 process.norms-too-short", "7 procedure.import.unknown-procedure", "8 process.not-norm", "8 process.not-place"],
            plan.Problems.Select(problem => $"{problem.Line} {problem.Reason.Code}").Order(StringComparer.Ordinal));
        var refused = await office.Get<ImportProcesses>().RunAsync(Request(wrong), Control, null, Cancel);
        Assert.Equal("process.bad-rows", refused.Refusal.Code);
        Assert.Empty(await office.Get<Processes>().OfAsync(Recognition, Cancel));
    }

    [Fact]
    public async Task Only_procedure_control_of_the_units_own_authority_publishes_and_only_through_offices_that_exist()
    {
        await using var office = await OpenAsync(TestDatabase.Sqlite);
        var import = office.Get<ImportProcesses>();

        Assert.Equal("procedure.not-yours", (await import.RunAsync(Request(Sound), Clerk, null, Cancel)).Refusal.Code);
        Assert.Equal("process.not-your-unit", (await import.RunAsync(Request(Sound) with { Unit = "035" }, Control with { Unit = Desk }, null, Cancel)).Refusal.Code);
        var nowhere = Request(Sound.Replace("tu-phap", "dia-chinh", StringComparison.Ordinal));
        Assert.Equal("routing.no-office", (await import.PlanAsync(nowhere, Cancel)).Problems[0].Reason.Code);
    }

    private static async Task<TestOffice> OpenAsync(TestDatabase database)
    {
        var office = await TestOffice.OpenAsync(database, "2020-06-15");
        await office.Get<IServiceProvider>().HasCounterAsync();
        return office;
    }

    private static ImportProcesses.Request Request(string csv, string from = "2020-06-16") =>
        new(Table.Read("quy-trinh.csv", Encoding.UTF8.GetBytes(csv)).Value, "01243", DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), "12/QĐ-UBND");

    private static Task<DossierReceived> ReceiveAsync(TestOffice office, string name) => office.Done<ReceiveDossier, DossierReceived>(verb => verb.RunAsync(
        new()
        {
            Procedure = Recognition,
            Applicant = new Applicant { Kind = ApplicantKind.Person, Name = name, Address = "thôn Nà Vài, xã Tân Bắc", Phone = "0912345678" },
            Papers = [new("Tờ khai", 1, 0, 0, false)],
        },
        Clerk,
        Guid.NewGuid().ToString("N"),
        Cancel));
}
