using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using static MotCua.Domain.Tests.Dossiers.SomeDossier;

namespace MotCua.Domain.Tests.Dossiers;

/// <summary>The office waits for the applicant: what it may ask, how often, and what the waiting does to the appointment.</summary>
public sealed class WaitingTests
{
    private static readonly DateTime Received = Local(2020, 6, 1, 9, 0);
    private static readonly DateTime Asked = Local(2020, 6, 4, 9, 0);
    private static readonly DateTime Answered = Local(2020, 6, 10, 14, 0);

    [Fact]
    public void Example_23_what_was_left_of_ten_working_days_is_left_when_the_papers_come() =>
        Assert.Equal(Local(2020, 6, 19, 14, 0), AfterPapers(SupplementClock.Pause).State.DueAt);

    [Fact]
    public void Example_24_where_the_clock_restarts_the_full_ten_days_begin_when_the_papers_come() =>
        Assert.Equal(Local(2020, 6, 24, 14, 0), AfterPapers(SupplementClock.Restart).State.DueAt);

    [Fact]
    public void Where_the_clock_runs_on_the_appointment_stays() =>
        Assert.Equal(Local(2020, 6, 15, 9, 0), AfterPapers(SupplementClock.RunsOn).State.DueAt);

    [Fact]
    public void Example_27_papers_asked_for_on_1_June_may_be_closed_from_23_June()
    {
        var dossier = Waiting(Local(2020, 6, 1, 10, 0));
        Assert.Equal(new DateOnly(2020, 6, 22), dossier.State.Side.Supplements[^1].AnswerBy);
        Assert.Equal("dossier.still-time", dossier.CloseUnanswered(() => "1/TB", ClockAt(Local(2020, 6, 22, 16, 59)), Clerk, OnDuty).Refusal.Code);
        Assert.Equal("1/TB", dossier.CloseUnanswered(() => "1/TB", ClockAt(Local(2020, 6, 23, 7, 0)), Clerk, OnDuty).Value.NoticeNumber);
    }

    [Fact]
    public void Where_no_text_sets_a_last_day_a_dossier_is_never_closed_for_want_of_papers()
    {
        var dossier = Ten();
        dossier.Does(dossier.ProposeSupplement(["Giấy chứng sinh"], "Thiếu", "Điều 16", Usual, Official, OnDuty), Official, Asked);
        dossier.Does(dossier.AskSupplement(() => "1/HDHS", Usual, ClockAt(Asked), Chair, OnDuty), Chair, Asked);
        Assert.Equal(DossierRefusals.NeverClosed, dossier.CloseUnanswered(() => "1/TB", ClockAt(Asked.AddDays(300)), Clerk, OnDuty).Refusal);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(1)]
    public void Papers_are_asked_for_only_as_often_as_the_law_allows(int most)
    {
        var rules = Usual with { MostSupplements = most };
        var dossier = Ten();
        for (var time = 0; time < most; time++)
        {
            dossier.Does(dossier.ProposeSupplement(["Giấy chứng sinh"], "Thiếu", "Điều 16", rules, Official, OnDuty), Official, Asked);
            dossier.Does(dossier.AskSupplement(() => "1/HDHS", rules, ClockAt(Asked), Chair, OnDuty), Chair, Asked);
            dossier.Does(dossier.AnswerSupplement([0], noMore: false, ClockAt(Answered), Clerk, OnDuty), Clerk, Answered);
        }

        Assert.Equal($"dossier.asked-often ({most})", $"{dossier.ProposeSupplement(["Sổ hộ khẩu"], "Thiếu", "Điều 16", rules, Official, OnDuty).Refusal}");
    }

    [Fact]
    public void Each_paper_missing_is_named_with_the_reason_and_the_text_it_rests_on() => Assert.Equal(
        [DossierRefusals.ItemsNeeded, DossierRefusals.ReasonNeeded, DossierRefusals.GroundNeeded],
        Ten().ProposeSupplement([" ", ""], null, " ", Usual, Official, OnDuty).Refusals);

    [Fact]
    public void Some_papers_come_and_the_office_still_waits_until_the_last_has_come()
    {
        var dossier = Waiting(Asked);
        dossier.Does(dossier.TakePapers([1], Clerk, OnDuty), Clerk, Asked.AddDays(1));
        Assert.Equal(DossierStatus.AwaitingSupplement, dossier.Status);
        Assert.Equal(DossierRefusals.SomeStillMissing, dossier.AnswerSupplement([1], noMore: false, ClockAt(Answered), Clerk, OnDuty).Refusal);
        dossier.Does(dossier.AnswerSupplement([0], noMore: false, ClockAt(Answered), Clerk, OnDuty), Clerk, Answered);
        Assert.Equal(DossierStatus.InProgress, dossier.Status);
        Assert.Equal(Official.Id, dossier.State.Holder);
    }

    [Fact]
    public void An_applicant_who_has_no_more_to_bring_lets_the_office_decide_on_what_it_has()
    {
        var dossier = Waiting(Asked);
        dossier.Does(dossier.AnswerSupplement([], noMore: true, ClockAt(Answered), Clerk, OnDuty), Clerk, Answered);
        Assert.Equal(DossierStatus.InProgress, dossier.Status);
        Assert.All(dossier.State.Side.Supplements[^1].Items, item => Assert.False(item.Brought));
    }

