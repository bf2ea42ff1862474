using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Domain.Procedures;
using MotCua.Domain.Rules;
using MotCua.Domain.Tests.Rules;
using MotCua.Domain.WorkingTime;

namespace MotCua.Domain.Tests.Dossiers;

/// <summary>
/// Dossiers of a commune (C1) in a district (D1), with their desks (C1.MC, D1.MC) and offices (C1.TP, D1.TP), and the officers who serve there.
/// </summary>
internal static class SomeDossier
{
    public const string Desk = "C1.MC";
    public const string CommuneOffice = "C1.TP";
    public const string Commune = "C1";
    public const string DistrictOffice = "D1.TP";
    public const string District = "D1";

    public static readonly DateTime ReceivedAt = new(2020, 6, 12, 1, 30, 0, DateTimeKind.Utc);
    public static readonly DateOnly ReceivedOn = new(2020, 6, 12);
    public static readonly DateOnly Today = new(2020, 6, 15);

    public static readonly Officer Clerk = new("mai", "Lường Thị Mai", DutyKind.Receive, Desk);
    public static readonly Officer Returner = new("hoa", "Nông Thị Hoa", DutyKind.Return, Desk);
    public static readonly Officer Official = new("lam", "Nguyễn Văn Lâm", DutyKind.Process, CommuneOffice);
    public static readonly Officer Colleague = new("son", "Vi Văn Sơn", DutyKind.Process, CommuneOffice);
    public static readonly Officer DistrictOfficial = new("thu", "Phù Thị Thu", DutyKind.Process, DistrictOffice);
    public static readonly Officer Chair = new("hung", "Hoàng Văn Hùng", DutyKind.Approve, Commune);
    public static readonly Officer DistrictHead = new("dung", "Lục Tiến Dũng", DutyKind.Approve, DistrictOffice);
    public static readonly Officer DistrictChair = new("binh", "Trần Thanh Bình", DutyKind.Approve, District);
    public static readonly Officer Leader = new("ha", "Hà Thị Hạnh", DutyKind.Lead, District);
    public static readonly Officer Elsewhere = new("khac", "Lý Văn Khác", DutyKind.Lead, "C2");

    public static readonly IReadOnlyList<Officer> Everyone =
        [Clerk, Returner, Official, Colleague, DistrictOfficial, Chair, DistrictHead, DistrictChair, Leader, Elsewhere];

    public static readonly Roster OnDuty = new(
        (officer, unit, duty) => Everyone.Any(one => one.Id == officer && one.Unit == unit && one.Duty == duty),
        (unit, duty) => Everyone.Any(one => one.Unit == unit && one.Duty == duty),
        (unit, of) => unit == of || unit.StartsWith(of + ".", StringComparison.Ordinal) || (of == District && unit.StartsWith("C1", StringComparison.Ordinal)));

    /// <summary>Counter, the commune's office, the commune's chair, return.</summary>
    public static readonly IReadOnlyList<RouteStep> ShortWay =
    [
        new(StepKind.Receive, "Tiếp nhận", Desk, null),
        new(StepKind.Process, "Thẩm định", CommuneOffice, null),
        new(StepKind.Approve, "Ký duyệt", Commune, null),
        new(StepKind.Return, "Trả kết quả", Desk, null),
    ];

    /// <summary>Counter, commune's office, district's office, its head, the district's chair, and back to the commune's desk.</summary>
    public static readonly IReadOnlyList<RouteStep> LongWay =
    [
        new(StepKind.Receive, "Tiếp nhận", Desk, null),
        new(StepKind.Process, "Xác minh", CommuneOffice, null),
        new(StepKind.Process, "Thẩm định", DistrictOffice, null),
        new(StepKind.Approve, "Ký nháy", DistrictOffice, null),
        new(StepKind.Approve, "Ký duyệt", District, null),
        new(StepKind.Return, "Trả kết quả", Desk, null),
    ];

    /// <summary>The short way, with the district's office and a second hand of the commune's working beside the commune's office.</summary>
    public static readonly IReadOnlyList<RouteStep> WayWithBranches =
    [
        ShortWay[0],
        ShortWay[1] with { Beside = [new(1, "Đo đạc", DistrictOffice, ReceivedAt.AddDays(3)), new(2, "Niêm yết", CommuneOffice, null)] },
        .. ShortWay.Skip(2),
    ];

