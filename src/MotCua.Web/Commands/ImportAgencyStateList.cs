using System.CommandLine;
using MotCua.Application.Importing;
using MotCua.Application.Interlinking;
using MotCua.Application.Processing;
using MotCua.Domain;
using MotCua.Domain.Organisation;
using MotCua.Web.Texts;

namespace MotCua.Web.Commands;

/// <summary>motcua import agency-states: follows what an agency's own program says of its parts, or says what following it would do.</summary>
public static class ImportAgencyStateList
{
    private static readonly Argument<FileInfo> List = new("FILE");
    private static readonly Option<bool> DryRun = new("--dry-run");
    private static readonly Option<bool> Json = new("--json");

    public static Command Build(OfficeTexts texts)
    {
        List.Description = texts["Tệp trạng thái do cơ quan gửi, mỗi dòng một phần việc"];
        DryRun.Description = texts["Chỉ xem sẽ thay đổi gì, không ghi"];
        Json.Description = texts["In ra dạng JSON"];
        var command = new Command("agency-states", texts["Nhập trạng thái phần việc từ phần mềm của cơ quan liên thông"]) { List, DryRun, Json };
        command.SetAction((parsed, cancel) => Installation.RunAsync(parsed, (services, stop) => RunAsync(parsed, services, stop), cancel));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var texts = services.GetRequiredService<OfficeTexts>();
        var import = services.GetRequiredService<ImportAgencyStates>();
        var file = parsed.GetRequiredValue(List);
        var table = Said(Table.Read(file.Name, await File.ReadAllBytesAsync(file.FullName, cancel)), texts);
        var by = Officer.System(services.GetRequiredService<MotCuaOptions>().Node);
        var lines = Said(parsed.GetValue(DryRun) ? await import.PlanAsync(table, by, cancel) : await import.RunAsync(table, by, cancel), texts);
        var nameOf = await services.GetRequiredService<Names>().TodayAsync(cancel);
        if (parsed.GetValue(Json))
        {
            Output.WriteJson(lines.Select(line => new
            {
                line.Line,
                line.Part,
                Acts = line.Acts.Select(facts => StageSentences.Of(texts, facts, nameOf)?.Text),
                Unchanged = line.Needless is not null,
                Problems = line.Refusals.Select(refusal => new { refusal.Code, Reason = texts.Say(refusal) }),
            }));
        }
        else
        {
            Output.WriteTable([texts["Dòng"], texts["Phần việc"], texts["Kết quả"]], lines.Select(line => (IReadOnlyList<string>)[$"{line.Line}", line.Part, AgencyWords.Of(texts, line, nameOf)]));
        }

        return lines.Any(line => line.IsRefused) ? Root.Failed : Root.Done;
    }

    private static T Said<T>(Outcome<T> outcome, OfficeTexts texts)
        where T : notnull => outcome.Refused ? throw new CommandFailedException(string.Join(' ', outcome.Refusals.Select(texts.Say))) : outcome.Value;
}
