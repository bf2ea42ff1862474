using MotCua.Domain.Rules;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.People;
using MotCua.Domain.Procedures;

namespace MotCua.Domain.Tests.Receiving;

public sealed class ReceivingTests
{
    private const string FridayMorning = "2020-06-12T09:15";

    private readonly Dictionary<string, long> series = [];

    [Fact]
    public void A_dossier_gets_code_slip_and_register_number_together()
    {
        var received = Enter(Counter.Intake, FridayMorning);

        Assert.Equal("000.05.99.H22-200612-0001", received.Code);
        Assert.Equal("1/TNHS", received.SlipNumber);
        Assert.Equal(("01/2020", 1), (received.RegisterBook, received.RegisterNumber));
        Assert.Equal(SlipGiven.Printed, received.Slip);
        Assert.Equal(("01243", Counter.Desk, "01243"), (received.Authority, received.Desk, received.Competent));
    }

    [Fact]
    public void The_second_dossier_of_the_day_gets_the_next_numbers_and_a_new_day_starts_its_codes_anew()
    {
        Enter(Counter.Intake, FridayMorning);
        var second = Enter(Counter.Intake, "2020-06-12T10:00");
        var monday = Enter(Counter.Intake, "2020-06-15T08:00");

        Assert.Equal(("000.05.99.H22-200612-0002", "2/TNHS", 2), (second.Code, second.SlipNumber, second.RegisterNumber));
        Assert.Equal(("000.05.99.H22-200615-0001", "3/TNHS", 3), (monday.Code, monday.SlipNumber, monday.RegisterNumber));
    }

    [Fact]
    public void Slips_and_register_begin_anew_each_year()
    {
        Enter(Counter.Intake, "2019-12-31T09:00");
        var january = Enter(Counter.Intake, "2020-01-02T09:00");

        Assert.Equal(("1/TNHS", "01/2020", 1), (january.SlipNumber, january.RegisterBook, january.RegisterNumber));
    }

    [Fact]
    public void The_day_in_the_code_is_the_day_in_Viet_Nam()
    {
        // 07:10 in the office is still yesterday in UTC.
        Assert.Equal("000.05.99.H22-200612-0001", Enter(Counter.Intake, "2020-06-12T06:30").Code);
    }

    [Fact]
    public void The_appointment_stands_with_its_sum_and_the_calendar_it_was_counted_on()
    {
        var received = Enter(Counter.Intake, FridayMorning);

        Assert.Equal("2020-06-17 09:15", Counter.Local(received.DueAt));
        Assert.NotEmpty(received.DueLines!);
        Assert.NotNull(received.CalendarVersion);
    }

    [Fact]
    public void A_dossier_of_a_procedure_without_appointment_is_received_without_one()
    {
        var received = Enter(Counter.Intake with { Procedure = Counter.Procedure with { Limit = Limit.None } }, FridayMorning);

        Assert.Null(received.DueAt);
        Assert.All(received.Route, step => Assert.Null(step.DueAt));
    }

