using System.Globalization;
using System.Net;
using MotCua.Domain.Organisation;
using MotCua.Web.Tests.Harness;
using MotCua.Web.Texts;

namespace MotCua.Web.Tests;

/// <summary>Days are read day before month, whatever the computer's country.</summary>
public sealed class WrittenTimesTests
{
    [Theory]
    [InlineData("12/6/2020")]
    [InlineData("12/06/2020")]
    [InlineData(" 12-6-2020 ")]
    [InlineData("12.6.2020")]
    [InlineData("2020-06-12")]
    public void The_twelfth_of_June_is_never_read_as_December(string written)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");

        Assert.True(WrittenTimes.TryReadDay(written, out var day));

        Assert.Equal(new DateOnly(2020, 6, 12), day);
    }

    [Theory]
    [InlineData("31/02/2020")]
    [InlineData("6/13/2020")]
    [InlineData("12/6")]
    [InlineData("")]
    [InlineData(null)]
    public void A_day_that_does_not_exist_is_not_read(string? written) => Assert.False(WrittenTimes.TryReadDay(written, out _));

    [Theory]
    [InlineData("15:40 12/6/2020")]
    [InlineData("12/6/2020 15:40")]
    [InlineData("15h40, 12/6/2020")]
    [InlineData("2020-06-12T15:40")]
    public void Time_and_day_are_read_in_either_order(string written)
    {
        Assert.True(WrittenTimes.TryReadMoment(written, out var moment));

        Assert.Equal(new DateTime(2020, 6, 12, 15, 40, 0), moment);
    }

    [Theory]
    [InlineData("12/6/2020")]
    [InlineData("15:40")]
    [InlineData("25:40 12/6/2020")]
    [InlineData("15:40 12/6/2020 thứ Sáu")]
    public void Half_a_moment_is_not_read(string written) => Assert.False(WrittenTimes.TryReadMoment(written, out _));

    [Fact]
    public async Task A_wrong_day_is_said_beside_its_field_and_stays_as_it_was_typed()
    {
        await using var site = await TestSite.OpenAsync();
        await site.HasDistrictAsync();
        await site.HasOfficerAsync("Lường Thị Mai", (DutyKind.Administer, "035"));
        var visitor = site.SignedIn(DutyKind.Administer);
        var page = await visitor.OpenAsync("/admin/officers/add");

        var again = await visitor.SendAsync(page, new Dictionary<string, string?> { ["Name"] = "Hoàng Văn Tú", ["From"] = "31/02/2020" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("12/6/2020", again.One("#From-error").TextContent, StringComparison.Ordinal);
        Assert.Equal("31/02/2020", again.One("#From").GetAttribute("value"));
    }
}
