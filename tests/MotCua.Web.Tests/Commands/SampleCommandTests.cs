using System.Text.Json;
using MotCua.Web.Commands;
using MotCua.Web.Tests.Harness;

namespace MotCua.Web.Tests.Commands;

/// <summary>What anybody with the seed of a printed pack draws again.</summary>
public sealed class SampleCommandTests
{
    [Fact]
    public async Task The_seed_on_the_paper_draws_the_same_sample_and_another_is_said_not_to_be_the_rounds()
    {
        using var folder = new TestFolder();
        await ProgramRun.OfAsync(folder.Path, "demo", "--divide", "100");
        var own = await SampleAsync(folder);
        var seed = own.GetProperty("seed").GetString()!;

        Assert.True(own.GetProperty("isOwnSeed").GetBoolean());
        Assert.Equal(CodesOf(own), CodesOf(await SampleAsync(folder, "--seed", seed)));
        Assert.False((await SampleAsync(folder, "--seed", "0000000000000000")).GetProperty("isOwnSeed").GetBoolean());
        var said = await ProgramRun.OfAsync(folder.Path, "sample", "--round", "035-2020-1", "--unit", "01243", "--seed", "0000000000000000");
        Assert.Contains($"KHÔNG phải của đợt này; của đợt là {seed}", said.Output, StringComparison.Ordinal);
        var unknown = await ProgramRun.OfAsync(folder.Path, "sample", "--round", "035-2020-9", "--unit", "01243");
        Assert.Equal((Root.Failed, "Không có đợt kiểm tra 035-2020-9 ở 01243."), (unknown.ExitCode, unknown.Error.Trim()));
    }

    private static async Task<JsonElement> SampleAsync(TestFolder folder, params string[] more)
    {
        var run = await ProgramRun.OfAsync(folder.Path, ["sample", "--round", "035-2020-1", "--unit", "01243", "--json", .. more]);
        Assert.Equal(Root.Done, run.ExitCode);
        return JsonDocument.Parse(run.Output).RootElement;
    }

    private static IEnumerable<string?> CodesOf(JsonElement sample) =>
        sample.GetProperty("strata").EnumerateArray().SelectMany(stratum => stratum.GetProperty("codes").EnumerateArray()).Select(code => code.GetString());
}