    public static TheoryData<string, string, Func<Intake, Intake>> WhatIsRefused => new()
    {
        { "receiving.no-procedure", "Procedure", intake => intake with { Procedure = null } },
        { "receiving.not-in-force", "Procedure", intake => intake with { Procedure = Counter.Procedure with { ValidFrom = new DateOnly(2020, 6, 13) } } },
        { "receiving.not-in-force", "Procedure", intake => intake with { Procedure = Counter.Procedure with { ValidUntil = new DateOnly(2020, 6, 11) } } },
        { "receiving.not-at-this-level", "Procedure", intake => intake with { Procedure = Counter.Procedure with { Levels = ProcedureLevels.District } } },
        { "routing.no-office", "Procedure", intake => intake with { Procedure = Counter.Procedure with { Steps = ProcedureSteps.Default([new StepPlace(StepLevel.Receiving, "noi-vu")]) } } },
        { "applicant.name-missing", "Applicant.Name", intake => intake with { Applicant = Counter.Applicant with { Name = "  " } } },
        { "applicant.address-missing", "Applicant.Address", intake => intake with { Applicant = Counter.Applicant with { Address = "" } } },
        { "phone.form", "Applicant.Phone", intake => intake with { Applicant = Counter.Applicant with { Phone = "12" } } },
        { "proxy.relation-missing", "Proxy.Relation", intake => intake with { Proxy = new Proxy { Name = "Hoàng Thị Mẫu", Mandate = MandateKind.Kinship } } },
        { "receiving.no-papers", "Papers", intake => intake with { Papers = [] } },
        { "receiving.no-papers", "Papers", intake => intake with { Papers = [new PaperReceived("  ", 1, 0, 0, false)] } },
        { "receiving.paper-without-count", "Papers", intake => intake with { Papers = [new PaperReceived("Tờ khai", 0, 0, 0, false)] } },
        { "receiving.paper-without-count", "Papers", intake => intake with { Papers = [new PaperReceived("Tờ khai", -1, 2, 0, false)] } },
        { "receiving.paper-too-long", "Papers", intake => intake with { Papers = [new PaperReceived(new string('a', 501), 1, 0, 0, false)] } },
        { "receiving.too-many-papers", "Papers", intake => intake with { Papers = [.. Enumerable.Repeat(new PaperReceived("Tờ khai", 1, 0, 0, false), 61)] } },
        { "receiving.not-one-set", "Sets", intake => intake with { Sets = 0 } },
        { "receiving.in-future", "ReceivedAt", intake => intake with { Late = Handwritten("2020-06-12T09:16") } },
        { "receiving.late-reason-needed", "LateReason", intake => intake with { Late = Handwritten("2020-06-11T09:00") with { Reason = " " } } },
        { "receiving.late-slip-needed", "LateSlip", intake => intake with { Late = Handwritten("2020-06-11T09:00") with { Slip = SlipGiven.Printed } } },
        { "receiving.handwritten-number-needed", "LateSlipNumber", intake => intake with { Late = Handwritten("2020-06-11T09:00") with { SlipNumber = null } } },
        { "receiving.open-dossier", "BesideReason", intake => intake with { Open = ["000.05.99.H22-200601-0001"] } },
        { "receiving.too-long", "Note", intake => intake with { Note = new string('a', 1001) } },
        { "receiving.no-desk", "ReceivedAt", intake => intake with { Late = Handwritten("2019-11-29T09:00") } },
        { "receiving.outside-calendar", "ReceivedAt", intake => intake with { Procedure = Counter.Procedure with { Limit = Limit.Months(120), ValidFrom = new DateOnly(2000, 1, 1) }, Late = null } },
    };

    [Theory, MemberData(nameof(WhatIsRefused))]
    public void What_is_wrong_is_refused_beside_its_field(string code, string field, Func<Intake, Intake> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var at = code == "receiving.outside-calendar" ? "2065-06-12T09:15" : FridayMorning;

        var outcome = Dossier.Receive(change(Counter.Intake), Counter.At(at));

        Assert.Contains(outcome.Refusals, refusal => refusal.Code == code && refusal.Field == field);
    }

    [Fact]
    public void Every_fault_is_told_at_once_in_the_order_of_the_conversation()
    {
        var outcome = Dossier.Receive(new Intake { Applicant = Counter.Applicant with { Name = "", Address = "" }, Papers = [] }, Counter.At(FridayMorning));

        Assert.Equal(["Applicant.Name", "Applicant.Address", "Procedure", "Papers"], outcome.Refusals.Select(refusal => refusal.Field));
    }

    [Fact]
    public void A_desk_whose_authority_has_no_agency_code_cannot_give_codes()
    {
        var units = Counter.Units.Select(unit => unit with { AgencyCodes = [] });

        var outcome = Dossier.Receive(Counter.Intake, Counter.At(FridayMorning, units: units));

        Assert.Equal("receiving.no-agency-code", Assert.Single(outcome.Refusals).Code);
    }

    [Fact]
    public void Nobody_needs_a_phone_an_address_for_mail_or_a_paper_of_identity()
    {
        var received = Enter(Counter.Intake, FridayMorning);

        Assert.Null(received.Applicant!.Phone);
        Assert.Null(received.Applicant.Identity);
        Assert.False(received.Applicant.IdentityProven);
    }

