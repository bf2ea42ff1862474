using System.CommandLine;
using MotCua.Application.Inspecting;
using MotCua.Domain.Inspection;
using MotCua.Domain.Organisation;
using MotCua.Web.Pages.Inspect;
using MotCua.Web.Texts;

namespace MotCua.Web.Commands;

/// <summary>motcua sample: draws a commune's sample of a round of inspections again, from the seed that is printed on the pack or from the seal itself.</summary>
public static class SampleDrawn
{
    private static readonly Option<string> Round = new("--round") { HelpName = "035-2020-1", Required = true };
    private static readonly Option<string> Unit = new("--unit") { HelpName = "01243", Required = true };
    private static readonly Option<string?> Seed = new("--seed");
    private static readonly Option<bool> Json = new("--json");

    public static Command Build(OfficeTexts texts)
    {
        Round.Description = texts["Mã đợt kiểm tra"];
        Unit.Description = texts["Mã nơi được kiểm tra"];
        Seed.Description = texts["Hạt giống in trên gói kiểm tra; không ghi thì lấy hạt giống của đợt"];
        Json.Description = texts["In ra dạng JSON"];
        var command = new Command("sample", texts["Chọn lại hồ sơ mẫu của một nơi trong đợt kiểm tra"]) { Round, Unit, Seed, Json };
        command.SetAction((parsed, cancel) => Installation.RunAsync(parsed, (services, stop) => RunAsync(parsed, services, stop), cancel));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var texts = services.GetRequiredService<OfficeTexts>();
        var (id, unit, asked) = (parsed.GetRequiredValue(Round), parsed.GetRequiredValue(Unit), parsed.GetValue(Seed));
        var whole = await services.GetRequiredService<Rounds>().FindAsync(id, Officer.System(unit), cancel);
        if (whole?.VisitOf(unit) is null)
        {
            throw new CommandFailedException("Không có đợt kiểm tra {0} ở {1}.", id, unit);
        }

        var samples = services.GetRequiredService<Samples>();
        var own = await samples.DrawAsync(whole.Round, unit, null, cancel);
        if (own.Refused)
        {
            throw new CommandFailedException(texts.Say(own.Refusal));
        }

        var sample = asked is null ? own.Value : (await samples.DrawAsync(whole.Round, unit, asked, cancel)).Value;
        if (parsed.GetValue(Json))
        {
            Output.WriteJson(new
            {
                Round = id,
                Unit = unit,
                sample.Seed,
                IsOwnSeed = sample.Seed == own.Value.Seed,
                Day = sample.Seal.Day,
                sample.Seal.Seal,
                Node = sample.Seal.Node,
                Sequence = sample.Seal.Last,
                Frame = sample.Frame.Count,
                Strata = sample.Strata.Select(stratum => new { stratum.Stratum.Sector, stratum.Stratum.Month, stratum.Stratum.Channel, stratum.Size, Codes = stratum.Drawn.Select(item => item.Code) }),
            });
            return Root.Done;
        }

        Console.WriteLine(sample.Seed == own.Value.Seed
            ? texts["Hạt giống {0} là của đợt này, từ dấu niêm phong ngày {1}.", sample.Seed, sample.Seal.Day]
            : texts["Hạt giống {0} KHÔNG phải của đợt này; của đợt là {1}.", sample.Seed, own.Value.Seed]);
        Console.WriteLine(texts["{0} trong {1} hồ sơ, đến bút toán {2} của sổ {3}.", sample.Drawn.Count(), sample.Frame.Count, sample.Seal.Last, sample.Seal.Node]);
        foreach (var stratum in sample.Strata)
        {
            Console.WriteLine();
            Console.WriteLine($"{InspectWords.Of(texts, stratum.Stratum)}: {stratum.Drawn.Count}/{stratum.Size}");
            foreach (var item in stratum.Drawn)
            {
                Console.WriteLine($"  {item.Code}  {SampleDraw.MarkOf(sample.Seed, item.Code)[..16]}");
            }
        }

        return Root.Done;
    }
}
