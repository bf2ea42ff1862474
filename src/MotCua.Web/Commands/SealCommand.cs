using System.CommandLine;
using MotCua.Application.Sealing;
using MotCua.Domain.Sealing;
using MotCua.Web.Texts;

namespace MotCua.Web.Commands;

/// <summary>
/// motcua seal: seals the days that are over, as the program does by itself every quarter of an hour, and writes their sheets into a folder that is kept elsewhere.
/// </summary>
public static class SealCommand
{
    private static readonly Option<DirectoryInfo?> Out = new("--out");
    private static readonly Option<bool> Json = new("--json");

    public static Command Build(OfficeTexts texts)
    {
        Out.Description = texts["Thư mục để ghi các tờ niêm phong chưa có ở đó"];
        Json.Description = texts["In ra dạng JSON"];
        var command = new Command("seal", texts["Niêm phong những ngày đã qua, ghi tờ niêm phong ra tệp để giữ ở nơi khác"]) { Out, Json };
        command.SetAction((parsed, cancel) => Installation.RunAsync(parsed, (services, stop) => RunAsync(parsed, services, stop), cancel));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var texts = services.GetRequiredService<OfficeTexts>();
        var made = await services.GetRequiredService<SealDays>().RunAsync(cancel);
        var written = parsed.GetValue(Out) is { } folder ? await WriteAsync(services.GetRequiredService<Seals>(), folder, cancel) : 0;
        if (parsed.GetValue(Json))
        {
            Output.WriteJson(made.Select(seal => new { seal.Node, seal.Day, seal.Entries, seal.Root, seal.Seal }));
            return Root.Done;
        }

        Console.WriteLine(texts["Đã niêm phong {0} ngày, ghi {1} tờ niêm phong.", made.Count, written]);
        foreach (var seal in made)
        {
            Console.WriteLine($"  {seal.Day:dd/MM/yyyy}  {seal.Entries,6}  {DaySeal.InGroups(seal.Seal)}");
        }

        return Root.Done;
    }

    /// <summary>What stands there already is left: a sheet that was kept is never written over.</summary>
    private static async Task<int> WriteAsync(Seals seals, DirectoryInfo folder, CancellationToken cancel)
    {
        folder.Create();
        var written = 0;
        DateOnly? before = null;
        IReadOnlyList<(DaySeal Day, DateTime SealedAt)> some;
        do
        {
            some = await seals.ListAsync(before, cancel);
            foreach (var (day, at) in some)
            {
                var file = Path.Combine(folder.FullName, $"{day.Node}-{day.Day:yyyy-MM-dd}.json");
                if (!File.Exists(file) && await seals.SheetAsync(day.Node, day.Day, cancel) is var (sheet, _))
                {
                    await File.WriteAllTextAsync(file, SealSheetText.Of(sheet, at).Write(), cancel);
                    written++;
                }
            }

            before = some.Count > 0 ? some[^1].Day.Day : before;
        }
        while (some.Count == Seals.Shown);
        return written;
    }
}
