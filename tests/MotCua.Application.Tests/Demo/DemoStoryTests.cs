using Microsoft.EntityFrameworkCore;
using MotCua.Application.Demo;
using MotCua.Application.Reporting;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Reports;

namespace MotCua.Application.Tests.Demo;

/// <summary>The story as it was played through the verbs: what the program itself answers about it.</summary>
public sealed class DemoStoryTests
{
    /// <summary>What the district's own portal printed on 26 August 2020, and the whole numbers we chose that meet it.</summary>
    [Fact]
    public async Task Quang_Binh_at_full_size_says_what_was_printed()
    {
        await using var office = await TestOffice.OpenAsync(TestDatabase.Sqlite, "2020-06-16");
        await office.PlayAsync(DemoFixture.QuangBinh);

        var district = await FiguresAsync(office, DemoFixture.QuangBinh, withBelow: false);
        var all = await FiguresAsync(office, DemoFixture.QuangBinh);
        var interlinked = await FiguresAsync(office, DemoFixture.QuangBinh, interlinked: true);
        var online = await FiguresAsync(office, DemoFixture.QuangBinh, channel: Channel.Online);

        Assert.True(all.New > 10_000);
        Assert.InRange(district.Resolved, 5_900, 5_999);
        Assert.True(all.Resolved - district.Resolved > 4_000);
        Assert.Equal((111, 108), (interlinked.New, interlinked.Early + interlinked.OnTime));
        Assert.Equal(0, online.New);

        Assert.Equal((5_987, 4_139, 10_126), (district.New, all.New - district.New, all.New));
        Assert.Equal((5_946, 4_102), (district.Resolved, all.Resolved - district.Resolved));
        Assert.True(all.Balances);

        Assert.Equal((0, 0, 0), (district.EnteredLate, district.SlipsByHand, district.SlipsMissing));
        Assert.Equal(all.EnteredLate, all.SlipsByHand + all.SlipsMissing);
        Assert.InRange(all.SlipsMissing, 60, 250);
        Assert.InRange(all.SlipsByHand, 60, 350);

        Assert.Empty(await office.VerifyAsync());
        await using var db = await office.DatabaseAsync();
        var instants = await db.Entries.OrderBy(entry => entry.Sequence).Select(entry => entry.At).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(instants.Order(), instants);
    }

    /// <summary>Published on 19 January 2021, in the columns of form II.06a: every one of them to the last dossier.</summary>
    [Fact]
    public async Task Dak_Glong_at_full_size_comes_out_exactly()
    {
        await using var office = await TestOffice.OpenAsync(TestDatabase.Sqlite, "2021-01-19");
        await office.PlayAsync(DemoFixture.DakGlong);

        var all = await FiguresAsync(office, DemoFixture.DakGlong);

        Assert.Equal((57_028, 1_982, 59_010), (all.New, all.CarriedOver, all.Received));
        Assert.Equal((57_502, 187, 57_689), (all.Early + all.OnTime, all.Late, all.Resolved));
        Assert.Equal((1_246, 75, 1_321), (all.OpenInTime, all.OpenOverdue, all.Open));
    }

    private static async Task<Figures> FiguresAsync(TestOffice office, DemoFixture fixture, bool withBelow = true, bool? interlinked = null, Channel? channel = null) =>
        (await office.Get<FiguresOf>().ByAuthorityAsync(
            new FigureQuestion { Period = fixture.Period, Unit = fixture.District, WithBelow = withBelow, Interlinked = interlinked, Channel = channel },
            TestContext.Current.CancellationToken)).Total;
}