    [Fact]
    public void Asking_after_the_appointment_makes_no_late_dossier_timely()
    {
        var late = Local(2020, 6, 16, 9, 0);
        var dossier = Waiting(late);
        dossier.Does(dossier.AnswerSupplement([0, 1], noMore: false, ClockAt(late.AddDays(7)), Clerk, OnDuty), Clerk, late.AddDays(7));
        Assert.Equal(Local(2020, 6, 15, 9, 0), dossier.State.DueAt);
    }

    [Fact]
    public void Only_the_leader_signs_and_nobody_is_asked_before()
    {
        var dossier = Ten();
        Assert.Equal(DossierRefusals.NothingProposed, dossier.AskSupplement(() => "1/HDHS", Usual, ClockAt(Asked), Chair, OnDuty).Refusal);
        dossier.Does(dossier.ProposeSupplement(["Giấy chứng sinh"], "Thiếu", "Điều 16", Usual, Official, OnDuty), Official, Asked);
        Assert.Equal("dossier.duty-needed", dossier.AskSupplement(() => "1/HDHS", Usual, ClockAt(Asked), Official, OnDuty).Refusal.Code);
        Assert.Equal("dossier.not-led-by", dossier.AskSupplement(() => "1/HDHS", Usual, ClockAt(Asked), Elsewhere, OnDuty).Refusal.Code);
        Assert.Equal("1/HDHS", dossier.AskSupplement(() => "1/HDHS", Usual, ClockAt(Asked), Chair, OnDuty).Value.SlipNumber);
    }

    [Fact]
    public void The_days_an_applicant_takes_to_pay_are_not_the_offices()
    {
        var dossier = Ten();
        dossier.Does(dossier.AskPayment("12/TB-CCT", 1_500_000, "Chi cục Thuế", Official, OnDuty), Official, Asked);
        dossier.Does(dossier.RecordPayment("BL 0012", ClockAt(Answered), Clerk, OnDuty), Clerk, Answered);
        Assert.Equal(Local(2020, 6, 19, 14, 0), dossier.State.DueAt);
        Assert.Equal("BL 0012", dossier.State.Side.Payments.Single().Reference);
    }

    [Fact]
    public void A_limit_in_calendar_days_resumes_from_its_own_last_day_and_not_from_the_working_day_it_moved_to()
    {
        // Ten days from Wednesday 3 June end on Saturday 13 June, so on Monday 15. Asked on Friday 12 there is one day left; paid on Saturday, which counts as Monday 22 June: Tuesday 23.
        var received = Local(2020, 6, 3, 9, 0);
        var dossier = Dossier.Open(Receipt() with { Limit = "10d", ReceivedAt = received, DueAt = Local(2020, 6, 15, 17, 0) }, Clerk.Id, received);
        dossier.Does(dossier.Forward(Official.Id, null, Clerk, OnDuty), Clerk, received);
        dossier.Does(dossier.AskPayment("1/TB", 1000, "Kho bạc", Official, OnDuty), Official, Local(2020, 6, 12, 9, 0));
        var paid = Local(2020, 6, 20, 9, 0);
        dossier.Does(dossier.RecordPayment("1", ClockAt(paid), Clerk, OnDuty), Clerk, paid);
        Assert.Equal(Local(2020, 6, 23, 17, 0), dossier.State.DueAt);
    }

    [Fact]
    public void More_than_fits_on_the_form_is_refused_before_anybody_signs_it() => Assert.Equal(
        ["dossier.items-too-long", "dossier.too-long"],
        Ten().ProposeSupplement([.. Enumerable.Repeat("Giấy chứng sinh", 41)], new string('a', 2001), "Điều 16", Usual, Official, OnDuty).Refusals.Select(refusal => refusal.Code));

    private static Dossier AfterPapers(SupplementClock how)
    {
        var dossier = Waiting(Asked);
        var clock = ClockAt(Answered, CountingPolicy.Default with { OnSupplement = how });
        return dossier.Does(dossier.AnswerSupplement([0, 1], noMore: false, clock, Clerk, OnDuty), Clerk, Answered);
    }

    private static Dossier Waiting(DateTime asked)
    {
        var dossier = Ten();
        dossier.Does(dossier.ProposeSupplement(["Giấy chứng sinh", "Trích lục kết hôn"], "Thiếu", "Điều 16", Closing, Official, OnDuty), Official, asked);
        return dossier.Does(dossier.AskSupplement(() => "1/HDHS", Closing, ClockAt(asked), Chair, OnDuty), Chair, asked);
    }

    /// <summary>Received on Monday 1 June 2020 at 9:00 with ten working days, and with the commune's official.</summary>
    private static Dossier Ten()
    {
        var due = Deadline.Of(Calendar, ClockAt(Received).ToLocal(Received), Limit.WorkingDays(10), CountingPolicy.Default)!.Value;
        var dossier = Dossier.Open(Receipt() with { Limit = "10wd", ReceivedAt = Received, DueAt = DateTime.SpecifyKind(due.AddHours(-7), DateTimeKind.Utc) }, Clerk.Id, Received);
        return dossier.Does(dossier.Forward(Official.Id, null, Clerk, OnDuty), Clerk, Received);
    }

    private static DateTime Local(int year, int month, int day, int hour, int minute) => new DateTime(year, month, day, hour, minute, 0, DateTimeKind.Utc).AddHours(-7);
}
