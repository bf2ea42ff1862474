using System.CommandLine;
using MotCua.Application.Archiving;
using MotCua.Web.Texts;

namespace MotCua.Web.Commands;

/// <summary>motcua archive-check: is the folder of an archived dossier what its manifest says? Needs no installation.</summary>
public static class ArchiveCheck
{
    private static readonly Argument<DirectoryInfo> Dir = new("DIR");
    private static readonly Option<bool> Json = new("--json");

    public static Command Build(OfficeTexts texts)
    {
        Dir.Description = texts["Thư mục của một hồ sơ đã xuất"];
        Json.Description = texts["In kết quả dạng JSON"];
        var check = new Command("archive-check", texts["Kiểm tra thư mục hồ sơ đã xuất có khớp bản kê không"]) { Dir, Json };
        check.SetAction((parsed, cancel) => RunAsync(parsed, texts, cancel));
        return check;
    }

    private static async Task<int> RunAsync(ParseResult parsed, OfficeTexts texts, CancellationToken cancel)
    {
        var faults = await CheckArchive.RunAsync(parsed.GetRequiredValue(Dir).FullName, cancel);
        if (parsed.GetValue(Json))
        {
            Output.WriteJson(new { faults });
        }
        else if (faults.Count == 0)
        {
            Console.WriteLine(texts["Thư mục khớp bản kê."]);
        }
        else
        {
            foreach (var fault in faults)
            {
                Console.WriteLine($"{KindOf(fault, texts)}: {fault.Path}");
            }
        }

        return faults.Count == 0 ? Root.Done : Root.Failed;
    }

    private static string KindOf(ArchiveFault fault, OfficeTexts texts) => fault.Kind switch
    {
        "missing" => texts["Thiếu"],
        "altered" => texts["Bị sửa"],
        "too-many" => texts["Thừa"],
        _ => texts["Không đọc được"],
    };
}
