using System.CommandLine;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Web.Texts;

namespace MotCua.Web.Commands;

/// <summary>motcua units list: the units of a day as the tree has them, with the codes that other commands ask for.</summary>
public static class UnitList
{
    private static readonly Argument<string?> Search = new("SEARCH") { DefaultValueFactory = _ => null };
    private static readonly Option<DateOnly?> On = new("--on") { HelpName = "2020-06-15" };
    private static readonly Option<bool> Json = new("--json");

    public static Command Build(OfficeTexts texts)
    {
        Search.Description = texts["Chữ trong tên, hoặc mã; không ghi thì liệt kê tất cả"];
        On.Description = texts["Ngày xem cây đơn vị; không ghi thì hôm nay"];
        Json.Description = texts["In ra dạng JSON"];
        var list = new Command("list", texts["Liệt kê đơn vị: mã, tên, cấp trên"]) { Search, On, Json };
        list.SetAction((parsed, cancel) => Installation.RunAsync(parsed, (services, stop) => ListAsync(parsed, services, stop), cancel));
        return new Command("units", texts["Đơn vị, phòng ban, bộ phận một cửa"]) { list };
    }

    private static async Task<int> ListAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var texts = services.GetRequiredService<OfficeTexts>();
        var tree = await services.GetRequiredService<Units>().OnAsync(parsed.GetValue(On) ?? services.GetRequiredService<OfficeTime>().Today, cancel);
        var words = VietnameseText.Fold(parsed.GetValue(Search)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = tree.Roots.SelectMany(root => tree.Subtree(root.Code))
            .Where(unit => words.All(word => VietnameseText.Fold($"{unit.Name} {unit.Code}").Contains(word, StringComparison.Ordinal)))
            .ToList();
        if (parsed.GetValue(Json))
        {
            Output.WriteJson(found.Select(unit => new { unit.Code, unit.Kind, unit.Name, unit.Parent, unit.From, unit.Until }));
            return Root.Done;
        }

        Output.WriteTable(
            [texts["Mã"], texts["Loại"], texts["Cấp trên"], texts["Tên"]],
            found.Select(unit => (IReadOnlyList<string>)[unit.Code, texts.Word(unit.Kind), unit.Parent ?? "", new string(' ', 2 * tree.Above(unit.Code).Count()) + unit.Name]));
        return Root.Done;
    }
}
