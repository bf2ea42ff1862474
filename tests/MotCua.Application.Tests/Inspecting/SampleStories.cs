using System.Security.Cryptography;
using System.Text;
using MotCua.Application.Inspecting;
using MotCua.Application.Sealing;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Inspection;
using static MotCua.Application.Tests.Harness.TestOffice;
using static MotCua.Application.Tests.Inspecting.InspectionScene;

namespace MotCua.Application.Tests.Inspecting;

/// <summary>A sample is nobody's choice, and anybody can draw it again.</summary>
public sealed class SampleStories
{
    private const string Seed = "0123456789abcdef";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_same_seed_gives_the_same_sample_on_every_database_and_by_hand(TestDatabase database)
    {
        await using var office = await InspectionScene.OpenAsync(database);
        var round = await office.HasRoundAsync(size: 4);

        var sample = await office.SampleAsync(round, Seed);

        // By hand: the codes of the nine dossiers, each behind the seed and a bar, through SHA-256; the four smallest.
        var codes = new[] { "200610", "200611", "200612" }.SelectMany(day => Enumerable.Range(1, 3).Select(number => $"000.03.22.H22-{day}-{number:0000}")).ToList();
        Assert.Equal(codes, sample.Frame.Select(item => item.Code));
        var byHand = codes.OrderBy(code => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Seed}|{code}"))), StringComparer.Ordinal).Take(4);
        Assert.Equal(byHand, sample.Drawn.Select(item => item.Code));
        Assert.Equal(new SampleStratum("Hộ tịch", new DateOnly(2020, 6, 1), Channel.Direct), Assert.Single(sample.Strata).Stratum);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_is_entered_later_changes_no_sample_whatever_day_it_says(TestDatabase database)
    {
        await using var office = await InspectionScene.OpenAsync(database);
        var round = await office.HasRoundAsync();
        var before = await office.SampleAsync(round);

        await office.HasDossierAsync();
        office.Clock.Set("2020-06-13T09:00");
        await office.HasDossierAsync();
        office.Clock.Set("2020-06-17T08:00");
        await office.Get<SealDays>().RunAsync(Cancel);

        var after = await office.SampleAsync(round);
        Assert.Equal(before.Frame, after.Frame);
        Assert.Equal(before.Drawn, after.Drawn);
        Assert.Equal(before.Seed, after.Seed);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_seed_is_the_seal_of_a_day_that_nobody_could_know_when_the_round_was_planned(TestDatabase database)
    {
        await using var office = await InspectionScene.OpenAsync(database);
        var round = InspectionRound.Of(await office.Done<PlanRound, RoundPlanned>(plan => plan.RunAsync(PlanOf(), Controller, null, Cancel)));
        Assert.Equal("inspection.not-drawn-before", RefusalOf(await office.Get<Samples>().DrawAsync(round, Commune, null, Cancel)));

        office.Clock.Set("2020-06-16T08:00");
        var seal = (await office.Get<SealDays>().RunAsync(Cancel)).Single(day => day.Day == new DateOnly(2020, 6, 15)).Seal;

        var sample = await office.SampleAsync(round);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{seal}|035-2020-1|01243|{round.Key}")))[..16], sample.Seed);
        Assert.NotEqual(sample.Seed, SampleDraw.SeedOf(seal, round, "01246"));
    }
}