    public static readonly DossierResult Result = new("12/GKS", Today, "Hoàng Văn Hùng", false, null);

    /// <summary>The rules of the three tiers as they ship: papers asked for twice, one new date, three sendings back.</summary>
    public static readonly OfficeRules Usual = ShippedRules.Book.On(ReceivedOn);

    public static readonly WorkingCalendar Calendar = new CalendarBook([], []).Of([], 0, null);

    public static DossierReceived Receipt(IReadOnlyList<RouteStep>? route = null) => new()
    {
        Code = "000.03.22.H22-200612-0001",
        Procedure = "1.001193",
        ProcedureVersion = 1,
        ProcedureName = "Đăng ký khai sinh",
        Sector = "Hộ tịch",
        Channel = Channel.Direct,
        Authority = Commune,
        Desk = Desk,
        Competent = Commune,
        ReceivedAt = ReceivedAt,
        Limit = "3wd",
        DueAt = ReceivedAt.AddDays(3),
        Papers = [new("Tờ khai", 1, 0, 0, false)],
        Route = route ?? ShortWay,
        Slip = SlipGiven.Printed,
        SlipNumber = "0001",
        RegisterBook = "01/2020",
        RegisterNumber = 1,
        Applicant = new Applicant { Kind = ApplicantKind.Person, Name = "Hoàng Thị Mẩy", Address = "thôn Nà Vài" },
        Proxy = new Proxy { Name = "Phù Văn Chòi", Mandate = MandateKind.Kinship, Relation = "con" },
    };

    public static Dossier Open(IReadOnlyList<RouteStep>? route = null) => Dossier.Open(Receipt(route), Clerk.Id, ReceivedAt);

    /// <summary>One dossier for each status, reached by the acts that lead there.</summary>
    public static Dossier In(DossierStatus status)
    {
        var dossier = Open();
        if (status is DossierStatus.Received)
        {
            return dossier;
        }

        dossier.Does(dossier.Forward(Official.Id, null, Clerk, OnDuty), Clerk);
        if (status is DossierStatus.InProgress)
        {
            return dossier;
        }

        if (status is DossierStatus.Refused)
        {
            return dossier.Does(dossier.Refuse("Không thuộc thẩm quyền", "Điều 7 Luật Hộ tịch", () => "0003/TC", Official, OnDuty), Official);
        }

        if (status is DossierStatus.AwaitingSupplement or DossierStatus.Closed)
        {
            dossier.Does(dossier.ProposeSupplement(["Giấy chứng sinh", "Trích lục kết hôn"], "Hồ sơ thiếu", "Điều 16 Luật Hộ tịch", Usual, Official, OnDuty), Official);
            dossier.Does(dossier.AskSupplement(() => "0004/HDHS", Closing, ClockAt(ReceivedAt.AddHours(3)), Chair, OnDuty), Chair);
            return status is DossierStatus.AwaitingSupplement
                ? dossier
                : dossier.Does(dossier.CloseUnanswered(() => "0005/TB", ClockAt(ReceivedAt.AddDays(60)), Clerk, OnDuty), Clerk);
        }

        if (status is DossierStatus.AwaitingPayment)
        {
            return dossier.Does(dossier.AskPayment("12/TB-CCT", 1_500_000, "Chi cục Thuế", Official, OnDuty), Official);
        }

        if (status is DossierStatus.WithdrawalAsked or DossierStatus.Withdrawn)
        {
            dossier.Does(dossier.AskWithdrawal(new(Channel.Direct, "Không còn nhu cầu"), Usual, () => "0001/RHS", Clerk, OnDuty), Clerk);
            return status is DossierStatus.WithdrawalAsked ? dossier : dossier.Does(dossier.StopWithdrawn(() => "0002/TB", Clerk, OnDuty), Clerk);
        }

        dossier.Does(dossier.RecordResult(Result, ReceivedOn, Today, Official, OnDuty), Official);
        if (status is DossierStatus.AwaitingApproval)
        {
            return dossier;
        }

        dossier.Does(dossier.Approve(Chair, OnDuty), Chair);
        if (status is DossierStatus.Approved)
        {
            return dossier;
        }

        dossier.Does(dossier.HandToReturnDesk(Official, OnDuty), Official);
        return status is DossierStatus.ResultReady
            ? dossier
            : dossier.Does(dossier.ReturnResult(new Taker("Hoàng Thị Mẩy", null, null), byPost: false, Returner, OnDuty), Returner);
    }

