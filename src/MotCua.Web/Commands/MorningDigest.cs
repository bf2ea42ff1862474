using System.CommandLine;
using MotCua.Application.Notifying;
using MotCua.Web.Texts;

namespace MotCua.Web.Commands;

/// <summary>motcua digest: makes the digests of today that were not made yet, whatever the hour.</summary>
public static class MorningDigest
{
    private static readonly Option<bool> Json = new("--json");

    public static Command Build(OfficeTexts texts)
    {
        Json.Description = texts["In ra dạng JSON"];
        var command = new Command("digest", texts["Lập bản tin đầu ngày cho từng cán bộ, nếu hôm nay là ngày làm việc và chưa lập"]) { Json };
        command.SetAction((parsed, cancel) => Installation.RunAsync(parsed, (services, stop) => RunAsync(parsed, services, stop), cancel));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var texts = services.GetRequiredService<OfficeTexts>();
        var made = await services.GetRequiredService<MakeDigests>().RunAsync(early: true, cancel);
        if (parsed.GetValue(Json))
        {
            Output.WriteJson(made);
            return Root.Done;
        }

        Console.WriteLine(texts["Đã lập {0} bản tin.", made.Count]);
        return Root.Done;
    }
}
