using MotCua.Application.Administering;
using MotCua.Application.Demo;
using MotCua.Application.Tests.Harness;

namespace MotCua.Application.Tests.Demo;

/// <summary>How a demonstration is told from an office that works, and which clock it has.</summary>
public sealed class DemoOfficeTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_office_that_works_is_never_filled_with_a_story()
    {
        await using var office = await TestOffice.OpenAsync(TestDatabase.Sqlite, "2020-06-16");
        await office.HasDistrictAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => office.PlayAsync(DemoFixture.QuangBinh.DividedBy(60)));

        Assert.Equal(DemoStage.RealOffice, (await office.Get<DemoOffice>().GoOnAsync(Cancel)).Stage);
        Assert.Equal("2020-06-16T08:00", $"{office.Get<OfficeTime>().NowLocal:yyyy-MM-ddTHH:mm}");
    }

    /// <summary>Whoever starts the demonstration, and whenever, finds the office open and no entry in the future.</summary>
    [Fact]
    public async Task The_clock_goes_on_where_the_ledger_ended()
    {
        await using var office = await TestOffice.OpenAsync(TestDatabase.Sqlite, "2026-11-23");
        await office.PlayAsync(DemoFixture.QuangBinh.DividedBy(60));

        Assert.Equal("2020-06-16T07:00", await StartedAsync(office));
        office.Clock.Advance(TimeSpan.FromMinutes(130));
        Assert.Equal("2020-06-16T09:10", $"{office.Get<OfficeTime>().NowLocal:yyyy-MM-ddTHH:mm}");
        await ActAsync(office);

        await office.RestartAsync();
        office.Clock.Set("2020-01-01T03:00");
        Assert.Equal("2020-06-16T09:10", await StartedAsync(office));
        office.Clock.Advance(TimeSpan.FromHours(9));
        await ActAsync(office);

        await office.RestartAsync();
        Assert.Equal("2020-06-17T07:00", await StartedAsync(office));
        Assert.Empty(await office.VerifyAsync());
    }

    private static async Task<string> StartedAsync(TestOffice office)
    {
        await office.Get<DemoOffice>().GoOnAsync(Cancel);
        return $"{office.Get<OfficeTime>().NowLocal:yyyy-MM-ddTHH:mm}";
    }

    private static async Task ActAsync(TestOffice office) =>
        Assert.False((await office.Get<AppointOfficer>().RunAsync(new("Lù Thị Mẩy", null, new DateOnly(2020, 6, 16)), TestOffice.Console, null, Cancel)).Refused);
}
