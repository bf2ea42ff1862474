using CsCheck;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.WorkingTime;
using static MotCua.Domain.Tests.Dossiers.SomeDossier;

namespace MotCua.Domain.Tests.Dossiers;

/// <summary>An appointment is counted anew only by a proposal and another person's decision, and never for a dossier that is late.</summary>
public sealed class RecalculationTests
{
    private static readonly Officer Controller = new("kiem", "Ma Thị Kiểm", DutyKind.Control, District);

    /// <summary>Three working days after Friday, 12 June 2020, 08:30.</summary>
    private static readonly DateTime Wednesday = new(2020, 6, 17, 1, 30, 0, DateTimeKind.Utc);

    private static readonly DateTime Thursday = Wednesday.AddDays(1);

    [Fact]
    public void A_day_off_announced_later_moves_the_appointment_only_after_two_hands()
    {
        var dossier = Counted();
        Assert.Equal(Wednesday, dossier.CountedAnew(ClockAt(ReceivedAt)));
        Assert.Equal("recalculation.counts-the-same", dossier.ProposeRecalculation("TB 12", ClockAt(ReceivedAt), Leader, OnDuty).Refusal.Code);

        var proposed = dossier.ProposeRecalculation("TB 12/TB-UBND", WithDayOff(), Leader, OnDuty);
        dossier.Does(proposed, Leader);
        Assert.Equal((Wednesday, Wednesday), (dossier.State.DueAt, dossier.State.JudgedDueAt));

        dossier.Does(dossier.Recalculate(WithDayOff(), Controller, OnDuty), Controller);
        Assert.Equal((Thursday, Thursday), (dossier.State.DueAt, dossier.State.JudgedDueAt));
        Assert.Equal((Wednesday, Thursday, "TB 12/TB-UBND", Leader.Id, Controller.Id), dossier.State.Side.Recalculations.Select(one => (one.DueBefore, one.DueAfter, one.Reason, one.ProposedBy, one.ApprovedBy)).Single());
        Assert.Null(dossier.State.Side.ProposedRecalculation);
    }

    [Fact]
    public void What_the_office_had_to_do_by_a_day_moves_as_much()
    {
        var dossier = Recalculated();
        Assert.Equal(TimeSpan.FromDays(1), dossier.State.Side.WaitedUntil(Thursday));
    }

    [Fact]
    public void After_it_papers_asked_for_move_the_new_appointment()
    {
        var dossier = Recalculated();
        dossier.Does(dossier.ProposeSupplement(["Giấy chứng sinh"], "Thiếu", "Điều 16", Usual, Official, OnDuty), Official, ReceivedAt.AddHours(2));
        dossier.Does(dossier.AskSupplement(() => "1", Usual, WithDayOff(ReceivedAt.AddHours(3)), Chair, OnDuty), Chair, ReceivedAt.AddHours(3));
        var answered = dossier.AnswerSupplement([0], noMore: false, WithDayOff(ReceivedAt.AddDays(3).AddHours(3)), Clerk, OnDuty).Value;

        // Friday 11:30 to Monday 11:30 is one working day.
        Assert.Equal(Thursday.AddDays(1), answered.DueAfter);
    }

    [Fact]
    public void Only_who_heads_the_one_stop_proposes_and_only_who_controls_procedures_decides()
    {
        var dossier = Counted();
        Assert.Equal("dossier.duty-needed", dossier.ProposeRecalculation("TB 12", WithDayOff(), Clerk, OnDuty).Refusal.Code);
        Assert.Equal("dossier.not-led-by", dossier.ProposeRecalculation("TB 12", WithDayOff(), Elsewhere, OnDuty).Refusal.Code);
        Assert.Equal("dossier.reason-needed", dossier.ProposeRecalculation(" ", WithDayOff(), Leader, OnDuty).Refusal.Code);
        Assert.Equal("dossier.nothing-proposed", dossier.Recalculate(WithDayOff(), Controller, OnDuty).Refusal.Code);

        dossier.Does(dossier.ProposeRecalculation("TB 12", WithDayOff(), Leader, OnDuty), Leader);
        Assert.Equal("dossier.already-proposed", dossier.ProposeRecalculation("TB 12", WithDayOff(), Leader, OnDuty).Refusal.Code);
        Assert.Equal("dossier.duty-needed", dossier.Recalculate(WithDayOff(), Leader, OnDuty).Refusal.Code);
        Assert.Equal("recalculation.same-hand", dossier.Recalculate(WithDayOff(), Controller with { Id = Leader.Id }, OnDuty).Refusal.Code);
        Assert.Equal("dossier.not-led-by", dossier.Recalculate(WithDayOff(), Controller with { Unit = "C2" }, OnDuty).Refusal.Code);
        Assert.Equal("dossier.reason-needed", dossier.DeclineRecalculation(null, Controller, OnDuty).Refusal.Code);
        dossier.Does(dossier.DeclineRecalculation("Ngày nghỉ không áp dụng cho xã", Controller, OnDuty), Controller);
        Assert.Equal((Wednesday, null), (dossier.State.DueAt, dossier.State.Side.ProposedRecalculation));
    }