    [Fact]
    public void A_paper_only_shown_needs_no_count()
    {
        var received = Enter(Counter.Intake with { Papers = [new PaperReceived("Giấy tờ tùy thân", 0, 0, 0, true)] }, FridayMorning);

        Assert.True(Assert.Single(received.Papers).ShownOnly);
    }

    [Fact]
    public void A_late_entry_keeps_the_time_of_receipt_and_says_what_the_person_got()
    {
        var received = Enter(Counter.Intake with { Late = Handwritten("2020-06-09T14:20") }, FridayMorning);

        Assert.True(received.LateEntry);
        Assert.Equal((SlipGiven.Handwritten, "37"), (received.Slip, received.HandwrittenNumber));
        Assert.Equal("2020-06-09 14:20", Counter.Local(received.ReceivedAt));
        Assert.Equal("2020-06-12 14:20", Counter.Local(received.DueAt));
        Assert.Equal("000.05.99.H22-200609-0001", received.Code);
        Assert.Equal("Mất điện cả ngày", received.LateReason);
    }

    [Fact]
    public void A_missing_slip_stays_visible()
    {
        var late = Handwritten("2020-06-09T14:20") with { Slip = SlipGiven.Missing };

        var received = Enter(Counter.Intake with { Late = late }, FridayMorning);

        Assert.Equal((SlipGiven.Missing, null), (received.Slip, received.HandwrittenNumber));
    }

    [Fact]
    public void A_second_dossier_beside_an_open_one_says_why()
    {
        var received = Enter(Counter.Intake with { Open = ["000.05.99.H22-200601-0001"], BesideReason = "Cho người con thứ hai" }, FridayMorning);

        Assert.Equal(["000.05.99.H22-200601-0001"], received.Beside);
        Assert.Equal("Cho người con thứ hai", received.BesideReason);
    }

    [Theory]
    [InlineData("h22.100.05-260115-150123", "H22.100.05-260115-150123")]
    [InlineData(" G09.20 – 20260609 – 0092637 ", "G09.20-20260609-0092637")]
    public void A_code_of_the_portal_is_kept_as_the_portal_writes_it_beside_our_own(string typed, string kept)
    {
        var received = Enter(Counter.Intake with { Channel = Channel.Online, PortalCode = typed }, FridayMorning);

        Assert.Equal(("000.05.99.H22-200612-0001", kept), (received.Code, received.PortalCode));
    }

    [Theory]
    [InlineData("12345", CodeGiver.Either, Channel.Online, "receiving.not-a-portal-code")]
    [InlineData("", CodeGiver.Portal, Channel.Online, "receiving.portal-code-needed")]
    [InlineData("H22.100.05-260115-150123", CodeGiver.Office, Channel.Online, "receiving.office-gives-codes")]
    [InlineData("", CodeGiver.Either, Channel.Online, null)]
    [InlineData("", CodeGiver.Portal, Channel.Direct, null)]
    public void Who_gives_the_code_is_the_rule_of_the_day(string typed, CodeGiver giver, Channel channel, string? refusal)
    {
        var office = Counter.At(FridayMorning);
        var receipt = Dossier.Receive(Counter.Intake with { Channel = channel, PortalCode = typed }, office with { Rules = office.Rules with { CodeGiver = giver } });

        Assert.Equal(refusal, receipt.Refusals.Count == 0 ? null : Assert.Single(receipt.Refusals).Code);
    }

    [Fact]
    public void A_number_that_the_portal_gave_to_another_request_is_passed_over()
    {
        var received = Dossier.Receive(Counter.Intake, Counter.At(FridayMorning)).Value.Enter(Next, code => code.EndsWith("-0001", StringComparison.Ordinal));

        Assert.Equal("000.05.99.H22-200612-0002", received.Code);
    }

    private static LateEntry Handwritten(string local) => new(Counter.Utc(local), "Mất điện cả ngày", SlipGiven.Handwritten, "37");

    private DossierReceived Enter(Intake intake, string local) => Dossier.Receive(intake, Counter.At(local)).Value.Enter(Next, _ => false);

    private long Next(string name)
    {
        series[name] = series.GetValueOrDefault(name) + 1;
        return series[name];
    }
}
