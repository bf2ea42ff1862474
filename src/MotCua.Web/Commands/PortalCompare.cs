using System.CommandLine;
using MotCua.Application.Exchanging;
using MotCua.Application.Importing;
using MotCua.Domain;
using MotCua.Web.Texts;

namespace MotCua.Web.Commands;

/// <summary>motcua portal compare: the portal's list against ours, kept as the day's list of differences. Answers 1 when there are any.</summary>
public static class PortalCompare
{
    private static readonly Argument<FileInfo?> List = new("FILE") { DefaultValueFactory = _ => null };
    private static readonly Option<DateOnly?> From = new("--from");

    public static Command Build(OfficeTexts texts)
    {
        List.Description = texts["Tệp danh sách của Cổng (CSV, XLSX)"];
        From.Description = texts["Tìm hồ sơ thiếu trên Cổng từ ngày này; không ghi thì từ hồ sơ sớm nhất có trong danh sách"];
        var compare = new Command("compare", texts["Đối chiếu danh sách của Cổng với sổ của đơn vị; không ghi tệp thì hỏi Cổng từng hồ sơ"]) { List, From };
        compare.SetAction((parsed, cancel) => Installation.RunAsync(parsed, (services, stop) => RunAsync(parsed, services, stop), cancel));
        return compare;
    }

    private static async Task<int> RunAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var texts = services.GetRequiredService<OfficeTexts>();
        var comparison = parsed.GetValue(List) is { } file
            ? await CompareAsync(file, parsed.GetValue(From), services, texts, cancel)
            : await AskAsync(services, texts, cancel);
        if (parsed.GetValue(Portal.Json))
        {
            Output.WriteJson(comparison);
        }
        else
        {
            Print(comparison, texts);
        }

        return comparison.Total > 0 ? Root.Failed : Root.Done;
    }

    private static async Task<PortalComparison> CompareAsync(FileInfo file, DateOnly? from, IServiceProvider services, OfficeTexts texts, CancellationToken cancel)
    {
        var claims = Read(Table.Read(file.Name, await File.ReadAllBytesAsync(file.FullName, cancel)).Then(PortalListReader.Read), texts);
        return await services.GetRequiredService<CompareWithPortal>().RunAsync(file.Name, claims, from, cancel);
    }

    private static async Task<PortalComparison> AskAsync(IServiceProvider services, OfficeTexts texts, CancellationToken cancel)
    {
        if (!services.GetRequiredService<PortalOptions>().IsSet)
        {
            throw new CommandFailedException("Chưa cài đặt Cổng Dịch vụ công quốc gia: thiếu portal:address trong settings.json.");
        }

        var answer = Read(await services.GetRequiredService<AskPortal>().RunAsync(cancel), texts);
        return await services.GetRequiredService<CompareWithPortal>().RunAsync(PortalDaily.Source, answer.Claims, null, cancel, answer.Asked);
    }

    private static void Print(PortalComparison comparison, OfficeTexts texts)
    {
        Console.WriteLine(texts["Cổng có {0} hồ sơ trong danh sách, {1} hồ sơ khớp; {2} điểm khác nhau.", comparison.Listed, comparison.Same, comparison.Total]);
        if (comparison.Lines.Count > 0)
        {
            Output.WriteTable(
                [texts["Mã hồ sơ"], texts["Khác nhau"], texts["Cổng ghi"], texts["Đơn vị ghi"], texts["Lưu ý"]],
                comparison.Lines.Select(line => (IReadOnlyList<string>)
                [
                    line.Code,
                    texts.Word(line.Kind),
                    PortalWords.Said(texts, line.Kind, line.Theirs),
                    PortalWords.Said(texts, line.Kind, line.Ours),
                    line.Waits ? texts["còn bản tin chờ gửi"] : "",
                ]));
        }
    }

    private static T Read<T>(Outcome<T> read, OfficeTexts texts)
        where T : notnull => read.Refused ? throw new CommandFailedException(texts.Say(read.Refusal)) : read.Value;
}
