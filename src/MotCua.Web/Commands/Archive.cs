using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using MotCua.Application;
using MotCua.Application.Archiving;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain.Organisation;
using MotCua.Web.Texts;

namespace MotCua.Web.Commands;

/// <summary>motcua archive: whole ended dossiers as folders with a manifest, one by its code or all that one authority ended in a year.</summary>
public static class Archive
{
    private const int Page = 200;

    private static readonly Argument<string?> Code = new("CODE") { DefaultValueFactory = _ => null };
    private static readonly Option<string> Dir = new("--dir") { Required = true };
    private static readonly Option<int?> Year = new("--year");
    private static readonly Option<string?> Unit = new("--unit");
    private static readonly Option<bool> Json = new("--json");

    public static Command Build(OfficeTexts texts)
    {
        Code.Description = texts["Mã hồ sơ"];
        Dir.Description = texts["Thư mục nhận; mỗi hồ sơ một thư mục con theo mã"];
        Year.Description = texts["Mọi hồ sơ kết thúc trong năm này"];
        Unit.Description = texts["Mã cơ quan tiếp nhận, đi cùng --year"];
        Json.Description = texts["In kết quả dạng JSON"];
        var archive = new Command("archive", texts["Xuất hồ sơ đã kết thúc thành thư mục nộp lưu, kèm bản kê mã băm"]) { Code, Dir, Year, Unit, Json };
        archive.SetAction((parsed, cancel) => Installation.RunAsync(parsed, (services, stop) => RunAsync(parsed, services, stop), cancel));
        return archive;
    }

    private static async Task<int> RunAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var texts = services.GetRequiredService<OfficeTexts>();
        await services.GetRequiredService<Application.Demo.DemoOffice>().GoOnAsync(cancel);
        var (code, year, unit) = (parsed.GetValue(Code), parsed.GetValue(Year), parsed.GetValue(Unit));
        if (code is null == (year is null || unit is null))
        {
            throw new CommandFailedException("Hãy ghi mã một hồ sơ, hoặc cả --year và --unit.");
        }

        var archive = services.GetRequiredService<ArchiveDossier>();
        var by = Officer.System(services.GetRequiredService<MotCuaOptions>().Node);
        var (written, left) = (new List<string>(), new List<string>());
        await foreach (var one in code is not null ? Only(code) : EndedAsync(services, year!.Value, unit!, cancel))
        {
            var folder = Path.Combine(Path.GetFullPath(parsed.GetRequiredValue(Dir)), one);
            if (Directory.Exists(folder))
            {
                left.Add(one);
                continue;
            }

            await WriteAsync(archive, one, by, folder, texts, cancel);
            written.Add(one);
        }

        if (parsed.GetValue(Json))
        {
            Output.WriteJson(new { written, left });
        }
        else
        {
            Console.WriteLine(texts["Đã xuất {0} hồ sơ; {1} hồ sơ đã có thư mục nên để nguyên.", written.Count, left.Count]);
        }

        return Root.Done;
    }

    /// <summary>Under another name until it is whole: a folder with the dossier's code has everything.</summary>
    private static async Task WriteAsync(ArchiveDossier archive, string code, Officer by, string folder, OfficeTexts texts, CancellationToken cancel)
    {
        try
        {
            var recorded = await archive.RecordAsync(code, by, null, cancel);
            if (recorded.Refused)
            {
                throw new CommandFailedException("{0}: {1}", code, texts.Say(recorded.Refusal));
            }
        }
        catch (DossierNotFoundException)
        {
            throw new CommandFailedException("Không có hồ sơ {0}.", code);
        }

        var unfinished = folder + ".part";
        if (Directory.Exists(unfinished))
        {
            Directory.Delete(unfinished, recursive: true);
        }

        await archive.WriteAsync(code, by, new ArchiveFolder(unfinished), cancel);
        Directory.Move(unfinished, folder);
    }

    private static async IAsyncEnumerable<string> Only(string code)
    {
        yield return await Task.FromResult(code);
    }

    private static async IAsyncEnumerable<string> EndedAsync(IServiceProvider services, int year, string unit, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var (from, until) = (OfficeTime.ToUtc(new DateTime(year, 1, 1)), OfficeTime.ToUtc(new DateTime(year + 1, 1, 1)));
        await using var db = await services.GetRequiredService<IDbContextFactory<MotCuaDb>>().CreateDbContextAsync(cancel);
        var after = "";
        List<string> some;
        do
        {
            var last = after;
            some = await db.Dossiers.AsNoTracking()
                .Where(row => row.Authority == unit && row.EndedAt >= from && row.EndedAt < until && (row.ReturnedAt != null || row.Status >= Domain.Dossiers.DossierStatus.Refused) && string.Compare(row.Code, last) > 0)
                .OrderBy(row => row.Code).Select(row => row.Code).Take(Page).ToListAsync(cancel);
            foreach (var code in some)
            {
                yield return code;
            }

            after = some.Count > 0 ? some[^1] : after;
        }
        while (some.Count == Page);
    }
}
