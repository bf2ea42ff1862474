using MotCua.Domain.Dossiers;
using MotCua.Domain.People;
using static MotCua.Domain.Tests.Dossiers.SomeDossier;

namespace MotCua.Domain.Tests.Dossiers;

/// <summary>What happens beside a dossier's way: opinions, apologies, urging, sending back, mistakes put right.</summary>
public sealed class BesideTests
{
    private static readonly DateTime Due = ReceivedAt.AddDays(3);

    [Fact]
    public void A_late_opinion_is_late_for_the_office_that_was_asked_and_the_appointment_stays()
    {
        var dossier = In(DossierStatus.InProgress);
        var now = ReceivedAt.AddHours(5);
        dossier.Does(dossier.AskOpinion(DistrictOffice, "Có vướng quy hoạch không?", DateOnly.FromDateTime(now), ClockAt(now), Official, OnDuty), Official, now);
        Assert.Equal("dossier.not-asked", dossier.AnswerOpinion("Không", ClockAt(now), Colleague, OnDuty).Refusal.Code);
        dossier.Does(dossier.AnswerOpinion("Không vướng", ClockAt(now.AddDays(2)), DistrictOfficial, OnDuty), DistrictOfficial, now.AddDays(2));
        Assert.True(dossier.State.Side.Opinions.Single().Late);
        Assert.Equal(DossierStatus.InProgress, dossier.Status);
        Assert.Equal(dossier.State.Receipt.DueAt, dossier.State.DueAt);
    }

    [Fact]
    public void Example_25_an_apology_for_Friday_19_June_goes_out_by_Thursday()
    {
        Assert.False(Signed(onTime: true).State.Side.NewDates.Single().TooLate);
        Assert.True(Signed(onTime: false).State.Side.NewDates.Single().TooLate);
    }

    [Fact]
    public void A_new_date_is_set_once_and_the_dossier_is_still_judged_by_its_first_appointment()
    {
        var dossier = Signed(onTime: true);
        Assert.Equal(Friday19.AddDays(7), dossier.State.DueAt);
        Assert.Equal(Friday19, dossier.State.JudgedDueAt);
        Assert.Equal(
            "dossier.new-date-often (1)",
            dossier.ProposeNewDate(DateOnly.FromDateTime(Friday19).AddDays(30), "Chờ nữa", Usual, ClockAt(Friday19), Official, OnDuty).Refusal.ToString());
    }

    [Fact]
    public void Where_the_rules_say_so_the_new_date_is_what_is_judged()
    {
        var dossier = Proposed();
        var signed = dossier.SignNewDate(() => "1/PXL", Usual with { JudgedByFirstAppointment = false }, ClockAt(Friday19.AddDays(-2)), Chair, OnDuty);
        Assert.Equal(signed.Value.DueAfter, signed.Value.JudgedDueAfter);
    }

    [Fact]
    public void A_new_date_lies_after_the_appointment_and_ahead()
    {
        var dossier = In(DossierStatus.InProgress);
        Assert.Equal(
            ["dossier.reason-needed", "dossier.new-date-not-later", "dossier.due-in-past"],
            dossier.ProposeNewDate(DateOnly.FromDateTime(Due), " ", Usual, ClockAt(Due.AddDays(1)), Official, OnDuty).Refusals.Select(refusal => refusal.Code));
    }

    [Fact]
    public void A_day_that_no_calendar_knows_is_refused_and_counts_nothing()
    {
        var dossier = In(DossierStatus.InProgress);
        var clock = ClockAt(ReceivedAt);
        Assert.Equal(DossierRefusals.DueInPast, dossier.AskOpinion(DistrictOffice, "Có vướng không?", DateOnly.MaxValue, clock, Official, OnDuty).Refusal);
        Assert.Contains(DossierRefusals.DueInPast, dossier.ProposeNewDate(DateOnly.MaxValue, "Chờ", Usual, clock, Official, OnDuty).Refusals);
        Assert.Contains(DossierRefusals.DueInPast, dossier.ProposeNewDate(DateOnly.MinValue, "Chờ", Usual, clock, Official, OnDuty).Refusals);
    }

    [Theory]
    [InlineData("")]
    [InlineData("không-có")]
    [InlineData(Desk)]
    public void An_opinion_is_asked_only_where_somebody_can_give_it(string unit) => Assert.Equal(
        $"dossier.nobody-there ({unit})",
        In(DossierStatus.InProgress).AskOpinion(unit, "Có vướng không?", Today, ClockAt(ReceivedAt), Official, OnDuty).Refusal.ToString());

