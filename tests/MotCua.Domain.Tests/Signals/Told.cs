using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Procedures;
using MotCua.Domain.Signals;
using MotCua.Domain.Tests.WorkingTime;
using MotCua.Domain.Visits;
using static MotCua.Domain.Tests.Dossiers.SomeDossier;

namespace MotCua.Domain.Tests.Signals;

/// <summary>A dossier of the commune as its entries tell it. Received on Friday 12 June 2020 at 08:30, for Friday 19 June at 16:00; everything else as each test says. All times are the office's.</summary>
internal sealed class Told
{
    public static readonly DateTime Received = new(2020, 6, 12, 8, 30, 0);
    public static readonly DateTime Due = new(2020, 6, 19, 16, 0, 0);

    private readonly Dossier dossier;
    private readonly List<Act> acts = [];
    private readonly DateTime entered;

    private Told(DossierReceived receipt, DateTime entered)
    {
        this.entered = entered;
        dossier = Dossier.Open(receipt, Clerk.Id, Utc(entered));
        acts.Add(new Act(entered, Clerk.Id, Clerk.Unit, false, receipt));
    }

    public static Told Dossier1(Func<DossierReceived, DossierReceived>? change = null, DateTime? entered = null, int number = 1)
    {
        var receipt = Receipt() with { Code = $"000.03.22.H22-200612-{number:0000}", ReceivedAt = Utc(Received), DueAt = Utc(Due), Limit = "5wd", Proxy = null };
        return new Told(change?.Invoke(receipt) ?? receipt, entered ?? Received);
    }

    public Told Does(DateTime at, Facts facts, Officer? by = null)
    {
        dossier.Apply(facts, (by ?? Official).Id, Utc(at));
        acts.Add(new Act(at, (by ?? Official).Id, (by ?? Official).Unit, (by ?? Official).IsSystem, facts));
        return this;
    }

    public Told Printed(DateTime at, int copy = 1) => Does(at, new SlipPrinted("Receipt", "0001", copy), Clerk);

    /// <summary>To the office, then drafted, signed and handed to the return desk, one after the other until the end.</summary>
    public Told Ends(DateTime forwarded, DateTime ended, DateOnly? signedOn = null, bool sameHand = false, DateTime? drafted = null)
    {
        Does(forwarded, new DossierForwarded(1, Official.Id), Clerk);
        Does(drafted ?? ended.AddMinutes(-3), new DossierResultRecorded(new DossierResult("7/GKS", signedOn ?? DateOnly.FromDateTime(drafted ?? ended), "Hoàng Văn Hùng", false, null), 2));
        Does(ended.AddMinutes(-2), new DossierApproved(1, Official.Id) { SameHand = sameHand }, Chair);
        return Does(ended, new DossierResultReady(3));
    }

    public Told Returned(DateTime at, string name = "Hoàng Thị Mẩy") => Does(at, new DossierReturned(false) { Taker = new Taker(name, null, null) { On = TakenOn.Slip } }, Returner);

    public Told AsksForPapers(DateTime at, string item = "Tờ khai: thiếu chữ ký")
    {
        Does(at, new DossierSupplementProposed("Điều 16") { Items = [item], Reason = "Thiếu" });
        return Does(at.AddMinutes(5), new DossierSupplementAsked("4/HDHS", dossier.State.DueAt, null), Chair);
    }

    public Told PapersCome(DateTime at) => Does(at, new DossierSupplementAnswered([0], dossier.State.DueAt, dossier.State.JudgedDueAt), Clerk);

    public Told Apologises(DateTime at, bool tooLate = false)
    {
        Does(at, new DossierNewDateProposed(dossier.State.DueAt!.Value.AddDays(4)) { Reason = "Chưa xác minh xong" });
        return Does(at.AddMinutes(5), new DossierNewDateSigned("2/PXL", dossier.State.DueAt!.Value, dossier.State.DueAt!.Value.AddDays(4), dossier.State.JudgedDueAt!.Value, tooLate) { Reason = "Chưa xác minh xong" }, Chair);
    }

    public DossierStory Story(DateTime? asOf = null, Func<DossierStory, DossierStory>? change = null)
    {
        var state = dossier.State;
        var story = new DossierStory
        {
            State = state,
            Acts = [.. acts],
            Calendar = TestCalendars.Shipped,
            ToLocal = Local,
            Rules = Usual,
            Procedure = new ProcedureVersion
            {
                Code = "1.001193",
                Number = 1,
                ValidFrom = new DateOnly(2019, 1, 1),
                Name = "Đăng ký khai sinh",
                Sector = "Hộ tịch",
                Levels = ProcedureLevels.Commune,
                Limit = Domain.Deadlines.Limit.WorkingDays(5),
                Steps = [],
                Papers = [new ProcedurePaper("Tờ khai"), new ProcedurePaper("Giấy chứng sinh")],
            },
            AsOf = asOf ?? new DateTime(2020, 6, 30, 16, 0, 0),
            Received = Local(state.Receipt.ReceivedAt),
            Entered = entered,
            Due = state.JudgedDueAt is { } due ? Local(due) : null,
            Ended = state.ClockEndedAt is { } ended ? Local(ended) : null,
            Returned = state.ReturnedAt is { } returned ? Local(returned) : null,
        };
        return change?.Invoke(story) ?? story;
    }

    /// <summary>The commune's June 2020 with these dossiers in it.</summary>
    public static DeskMonth June(IEnumerable<DossierStory> stories, Func<DeskMonth, DeskMonth>? change = null)
    {
        var all = stories.ToList();
        var month = new DeskMonth
        {
            Unit = Commune,
            First = new DateOnly(2020, 6, 1),
            Last = new DateOnly(2020, 6, 30),
            AsOf = new DateTime(2020, 7, 10, 8, 0, 0),
            Calendar = TestCalendars.Shipped,
            Entered = all,
            Ended = [.. all.Where(story => story.Ended is not null)],
            Visits = [],
            Cash = [],
            HandSlips = [],
            Outgoing = [],
            Days = [],
            Borders = [new DateOnly(2020, 6, 15)],
        };
        return change?.Invoke(month) ?? month;
    }

    public static VisitTold Visit(int number, DateTime at, VisitEnding ending, string item, string text = "Thiếu giấy tờ", string name = "Giàng A Páo") => new(
        at,
        $"C1.MC-2020-{number}",
        new VisitEnded
        {
            Id = $"C1.MC-2020-{number}",
            Ending = ending,
            Authority = Commune,
            Desk = Desk,
            SlipNumber = $"{number}/HDHS",
            Procedure = "1.001193",
            ProcedureVersion = 1,
            Visitor = new Visitor(name, "thôn Nà Vài", null, null),
            Items = [item],
            Text = text,
        },
        ["Tờ khai", "Giấy chứng sinh"]);

    private static DateTime Utc(DateTime local) => DateTime.SpecifyKind(local.AddHours(-7), DateTimeKind.Utc);

    private static DateTime Local(DateTime utc) => DateTime.SpecifyKind(utc.AddHours(7), DateTimeKind.Unspecified);
}
