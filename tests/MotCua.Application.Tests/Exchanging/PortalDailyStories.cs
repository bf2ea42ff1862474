using MotCua.Application.Exchanging;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Portal;
using static MotCua.Application.Tests.Harness.TestOffice;

namespace MotCua.Application.Tests.Exchanging;

/// <summary>"They say, we say", day by day and by itself.</summary>
public sealed class PortalDailyStories
{
    private static readonly DateOnly Monday = new(2020, 6, 15);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Every_morning_the_portal_is_asked_once_and_the_days_differences_are_kept(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await using var portal = await FakePortal.OpenAsync();
        using var exchange = new Exchange(office, portal.Options);
        await office.HasStaffAsync();
        var lost = await office.HasDossierAsync();
        await office.HasDossierAsync();
        await exchange.UntilToldAsync();

        office.Clock.Set("2020-06-15T23:00");
        var (one, other) = (exchange.Daily(), exchange.Daily());
        Assert.True(await one.RunAsync(Cancel));
        Assert.False(await other.RunAsync(Cancel));

        portal.Forgotten.Add(lost);
        office.Clock.Set("2020-06-16T04:59");
        Assert.False(await other.RunAsync(Cancel));
        office.Clock.Set("2020-06-16T05:00");
        Assert.True(await other.RunAsync(Cancel));
        Assert.False(await one.RunAsync(Cancel));

        var days = await exchange.Compare.DaysAsync(5, Cancel);
        Assert.Equal([(Monday.AddDays(1), 1, 1, 1), (Monday, 2, 2, 0)], days.Select(day => (day.Day, day.Listed, day.Same, day.Total)));
        Assert.Equal((lost, PortalDifferenceKind.MissingThere), (await exchange.Compare.FindAsync(Monday.AddDays(1), Cancel))!.Lines.Select(line => (line.Code, line.Kind)).Single());
        Assert.Empty((await exchange.Compare.FindAsync(Monday, Cancel))!.Lines);
        Assert.Empty(portal.Faults);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_portal_that_is_slow_breaks_repeats_itself_or_mixes_its_answers_up_gives_the_same_list(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await using var portal = await FakePortal.OpenAsync();
        using var exchange = new Exchange(office, portal.Options with { Timeout = TimeSpan.FromMilliseconds(250) });
        await office.HasStaffAsync();
        var codes = new List<string>();
        for (var i = 0; i < 7; i++)
        {
            codes.Add(await office.HasDossierAsync());
        }

        await exchange.UntilToldAsync();
        office.Clock.Advance(TimeSpan.FromHours(3));

        // Every second question of a dossier goes well; what was told last stands last.
        Mishap[] kinds = [Mishap.Slow, Mishap.ServerError, Mishap.Reset, Mishap.OutOfOrder, Mishap.AnsweredTwice, Mishap.Garbage, Mishap.SessionEnded];
        var tries = new Dictionary<string, int>();
        portal.AskMishaps = (_, code) => (tries[code] = tries.GetValueOrDefault(code) + 1) == 1 ? kinds[codes.IndexOf(code)] : Mishap.None;
        portal.Retold = data => data.Replace("\"TrangThaiHoSo\":\"2\"", "\"TrangThaiHoSo\":\"8\"", StringComparison.Ordinal);

        Assert.True(await exchange.Daily().RunAsync(Cancel));

        var compared = (await exchange.Compare.FindAsync(null, Cancel))!;
        Assert.Equal((7, 0, 7), (compared.Listed, compared.Same, compared.Total));
        Assert.Equal(codes.Select(code => (code, "8", "2")), compared.Lines.Select(line => (line.Code, line.Theirs!, line.Ours!)));
        Assert.True(portal.Asked > codes.Count, "No answer was lost.");
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_day_on_which_the_portal_does_not_answer_says_so_and_is_tried_again_after_an_hour(TestDatabase database)
    {
        await using var office = await OpenAsync(database, "2020-06-15");
        await using var portal = await FakePortal.OpenAsync();
        using var exchange = new Exchange(office, portal.Options);
        await office.HasStaffAsync();
        await office.HasDossierAsync();
        await exchange.UntilToldAsync();
        portal.AskMishaps = (_, _) => Mishap.ServerError;
        office.Clock.Set("2020-06-16T06:00");
        var daily = exchange.Daily();

        Assert.True(await daily.RunAsync(Cancel));
        Assert.Equal(("http-500", 0), (await exchange.Compare.DaysAsync(1, Cancel)).Select(day => (day.Trouble!, day.Total)).Single());
        Assert.False(await daily.RunAsync(Cancel));

        portal.AskMishaps = (_, _) => Mishap.None;
        office.Clock.Advance(TimeSpan.FromHours(1));
        Assert.True(await daily.RunAsync(Cancel));
        Assert.Equal((null, 1), (await exchange.Compare.DaysAsync(1, Cancel)).Select(day => (day.Trouble, day.Same)).Single());

        // Nothing that was compared is lost to a later failure.
        portal.AskMishaps = (_, _) => Mishap.ServerError;
        await exchange.Compare.MissedAsync(PortalDaily.Source, "timeout", Cancel);
        Assert.Null((await exchange.Compare.FindAsync(null, Cancel))!.Trouble);
    }

    [Fact]
    public async Task Without_a_portal_or_an_hour_nobody_is_asked()
    {
        await using var office = await OpenAsync(TestDatabase.Sqlite, "2020-06-15");
        await using var portal = await FakePortal.OpenAsync();
        using var none = new Exchange(office, PortalOptions.None);
        using var never = new Exchange(office, portal.Options with { CompareAt = null });

        Assert.False(await none.Daily().RunAsync(Cancel));
        Assert.False(await never.Daily().RunAsync(Cancel));
        Assert.Empty(await none.Compare.DaysAsync(5, Cancel));
    }
}