    [Fact]
    public void The_desk_passes_each_apology_on_once()
    {
        var dossier = Signed(onTime: true);
        dossier.Does(dossier.PassOnNewDate(PassedOnBy.Phone, Clerk, OnDuty), Clerk);
        Assert.Equal(PassedOnBy.Phone, dossier.State.Side.NewDates.Single().PassedOn);
        Assert.Equal(DossierRefusals.NoApology, dossier.PassOnNewDate(PassedOnBy.Phone, Clerk, OnDuty).Refusal);
    }

    [Fact]
    public void An_office_sends_back_twice_and_the_third_time_is_its_leaders()
    {
        var dossier = Open(LongWay);
        dossier.Does(dossier.Forward(Official.Id, null, Clerk, OnDuty), Clerk);
        for (var time = 0; time < 2; time++)
        {
            dossier.Does(dossier.Forward(DistrictOfficial.Id, null, Official, OnDuty), Official);
            dossier.Does(dossier.SendBack("Thiếu biên bản", null, Usual, DistrictOfficial, OnDuty), DistrictOfficial);
        }

        dossier.Does(dossier.Forward(DistrictOfficial.Id, null, Official, OnDuty), Official);
        Assert.Equal(DossierRefusals.LeaderSendsBack, dossier.SendBack("Thiếu biên bản", null, Usual, DistrictOfficial, OnDuty).Refusal);
        Assert.Equal(1, dossier.SendBack("Đã làm việc với xã", null, Usual, Leader, OnDuty).Value.ToStep);
    }

    [Fact]
    public void A_mistake_is_put_right_by_an_entry_that_shows_both_and_leaves_times_and_numbers()
    {
        var dossier = In(DossierStatus.InProgress);
        var wrong = dossier.State.Receipt;
        dossier.Does(dossier.Correct(wrong.Applicant! with { Name = "Hoàng Thị Mỷ" }, "Gõ nhầm dấu", Today, Clerk, OnDuty), Clerk);
        Assert.Equal("Hoàng Thị Mỷ", dossier.State.Receipt.Applicant!.Name);
        Assert.Equal("Hoàng Thị Mẩy", dossier.State.Side.Corrections.Single().Before.Name);
        Assert.Equal(wrong with { Applicant = dossier.State.Receipt.Applicant }, dossier.State.Receipt);
    }

    [Fact]
    public void A_correction_says_why_and_changes_something()
    {
        var dossier = In(DossierStatus.InProgress);
        var applicant = dossier.State.Receipt.Applicant!.Checked(Today).Value;
        dossier.Does(dossier.Correct(applicant with { Phone = "0912345678" }, "Thiếu số", Today, Clerk, OnDuty), Clerk);
        Assert.Equal(
            [DossierRefusals.ReasonNeeded, DossierRefusals.NothingToCorrect],
            dossier.Correct(dossier.State.Receipt.Applicant!, "", Today, Clerk, OnDuty).Refusals);
        Assert.Equal(
            PeopleRefusals.NameMissing.Code,
            dossier.Correct(applicant with { Name = " " }, "Nhầm", Today, Clerk, OnDuty).Refusal.Code);
    }

    [Fact]
    public void A_leader_urges_in_words()
    {
        var dossier = In(DossierStatus.InProgress);
        Assert.Equal(DossierRefusals.WordsNeeded, dossier.Urge("  ", Leader, OnDuty).Refusal);
        dossier.Does(dossier.Urge("Trả trước thứ Sáu", Leader, OnDuty), Leader);
        Assert.Equal("Trả trước thứ Sáu", dossier.State.Side.Urgings.Single().Words);
    }

    [Fact]
    public void What_was_found_on_the_spot_has_its_minutes_and_lies_in_the_past() => Assert.Equal(
        [DossierRefusals.VisitInFuture, DossierRefusals.MinutesNeeded, DossierRefusals.FindingNeeded],
        In(DossierStatus.InProgress).RecordVerification(Today.AddDays(1), null, "", " ", Today, Official, OnDuty).Refusals);

    /// <summary>Friday 19 June 2020, 8:30 in the office.</summary>
    private static DateTime Friday19 => new(2020, 6, 19, 1, 30, 0, DateTimeKind.Utc);

    private static Dossier Proposed()
    {
        var dossier = Dossier.Open(Receipt() with { DueAt = Friday19 }, Clerk.Id, ReceivedAt);
        dossier.Does(dossier.Forward(Official.Id, null, Clerk, OnDuty), Clerk);
        return dossier.Does(dossier.ProposeNewDate(DateOnly.FromDateTime(Friday19).AddDays(7), "Chờ kết quả xác minh", Usual, ClockAt(Friday19.AddDays(-3)), Official, OnDuty), Official);
    }

    private static Dossier Signed(bool onTime)
    {
        var dossier = Proposed();
        return dossier.Does(dossier.SignNewDate(() => "1/PXL", Usual, ClockAt(Friday19.AddDays(onTime ? -1 : 0)), Chair, OnDuty), Chair);
    }
}
