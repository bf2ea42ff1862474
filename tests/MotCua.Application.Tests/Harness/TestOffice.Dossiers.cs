using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Domain.Procedures;

namespace MotCua.Application.Tests.Harness;

public sealed partial class TestOffice
{
    public static readonly Officer Clerk = new("mai.lt", "Lường Thị Mai", DutyKind.Receive, "01243.mot-cua");
    public static readonly Officer Returner = new("hoa.nt", "Nông Thị Hoa", DutyKind.Return, "01243.mot-cua");
    public static readonly Officer Official = new("lam.nv", "Nguyễn Văn Lâm", DutyKind.Process, "01243.tu-phap");
    public static readonly Officer Colleague = new("son.vv", "Vi Văn Sơn", DutyKind.Process, "01243.tu-phap");
    public static readonly Officer Chair = new("hung.hv", "Hoàng Văn Hùng", DutyKind.Approve, "01243");
    public static readonly Officer DistrictOfficial = new("thu.pt", "Phù Thị Thu", DutyKind.Process, "035.tu-phap");
    public static readonly Officer DistrictChair = new("binh.tt", "Trần Thanh Bình", DutyKind.Approve, "035");
    public static readonly Officer DistrictLeader = new("hanh.ht", "Hà Thị Hạnh", DutyKind.Lead, "035");
    public static readonly Officer OtherClerk = new("lan.lt", "Lù Thị Lan", DutyKind.Receive, "035.mot-cua");

    /// <summary>The district with the officers named here.</summary>
    public async Task HasStaffAsync()
    {
        await HasDistrictAsync();
        foreach (var officer in new[] { Clerk, Returner, Official, Colleague, Chair, DistrictOfficial, DistrictChair, DistrictLeader, OtherClerk })
        {
            var member = await HasOfficerAsync(officer.Name, (officer.Duty, officer.Unit));
            Assert.Equal(officer.Id, member.Id);
        }
    }

    /// <summary>A dossier received now at the commune's desk; its code.</summary>
    /// <param name="due">Office wall time, "2020-06-17T16:20"; null for no appointment.</param>
    /// <param name="interlinked">Goes on from the commune's office to the district's, and is signed there.</param>
    public async Task<string> HasDossierAsync(string applicant = "Hoàng Thị Mẩy", string? due = "2020-06-17T16:20", bool interlinked = false)
    {
        var dueAt = due is null ? (DateTime?)null : OfficeTime.ToUtc(DateTime.Parse(due, System.Globalization.CultureInfo.InvariantCulture));
        var received = await Ledger.CommitAsync<DossierReceived>(
            Clerk,
            null,
            book =>
            {
                var day = OfficeTime.DayOf(book.At);
                const string Agency = "000.03.22.H22";
                var number = book.Next(DossierCode.Series(Agency, day));
                var code = DossierCode.Of(Agency, day, number);
                return book.Open(DossierProjection.StreamOf(code), new DossierReceived
                {
                    Code = code,
                    Procedure = "1.001193",
                    ProcedureVersion = 1,
                    ProcedureName = "Đăng ký khai sinh",
                    Sector = "Hộ tịch",
                    Interlinked = interlinked,
                    Channel = Channel.Direct,
                    Authority = "01243",
                    Desk = "01243.mot-cua",
                    Competent = interlinked ? "035" : "01243",
                    ReceivedAt = book.At,
                    Limit = "3wd",
                    DueAt = dueAt,
                    Papers = [new("Tờ khai", 1, 0, 0, false)],
                    Route = interlinked ? LongWay : ShortWay,
                    Slip = SlipGiven.Printed,
                    SlipNumber = $"{number}/TNHS",
                    RegisterBook = "01/2020",
                    RegisterNumber = number,
                    Applicant = new Applicant { Kind = ApplicantKind.Person, Name = applicant, Address = "thôn Nà Vài" },
                });
            },
            Cancel);
        return received.Value.Code;
    }

    /// <summary>Runs a verb that must not be refused.</summary>
    public async Task<T> Done<TVerb, T>(Func<TVerb, Task<Outcome<T>>> run)
        where TVerb : notnull
        where T : notnull
    {
        var outcome = await run(Get<TVerb>());
        Assert.False(outcome.Refused, string.Join(", ", outcome.Refusals));
        return outcome.Value;
    }

    public async Task<DossierState> StateAsync(string code)
    {
        await using var db = await DatabaseAsync();
        return DossierProjection.Unfold(db.Dossiers.Single(row => row.Code == code)).State;
    }

    private static readonly RouteStep[] ShortWay =
    [
        new(StepKind.Receive, "Tiếp nhận", "01243.mot-cua", null),
        new(StepKind.Process, "Thẩm định", "01243.tu-phap", null),
        new(StepKind.Approve, "Ký duyệt", "01243", null),
        new(StepKind.Return, "Trả kết quả", "01243.mot-cua", null),
    ];

    private static readonly RouteStep[] LongWay =
    [
        new(StepKind.Receive, "Tiếp nhận", "01243.mot-cua", null),
        new(StepKind.Process, "Xác minh", "01243.tu-phap", null),
        new(StepKind.Process, "Thẩm định", "035.tu-phap", null),
        new(StepKind.Approve, "Ký duyệt", "035", null),
        new(StepKind.Return, "Trả kết quả", "01243.mot-cua", null),
    ];
}
