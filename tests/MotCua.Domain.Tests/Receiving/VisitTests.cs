using MotCua.Domain.Slips;
using MotCua.Domain.Visits;

namespace MotCua.Domain.Tests.Receiving;

public sealed class VisitTests
{
    private static readonly VisitClaim Missing = new()
    {
        Ending = VisitEnding.Supplement,
        Visitor = new Visitor("Hoàng Văn Thử", "Thôn Mẫu", null, null),
        Procedure = "1.001193",
        ProcedureVersion = 1,
        Request = "Đăng ký khai sinh",
        Items = ["Giấy chứng sinh", " "],
        Text = "Chưa có  giấy chứng sinh",
    };

    [Theory]
    [InlineData(VisitEnding.Supplement, "7/HDHS")]
    [InlineData(VisitEnding.Refusal, "7/TCHS")]
    [InlineData(VisitEnding.Guidance, "7/HD")]
    public void Every_ending_has_a_numbered_slip(VisitEnding ending, string number)
    {
        var ended = End(Missing with { Ending = ending }).Value;

        Assert.Equal((ending, number), (ended.Ending, ended.SlipNumber));
        Assert.Equal($"01243.mot-cua-2020-{number.Replace('/', '-')}", ended.Id);
    }

    [Fact]
    public void What_was_typed_is_kept_composed_and_empty_lines_are_left_out()
    {
        var ended = End(Missing).Value;

        Assert.Equal(["Giấy chứng sinh"], ended.Items);
        Assert.Equal("Chưa có giấy chứng sinh", ended.Text);
    }

    public static TheoryData<VisitClaim, string, string> WhatIsRefused => new()
    {
        { Missing with { Visitor = new Visitor(null, null, null, null) }, "visit.name-needed", "Name" },
        { Missing with { Request = null }, "visit.request-needed", "Procedure" },
        { Missing with { Items = [] }, "visit.item-needed", "Items" },
        { Missing with { Text = "" }, "visit.reason-needed", "Text" },
        { Missing with { Ending = VisitEnding.Refusal, Text = null }, "visit.reason-needed", "Text" },
        { Missing with { Ending = VisitEnding.Refusal, Ground = new string('a', 301) }, "visit.too-long", "Ground" },
        { Missing with { Ending = VisitEnding.Guidance, Text = null }, "visit.guidance-needed", "Text" },
        { Missing with { Items = [new string('a', 301)] }, "visit.too-long", "Items" },
        { Missing with { Text = new string('a', 2001) }, "visit.too-long", "Text" },
    };

    [Theory, MemberData(nameof(WhatIsRefused))]
    public void A_slip_that_would_not_help_the_person_is_refused(VisitClaim claim, string code, string field)
    {
        Assert.Contains(End(claim).Refusals, refusal => refusal.Code == code && refusal.Field == field);
    }

    [Fact]
    public void Guidance_asks_for_no_name()
    {
        var ended = End(Missing with { Ending = VisitEnding.Guidance, Visitor = new Visitor(null, null, null, null) });

        Assert.False(ended.Refused);
    }

    [Fact]
    public void A_refused_ending_uses_up_no_number()
    {
        Visit.End(Missing with { Items = [] }, "01243", "01243.mot-cua", 2020, SlipSigns.Of2018, () => throw new InvalidOperationException("A number was taken."));
    }

    private static Outcome<VisitEnded> End(VisitClaim claim) => Visit.End(claim, "01243", "01243.mot-cua", 2020, SlipSigns.Of2018, () => 7);
}
