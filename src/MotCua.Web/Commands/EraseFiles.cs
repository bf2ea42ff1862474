using System.CommandLine;
using MotCua.Application.Archiving;
using MotCua.Web.Texts;

namespace MotCua.Web.Commands;

/// <summary>motcua erase-files: takes away the content of files that an erasure left because the program was stopped in the middle of it.</summary>
public static class EraseFiles
{
    private static readonly Option<bool> Json = new("--json");

    public static Command Build(OfficeTexts texts)
    {
        Json.Description = texts["In kết quả dạng JSON"];
        var erase = new Command("erase-files", texts["Xóa nốt tệp của hồ sơ đã xóa dữ liệu cá nhân, nếu lần trước bị ngắt giữa chừng"]) { Json };
        erase.SetAction((parsed, cancel) => Installation.RunAsync(parsed, (services, stop) => RunAsync(services, parsed.GetValue(Json), stop), cancel));
        return erase;
    }

    private static async Task<int> RunAsync(IServiceProvider services, bool asJson, CancellationToken cancel)
    {
        var gone = await services.GetRequiredService<EraseDossier>().FinishAsync(cancel);
        if (asJson)
        {
            Output.WriteJson(new { files = gone });
        }
        else
        {
            Console.WriteLine(services.GetRequiredService<OfficeTexts>()["Đã xóa nốt {0} tệp.", gone]);
        }

        return Root.Done;
    }
}
