using MotCua.Bench.Signals;
using MotCua.Domain.Signals;

namespace MotCua.Application.Tests.Signalling;

/// <summary>The bench of signals goes on telling years that rules can be judged by.</summary>
public sealed class SignalBenchTests
{
    [Fact]
    public async Task In_a_small_year_with_known_failings_the_dossiers_that_fail_are_named_and_no_clean_one()
    {
        var scores = await SignalBench.RunAsync(seeds: 1, divide: 40, TestContext.Current.CancellationToken);

        Assert.Equal(SignalRules.All.Select(rule => rule.Id).Order(), scores.Select(score => score.Id).Order());
        Assert.True(scores.Sum(score => score.Injected) > 0);
        Assert.All(scores.Where(score => score.Subject == "dossier" && score.Injected > 0), score => Assert.Equal((score.Id, score.Injected, 0), (score.Id, score.Found, score.FalseAlarms)));
    }
}
