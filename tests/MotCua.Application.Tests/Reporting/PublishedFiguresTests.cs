using MotCua.Application.Ledger;
using MotCua.Application.Reporting;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Domain.Procedures;
using MotCua.Domain.Reports;

namespace MotCua.Application.Tests.Reporting;

/// <summary>Figures that provinces published come out to the last dossier, from as many dossiers made up for them. The two periods are cut as no circular cuts them.</summary>
public sealed class PublishedFiguresTests
{
    private static readonly Officer Writer = new("may", "Máy", DutyKind.Receive, "035.mot-cua");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Lâm Đồng, provincial centre, October 2019 (baolamdong.vn, 25/11/2019): 19,361 with 16,041 new; 15,641 resolved = 13,529 early + 1,958 on the day + 154 late.</summary>
    [Fact]
    public async Task Lam_Dongs_provincial_centre_in_October_2019()
    {
        await using var office = await OpenAsync();
        var october = new DateOnly(2019, 10, 1);
        await PlayAsync(office,
        [
            .. Many(3_320, _ => "035", place => new(october.AddDays(-15 + (place % 10)), october.AddDays(20), october.AddDays(9))),
            .. Many(10_209, _ => "035", place => new(october.AddDays(place % 15), october.AddDays(10 + (place % 15)), october.AddDays(5 + (place % 15)))),
            .. Many(1_958, _ => "035", place => new(october.AddDays(place % 15), october.AddDays(10 + (place % 15)), october.AddDays(10 + (place % 15)))),
            .. Many(154, _ => "035", place => new(october.AddDays(place % 10), october.AddDays(5 + (place % 10)), october.AddDays(8 + (place % 10)))),
            .. Many(3_720, _ => "035", place => new(october.AddDays(15 + (place % 16)), october.AddDays(50), null)),
        ]);

        var told = await TotalAsync(office, ReportPeriod.Month(2019, 10, ReportBorders.Calendar));

        Assert.Equal((16_041, 3_320, 19_361), (told.New, told.CarriedOver, told.Received));
        Assert.Equal((13_529, 1_958, 154, 15_641), (told.Early, told.OnTime, told.Late, told.Resolved));
        Assert.Equal((3_720, 0, true), (told.OpenInTime, told.OpenOverdue, told.Balances));
        Assert.Equal((86.5m, 12.5m, 1.0m), (Percent(told.Early, told.Resolved, 1), Percent(told.OnTime, told.Resolved, 1), Percent(told.Late, told.Resolved, 1)));
    }

    /// <summary>
    /// Vĩnh Phúc, districts and communes, 21/7 to 20/8/2021 (vinhphuc.gov.vn, 30/8/2021): 19,630 new; 19,944 fell due = 19,255 early or on time + 689 overdue without a result; 16 returned or withdrawn. How many
    /// were carried over was not published.
    /// </summary>
    [Fact]
    public async Task Vinh_Phucs_districts_and_communes_from_21_July_to_20_August_2021()
    {
        await using var office = await OpenAsync();
        var first = new DateOnly(2021, 7, 21);
        Func<int, string> anywhere = place => place % 2 == 0 ? "035" : "01243";
        await PlayAsync(office,
        [
            .. Many(1_000, anywhere, place => new(first.AddDays(-10 + (place % 10)), first.AddDays(15), first.AddDays(4))),
            .. Many(14_239, anywhere, place => new(first.AddDays(place % 20), first.AddDays(8 + (place % 20)), first.AddDays(4 + (place % 20)))),
            .. Many(4_000, anywhere, place => new(first.AddDays(place % 20), first.AddDays(8 + (place % 20)), first.AddDays(8 + (place % 20)))),
            .. Many(16, anywhere, place => new(first.AddDays(place), first.AddDays(9 + place), first.AddDays(2 + place)) { IsWithdrawn = true }),
            .. Many(689, anywhere, place => new(first.AddDays(place % 10), first.AddDays(7 + (place % 10)), null)),
            .. Many(686, anywhere, place => new(first.AddDays(20 + (place % 11)), first.AddDays(60), null)),
        ]);

        var told = await TotalAsync(office, ReportPeriod.Between(first, new DateOnly(2021, 8, 20)));

        Assert.Equal((19_630, 19_255, 0, 689, 16), (told.New, told.EarlyOrOnTime, told.Late, told.OpenOverdue, told.Withdrawn));
        Assert.Equal(19_944, told.EarlyOrOnTime + told.OpenOverdue);
        Assert.Equal((96.55m, 3.45m, 0.08m), (Percent(told.EarlyOrOnTime, 19_944, 2), Percent(told.OpenOverdue, 19_944, 2), Percent(told.Withdrawn, told.New, 2)));
        Assert.True(told.Balances);
    }