    /// <summary>The same rules with a last day for papers: those of the two tiers.</summary>
    public static readonly OfficeRules Closing = Usual with { SupplementDays = 15 };

    /// <summary>The dossier's clock at an instant (UTC); an office keeps to UTC+7.</summary>
    public static DossierClock ClockAt(DateTime now, CountingPolicy? policy = null) =>
        new(Calendar, policy ?? CountingPolicy.Default, now, utc => DateTime.SpecifyKind(utc.AddHours(7), DateTimeKind.Unspecified), local => DateTime.SpecifyKind(local.AddHours(-7), DateTimeKind.Utc));

    /// <summary>Applies what an act led to. Fails when it was refused.</summary>
    public static Dossier Does<T>(this Dossier dossier, Outcome<T> outcome, Officer by, DateTime? at = null)
        where T : Facts
    {
        dossier.Apply(outcome.Value, by.Id, at ?? ReceivedAt.AddHours(dossier.State.Version));
        return dossier;
    }

    /// <summary>Tries an act with harmless facts; what it led to, or why it was refused.</summary>
    public static Outcome<Facts> Try(this Dossier dossier, DossierAct act, Officer by) => act switch
    {
        DossierAct.Take => As(dossier.Take(by, OnDuty)),
        DossierAct.Forward => As(dossier.Forward(null, null, by, OnDuty)),
        DossierAct.RecordResult => As(dossier.RecordResult(Result, ReceivedOn, Today, by, OnDuty)),
        DossierAct.Approve => As(dossier.Approve(by, OnDuty)),
        DossierAct.HandToReturnDesk => As(dossier.HandToReturnDesk(by, OnDuty)),
        DossierAct.ReturnResult => As(dossier.ReturnResult(new Taker("Hoàng Thị Mẩy", null, null), byPost: false, by, OnDuty)),
        DossierAct.SendBack => As(dossier.SendBack("Thiếu chữ ký", null, Usual, by, OnDuty)),
        DossierAct.ProposeSupplement => As(dossier.ProposeSupplement(["Giấy chứng sinh"], "Hồ sơ thiếu", "Điều 16", Usual with { MostSupplements = 99 }, by, OnDuty)),
        DossierAct.DeclineSupplement => As(dossier.DeclineSupplement("Đã có trong hồ sơ cũ", by, OnDuty)),
        DossierAct.AskSupplement => As(dossier.AskSupplement(() => "0001/HDHS", Closing, ClockAt(Soon(dossier)), by, OnDuty)),
        DossierAct.TakePapers => As(dossier.TakePapers([.. Missing(dossier)], by, OnDuty)),
        DossierAct.AnswerSupplement => As(dossier.AnswerSupplement([], noMore: true, ClockAt(Soon(dossier)), by, OnDuty)),
        DossierAct.CloseUnanswered => As(dossier.CloseUnanswered(() => "0001/TB", ClockAt(ReceivedAt.AddDays(400)), by, OnDuty)),
        DossierAct.AskPayment => As(dossier.AskPayment("1/TB", 1000, "Kho bạc", by, OnDuty)),
        DossierAct.RecordPayment => As(dossier.RecordPayment("0001", ClockAt(Soon(dossier)), by, OnDuty)),
        DossierAct.AskOpinion => As(dossier.AskOpinion(dossier.AtStep.Unit == DistrictOffice ? CommuneOffice : DistrictOffice, "Có vướng quy hoạch không?", DateOnly.FromDateTime(Soon(dossier)).AddDays(3), ClockAt(Soon(dossier)), by, OnDuty)),
        DossierAct.AnswerOpinion => As(dossier.AnswerOpinion("Không vướng", ClockAt(Soon(dossier)), by, OnDuty)),
        DossierAct.TakeBranch => As(dossier.TakeBranch(dossier.OpenBranchesOf(by).FirstOrDefault().Step?.Number ?? 0, by, OnDuty)),
        DossierAct.FinishBranch => As(dossier.FinishBranch(dossier.BranchesInHandOf(by).FirstOrDefault().Step?.Number ?? 0, "Đã đo đạc", ClockAt(Soon(dossier)), by, OnDuty)),
        DossierAct.ReturnBranch => As(dossier.ReturnBranch(dossier.DoneBranches.FirstOrDefault().Step?.Number ?? 0, "Thiếu bản vẽ", by, OnDuty)),
        DossierAct.RecordVerification => As(dossier.RecordVerification(Today, "thôn Nà Vài", "01/BB", "Đúng hiện trạng", Today, by, OnDuty)),
        DossierAct.ProposeNewDate => As(dossier.ProposeNewDate(DateOnly.FromDateTime(dossier.State.DueAt ?? ReceivedAt).AddDays(500), "Chờ xác minh", Usual with { MostNewDates = 99 }, ClockAt(Soon(dossier)), by, OnDuty)),
        DossierAct.SignNewDate => As(dossier.SignNewDate(() => "0001/PXL", Usual, ClockAt(Soon(dossier)), by, OnDuty)),
        DossierAct.DeclineNewDate => As(dossier.DeclineNewDate("Sẽ xong đúng hẹn", by, OnDuty)),
        DossierAct.PassOnNewDate => As(dossier.PassOnNewDate(PassedOnBy.Phone, by, OnDuty)),
        DossierAct.AnswerEscalation => As(dossier.AnswerEscalation("Đang ký", by, OnDuty)),
        DossierAct.Urge => As(dossier.Urge("Làm ngay trong hôm nay", by, OnDuty)),
        DossierAct.Correct => As(dossier.Correct(dossier.State.Receipt.Applicant! with { Address = $"thôn {dossier.State.Version}" }, "Gõ nhầm", Today, by, OnDuty)),
        DossierAct.Refuse => As(dossier.Refuse("Không thuộc thẩm quyền", "Điều 7", () => "0001/TC", by, OnDuty)),
        DossierAct.AskWithdrawal => As(dossier.AskWithdrawal(new(Channel.Direct, null), Usual, () => "0001/RHS", by, OnDuty)),
        DossierAct.StopWithdrawn => As(dossier.StopWithdrawn(() => "0001/TB", by, OnDuty)),
        DossierAct.TakeWithdrawalBack => As(dossier.TakeWithdrawalBack("Còn nhu cầu", Usual, ClockAt(Soon(dossier)), by, OnDuty)),
        DossierAct.RefuseWithdrawal => As(dossier.RefuseWithdrawal("12/QĐ-UBND ngày 12/6/2020", () => "0002/RHS", ClockAt(Soon(dossier)), by, OnDuty)),
        DossierAct.Reassign => As(dossier.Reassign(dossier.State.Holder is null ? SomeoneAt(dossier) : null, "Nghỉ phép", by, OnDuty)),
        DossierAct.AttachFile => As(dossier.AttachFile(new FileKept($"{dossier.State.Version:x64}", "to-khai.pdf", "application/pdf", 1000), by, OnDuty)),
        DossierAct.SignCopy => As(dossier.SignCopy(Scan.Hash, Scan with { Hash = new string('9', 64) }, "UBND xã Tân Bắc", by, OnDuty)),
        _ => throw new ArgumentOutOfRangeException(nameof(act)),
    };

    /// <summary>A scan of the first paper.</summary>
    public static FileKept Scan { get; } = new(new string('5', 64), "to-khai.jpg", "image/jpeg", 1000) { Paper = 0, Pages = 1 };

    private static DateTime Soon(Dossier dossier) => ReceivedAt.AddHours(dossier.State.Version);

    private static IEnumerable<int> Missing(Dossier dossier) =>
        dossier.State.Side.Supplements.Count == 0 ? [] : dossier.State.Side.Supplements[^1].Items.Select((item, i) => (item, i)).Where(one => !one.item.Brought).Select(one => one.i);

    private static string SomeoneAt(Dossier dossier) =>
        Everyone.First(one => one.Unit == dossier.AtStep.Unit && one.Duty == Dossier.DutyAt(dossier.AtStep.Kind)).Id;

    private static Outcome<Facts> As<T>(Outcome<T> outcome)
        where T : Facts => outcome.Then<Facts>(facts => facts);
}
