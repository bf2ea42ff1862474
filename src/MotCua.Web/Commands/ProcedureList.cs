using System.CommandLine;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Application.Publishing;
using MotCua.Domain.Procedures;
using MotCua.Web.Texts;

namespace MotCua.Web.Commands;

/// <summary>motcua procedures list, motcua procedures show CODE: the catalogue as it stands on a day.</summary>
public static class ProcedureList
{
    private static readonly Argument<string?> Search = new("SEARCH") { DefaultValueFactory = _ => null };
    private static readonly Argument<string> Code = new("CODE");
    private static readonly Option<DateOnly?> On = new("--on") { Recursive = true };
    private static readonly Option<bool> Json = new("--json") { Recursive = true };

    public static Command Build(OfficeTexts texts)
    {
        Search.Description = texts["Tên, chữ cái đầu hoặc mã; không ghi thì liệt kê tất cả"];
        Code.Description = texts["Mã thủ tục"];
        On.Description = texts["Ngày xem danh mục, như 2020-06-15; không ghi thì hôm nay"];
        Json.Description = texts["In ra dạng JSON"];
        var list = new Command("list", texts["Liệt kê hoặc tìm thủ tục"]) { Search };
        list.SetAction((parsed, cancel) => Installation.RunAsync(parsed, (services, stop) => ListAsync(parsed, services, stop), cancel));
        var show = new Command("show", texts["Xem một thủ tục"]) { Code };
        show.SetAction((parsed, cancel) => Installation.RunAsync(parsed, (services, stop) => ShowAsync(parsed, services, stop), cancel));
        return new Command("procedures", texts["Danh mục thủ tục hành chính"]) { list, show, On, Json };
    }

    private static async Task<int> ListAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var index = await services.GetRequiredService<Catalogue>().OnAsync(Day(parsed, services), cancel);
        var words = services.GetRequiredService<ProcedureWords>();
        var texts = services.GetRequiredService<OfficeTexts>();
        var search = parsed.GetValue(Search);
        var found = string.IsNullOrWhiteSpace(search) ? [.. index.All()] : index.Search(search, int.MaxValue).Select(hit => hit.Procedure).ToList();
        if (parsed.GetValue(Json))
        {
            Output.WriteJson(found);
            return Root.Done;
        }

        Output.WriteTable(
            [texts["Mã"], texts["Bản"], texts["Thời hạn"], texts["Cấp"], texts["Tên"]],
            found.Select(version => (IReadOnlyList<string>)[version.Code, OfficeForms.Count(version.Number), words.Limit(version), words.Levels(version.Levels), version.Name]));
        return Root.Done;
    }

    private static async Task<int> ShowAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var code = parsed.GetRequiredValue(Code);
        var day = Day(parsed, services);
        var version = await services.GetRequiredService<Catalogue>().FindAsync(code, day, cancel)
            ?? throw new CommandFailedException("Ngày {0} không có thủ tục nào mã {1}.", day, code);
        if (parsed.GetValue(Json))
        {
            Output.WriteJson(version);
            return Root.Done;
        }

        var units = await services.GetRequiredService<Units>().OnAsync(day, cancel);
        Write(version, new OfficeNames(units), services.GetRequiredService<ProcedureWords>(), services.GetRequiredService<OfficeTexts>());
        return Root.Done;
    }

    private static void Write(ProcedureVersion version, OfficeNames offices, ProcedureWords words, OfficeTexts texts)
    {
        Console.WriteLine(version.Name);
        Console.WriteLine(texts["Mã {0}, bản số {1}, áp dụng từ ngày {2}", version.Code, version.Number, version.ValidFrom]);
        Line(texts["Lĩnh vực"], version.Sector);
        Line(texts["Cấp thực hiện"], words.Levels(version.Levels));
        Line(texts["Cơ quan giải quyết"], string.Join("; ", words.Offices(version, offices)));
        Line(texts["Thời hạn"], string.Join("; ", new[] { words.Limit(version), ProcedureWords.LimitNote(version) }.OfType<string>()));
        Line(texts["Phí, lệ phí"], string.Join("; ", new[] { words.Fee(version), ProcedureWords.FeeNote(version) }.OfType<string>()));
        Line(texts["Quy trình nội bộ"], ProcedureStepText.Write(version.Steps));
        Line(texts["Kết quả"], string.Join("; ", version.Results.Select(result => result.Name).DefaultIfEmpty(words.NotKnown)));
        Line(texts["Căn cứ pháp lý"], string.Join("; ", version.LegalBasis.DefaultIfEmpty(words.NotKnown)));
        Line(texts["Thành phần hồ sơ"], version.Papers.Count == 0 ? words.NotKnown : "");
        foreach (var paper in version.Papers)
        {
            Console.WriteLine($"  - {paper.Name} ({(paper.Mode == PaperMode.Present ? texts.Word(paper.Mode) : words.Copies(paper))})");
        }

        void Line(string label, string text) => Console.WriteLine($"{label}: {text}");
    }

    private static DateOnly Day(ParseResult parsed, IServiceProvider services) => parsed.GetValue(On) ?? services.GetRequiredService<OfficeTime>().Today;
}