    private static decimal Percent(long part, long whole, int decimals) => Math.Round(100m * part / whole, decimals, MidpointRounding.AwayFromZero);

    private static IEnumerable<(string Authority, Course Course)> Many(int count, Func<int, string> authority, Func<int, Course> course) => Enumerable.Range(0, count).Select(place => (authority(place), course(place)));

    private static async Task<TestOffice> OpenAsync()
    {
        var office = await TestOffice.OpenAsync(TestDatabase.Sqlite, "2019-09-01");
        await office.HasDistrictAsync();
        return office;
    }

    private static async Task<Figures> TotalAsync(TestOffice office, ReportPeriod period)
    {
        office.Clock.Set($"{period.End.AddDays(3):yyyy-MM-dd}T08:00");
        return (await office.Get<FiguresOf>().ByAuthorityAsync(new FigureQuestion { Period = period, Unit = "035", WithBelow = true }, Cancel)).Total;
    }

    /// <summary>Received at eight, due at four in the afternoon, ended at ten: handed to the writer in the order of time and written in groups.</summary>
    private static async Task PlayAsync(TestOffice office, IReadOnlyList<(string Authority, Course Course)> all)
    {
        var acts = all.Index().SelectMany(one => new[] { (At: one.Item.Course.Received.ToDateTime(new TimeOnly(8, 0)), one.Index, Ends: false) }
            .Concat(one.Item.Course.Ended is { } ended ? [(ended.ToDateTime(new TimeOnly(10, 0)), one.Index, true)] : [])).OrderBy(act => act.At);
        var written = new List<Task>();
        foreach (var (at, place, ends) in acts)
        {
            office.Clock.Set($"{at:s}");
            written.Add(ends ? EndAsync(office, place, all[place].Course) : ReceiveAsync(office, place, all[place].Authority, all[place].Course));
            if (written.Count >= 1_000)
            {
                await Task.WhenAll(written);
                written.Clear();
            }
        }

        await Task.WhenAll(written);
    }

    private static string CodeOf(int place) => $"000.00.99.H22-200101-{place + 1:00000}";

    private static Task ReceiveAsync(TestOffice office, int place, string authority, Course course) => office.Ledger.CommitAsync<DossierReceived>(
        Writer,
        null,
        book => book.Open(DossierProjection.StreamOf(CodeOf(place)), new DossierReceived
        {
            Code = CodeOf(place),
            Procedure = "1.001193",
            ProcedureVersion = 1,
            ProcedureName = "Đăng ký khai sinh",
            Sector = "Hộ tịch",
            Channel = Channel.Direct,
            Authority = authority,
            Desk = $"{authority}.mot-cua",
            Competent = authority,
            ReceivedAt = book.At,
            Limit = "5wd",
            DueAt = OfficeTime.ToUtc(course.Due.ToDateTime(new TimeOnly(16, 0))),
            Papers = [],
            Route = [new(StepKind.Receive, "Tiếp nhận", $"{authority}.mot-cua", null), new(StepKind.Process, "Thẩm định", authority, null), new(StepKind.Approve, "Ký", authority, null), new(StepKind.Return, "Trả", $"{authority}.mot-cua", null)],
            Slip = SlipGiven.Printed,
            SlipNumber = "1",
            RegisterBook = "01/2020",
            RegisterNumber = place + 1,
            Applicant = new Applicant { Kind = ApplicantKind.Person, Name = "Hoàng Văn Thử", Address = "thôn Mẫu" },
        }),
        Cancel);

    private static Task EndAsync(TestOffice office, int place, Course course) => course.IsWithdrawn
        ? office.Ledger.CommitAsync<DossierWithdrawn>(Writer, null, book => book.Append(DossierProjection.StreamOf(CodeOf(place)), new DossierWithdrawn(Channel.Direct)), Cancel)
        : office.Ledger.CommitAsync<DossierResultReady>(Writer, null, book => book.Append(DossierProjection.StreamOf(CodeOf(place)), new DossierResultReady(3)), Cancel);

    /// <param name="Ended">Null while it is open.</param>
    private sealed record Course(DateOnly Received, DateOnly Due, DateOnly? Ended)
    {
        public bool IsWithdrawn { get; init; }
    }
}