    [Fact]
    public void A_late_dossier_is_not_made_timely()
    {
        var late = WithDayOff(Wednesday);
        Assert.Equal("recalculation.already-late", Counted().ProposeRecalculation("TB 12", late, Leader, OnDuty).Refusal.Code);
        var dossier = Counted();
        dossier.Does(dossier.ProposeRecalculation("TB 12", WithDayOff(), Leader, OnDuty), Leader);
        Assert.Equal("recalculation.already-late", dossier.Recalculate(late, Controller, OnDuty).Refusal.Code);
    }

    [Fact]
    public void No_day_is_set_that_is_over()
    {
        // The applicant's slip says Thursday; without the day off it would have been yesterday.
        var dossier = Counted(Thursday);
        Assert.Equal("recalculation.would-be-late", dossier.ProposeRecalculation("TB 13", ClockAt(Wednesday.AddHours(1)), Leader, OnDuty).Refusal.Code);
    }

    [Fact]
    public void What_waits_was_ended_or_has_an_apology_is_left_alone()
    {
        Assert.Equal("recalculation.waits", In(DossierStatus.AwaitingSupplement).NotRecalculated(WithDayOff())?.Code);
        Assert.Equal("recalculation.not-open", In(DossierStatus.ResultReady).NotRecalculated(WithDayOff())?.Code);
        var dossier = Counted();
        dossier.Does(dossier.Forward(Official.Id, null, Clerk, OnDuty), Clerk);
        dossier.Does(dossier.ProposeNewDate(new DateOnly(2020, 6, 22), "Chờ xác minh", Usual, ClockAt(ReceivedAt), Official, OnDuty), Official);
        dossier.Does(dossier.SignNewDate(() => "1", Usual, ClockAt(ReceivedAt), Chair, OnDuty), Chair);
        Assert.Equal("recalculation.has-new-date", dossier.NotRecalculated(WithDayOff())?.Code);
    }

    [Fact]
    public void A_proposal_that_the_calendar_overtook_is_not_carried_out()
    {
        var dossier = Counted();
        dossier.Does(dossier.ProposeRecalculation("TB 12", WithDayOff(), Leader, OnDuty), Leader);
        Assert.Equal("recalculation.counts-the-same", dossier.Recalculate(ClockAt(ReceivedAt), Controller, OnDuty).Refusal.Code);
        Assert.Equal("recalculation.counts-otherwise", dossier.Recalculate(WithDayOff(ReceivedAt, 15, 16), Controller, OnDuty).Refusal.Code);
    }

    /// <summary>Else the page of what would be counted otherwise would fill with dossiers that nothing happened to.</summary>
    [Fact]
    public void While_the_calendar_stays_nothing_is_ever_counted_otherwise() => Gen.Int[0, 999].Array[1, 40].Sample(picks =>
    {
        var dossier = Counted();
        foreach (var pick in picks)
        {
            var allowed = Everyone.SelectMany(one => dossier.ActsFor(one, OnDuty).Where(act => act is not DossierAct.ProposeNewDate).Select(act => (one, act))).ToList();
            if (allowed.Count == 0)
            {
                break;
            }

            var (by, act) = allowed[pick % allowed.Count];
            var led = dossier.Try(act, by);
            if (!led.Refused)
            {
                dossier.Does(led, by);
            }

            Assert.True(!DossierLifecycle.IsOpen(dossier.Status) || dossier.CountedAnew(ClockAt(ReceivedAt)) == dossier.State.DueAt, $"{act}: {dossier.State.DueAt}, counted {dossier.CountedAnew(ClockAt(ReceivedAt))}");
        }
    });

    private static Dossier Counted(DateTime? due = null) => Dossier.Open(Receipt() with { DueAt = due ?? Wednesday }, Clerk.Id, ReceivedAt);

    private static Dossier Recalculated()
    {
        var dossier = Counted();
        dossier.Does(dossier.Forward(Official.Id, null, Clerk, OnDuty), Clerk);
        dossier.Does(dossier.ProposeRecalculation("TB 12", WithDayOff(), Leader, OnDuty), Leader);
        return dossier.Does(dossier.Recalculate(WithDayOff(), Controller, OnDuty), Controller);
    }

    /// <summary>With Tuesday, 16 June 2020, announced as a day off, or with those days of June.</summary>
    private static DossierClock WithDayOff(DateTime? now = null, params int[] days) => ClockAt(now ?? ReceivedAt) with
    {
        Calendar = new CalendarBook([.. (days.Length == 0 ? [16] : days).Select(day => new CalendarDay(new DateOnly(2020, 6, day), "Nghỉ đột xuất", DayKind.Holiday, DayCertainty.Announced))], []).Of([], 0, null),
    };
}
