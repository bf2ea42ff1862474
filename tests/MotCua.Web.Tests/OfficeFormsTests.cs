using System.Globalization;
using MotCua.Web.Texts;

namespace MotCua.Web.Tests;

public sealed class OfficeFormsTests
{
    private static readonly DateTime Friday = new(2020, 6, 12, 16, 20, 0);

    public OfficeFormsTests() => CultureInfo.CurrentUICulture = OfficeTexts.Vietnamese;

    [Fact]
    public void A_moment_is_said_with_its_weekday() => Assert.Equal("thứ Sáu 12/6/2020 lúc 16:20", OfficeForms.Sentence(Friday));

    [Fact]
    public void A_utc_instant_is_said_in_the_offices_time() =>
        Assert.Equal("thứ Bảy 13/6/2020 lúc 01:00", OfficeForms.Sentence(new DateTime(2020, 6, 12, 18, 0, 0, DateTimeKind.Utc)));

    [Theory]
    [InlineData("2020-06-12", "ngày 12 tháng 6 năm 2020")]
    [InlineData("2020-02-05", "ngày 05 tháng 02 năm 2020")]
    [InlineData("2020-12-01", "ngày 01 tháng 12 năm 2020")]
    public void A_slip_is_dated_as_the_decree_on_paperwork_says(string day, string written) =>
        Assert.Equal(written, OfficeForms.OfficialDay(DateOnly.Parse(day, CultureInfo.InvariantCulture)));

    [Fact]
    public void A_slip_tells_hours_and_minutes_before_the_day() =>
        Assert.Equal("08 giờ 16 phút, ngày 12/6/2020", OfficeForms.OfficialMoment(new DateTime(2020, 6, 12, 8, 16, 0)));

    [Fact]
    public void A_slip_stays_vietnamese_for_a_reader_of_English()
    {
        CultureInfo.CurrentUICulture = OfficeTexts.English;
        Assert.Equal("ngày 12 tháng 6 năm 2020", OfficeForms.OfficialDay(new DateOnly(2020, 6, 12)));
        Assert.Equal("Friday 12/6/2020 at 16:20", OfficeForms.Sentence(Friday));
    }

    [Fact]
    public void Money_and_counts_are_grouped_by_points()
    {
        Assert.Equal("8.000 đ", OfficeForms.Money(8000));
        Assert.Equal("0 đ", OfficeForms.Money(0));
        Assert.Equal("10.126", OfficeForms.Count(10126));
    }
}
