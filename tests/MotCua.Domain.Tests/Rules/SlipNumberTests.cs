using MotCua.Domain.Slips;

namespace MotCua.Domain.Tests.Rules;

/// <summary>The signs behind the numbers of the slips are a rule of the day.</summary>
public sealed class SlipNumberTests
{
    [Theory]
    [InlineData(SlipForm.Receipt, "12/TNHS", "12/TNHS-TTPVHCC", "12/TNHS-BPTNTKQ")]
    [InlineData(SlipForm.Supplement, "12/HDHS", "12/PBS-TTPVHCC", "12/PBS-BPTNTKQ")]
    [InlineData(SlipForm.Refusal, "12/TCHS", "12/PTC-TTPVHCC", "12/PTC-BPTNTKQ")]
    [InlineData(SlipForm.Apology, "12/PXL", "12/PXL", "12/PXL")]
    [InlineData(SlipForm.Control, "12/PKS", "12/PKS", "12/PKS")]
    public void Each_form_has_its_sign_and_a_centre_or_a_desk_adds_its_own(SlipForm form, string of2018, string ofCentre, string ofDesk) =>
        Assert.Equal((of2018, ofCentre, ofDesk), (SlipNumber.Of(form, 12, SlipSigns.Of2018), SlipNumber.Of(form, 12, SlipSigns.OfCentre), SlipNumber.Of(form, 12, SlipSigns.OfDesk)));

    [Fact]
    public void The_signs_change_on_the_day_the_forms_of_2025_begin_and_a_year_is_numbered_through()
    {
        var rules = ShippedRules.Book;

        Assert.Equal(SlipSigns.Of2018, rules.On(new DateOnly(2025, 9, 14)).SlipSigns);
        Assert.Equal(SlipSigns.OfCentre, rules.On(new DateOnly(2025, 9, 15)).SlipSigns);
        Assert.Equal("slip/HDHS/01243.mot-cua/2025", SlipNumber.Series(SlipForm.Supplement, "01243.mot-cua", 2025));
    }
}
