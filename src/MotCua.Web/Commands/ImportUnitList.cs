using System.CommandLine;
using MotCua.Application.Administering;
using MotCua.Application.Importing;
using MotCua.Domain.Organisation;
using MotCua.Web.Texts;

namespace MotCua.Web.Commands;

/// <summary>motcua import units: opens, changes and closes units after a list, notes successions, or says what it would do.</summary>
public static class ImportUnitList
{
    private static readonly Argument<FileInfo> List = new("FILE");
    private static readonly Option<DateOnly?> From = new("--from");
    private static readonly Option<bool> CloseMissing = new("--close-missing");
    private static readonly Option<bool> SkipBadRows = new("--skip-bad-rows");
    private static readonly Option<bool> DryRun = new("--dry-run");
    private static readonly Option<bool> Json = new("--json");

    public static Command Build(OfficeTexts texts)
    {
        List.Description = texts["Tệp danh sách đơn vị, hoặc danh sách đơn vị cũ và đơn vị kế thừa"];
        From.Description = texts["Ngày đầu của các dòng không ghi ngày, như 2025-07-01; không ghi thì từ hôm nay"];
        CloseMissing.Description = texts["Giải thể tỉnh, huyện, xã không còn trong danh sách, từ ngày ấy"];
        SkipBadRows.Description = texts["Vẫn nhập các dòng đúng khi có dòng lỗi"];
        DryRun.Description = texts["Chỉ xem sẽ thay đổi gì, không ghi"];
        Json.Description = texts["In ra dạng JSON"];
        var command = new Command("units", texts["Nhập danh sách đơn vị hành chính, phòng ban, bộ phận một cửa"]) { List, From, CloseMissing, SkipBadRows, DryRun, Json };
        command.SetAction((parsed, cancel) => Installation.RunAsync(parsed, (services, stop) => RunAsync(parsed, services, stop), cancel));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var texts = services.GetRequiredService<OfficeTexts>();
        var import = services.GetRequiredService<ImportUnits>();
        var request = new ImportUnits.Request(Read(parsed.GetRequiredValue(List), texts), parsed.GetValue(From), parsed.GetValue(CloseMissing), parsed.GetValue(SkipBadRows));
        var plan = await import.PlanAsync(request, cancel);
        Write(plan, request.Table.Name, parsed.GetValue(Json), texts);
        if (parsed.GetValue(DryRun))
        {
            return plan.Problems.Count > 0 ? Root.Failed : Root.Done;
        }

        var done = await import.RunAsync(request, Officer.System(services.GetRequiredService<MotCuaOptions>().Node), cancel);
        return done.Refused ? throw new CommandFailedException(texts.Say(done.Refusal)) : Root.Done;
    }

    private static void Write(UnitImportPlan plan, string file, bool json, OfficeTexts texts)
    {
        if (json)
        {
            Output.WriteJson(new
            {
                Opened = plan.Count(UnitImportKind.Opened),
                Changed = plan.Count(UnitImportKind.Changed),
                Closed = plan.Count(UnitImportKind.Closed),
                Succeeded = plan.Count(UnitImportKind.Succeeded),
                Unchanged = plan.Count(UnitImportKind.Unchanged),
                Problems = plan.Problems.Select(row => new { File = row.Table, row.Line, row.Reason.Code, Reason = texts.Say(row.Reason) }),
            });
            return;
        }

        Console.WriteLine(texts[
            "{0}: thành lập {1}, thay đổi {2}, giải thể {3}, kế thừa {4}, giữ nguyên {5}.",
            file,
            plan.Count(UnitImportKind.Opened),
            plan.Count(UnitImportKind.Changed),
            plan.Count(UnitImportKind.Closed),
            plan.Count(UnitImportKind.Succeeded),
            plan.Count(UnitImportKind.Unchanged)]);
        if (plan.Problems.Count > 0)
        {
            Console.WriteLine(texts["Dòng lỗi:"]);
        }

        foreach (var row in plan.Problems)
        {
            Console.WriteLine(texts["  {0}, dòng {1}: {2}", row.Table, row.Line, texts.Say(row.Reason)]);
        }
    }

    private static Table Read(FileInfo file, OfficeTexts texts)
    {
        var read = Table.Read(file.Name, File.ReadAllBytes(file.FullName));
        return read.Refused ? throw new CommandFailedException(texts.Say(read.Refusal)) : read.Value;
    }
}
