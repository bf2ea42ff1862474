using System.CommandLine;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Web.Texts;

namespace MotCua.Web.Commands;

/// <summary>motcua officers list: who is in service today, and with which duties in which units.</summary>
public static class OfficerList
{
    private static readonly Argument<string?> Search = new("SEARCH") { DefaultValueFactory = _ => null };
    private static readonly Option<bool> Json = new("--json");

    public static Command Build(OfficeTexts texts)
    {
        Search.Description = texts["Chữ trong họ tên hoặc tên đăng nhập; không ghi thì liệt kê tất cả"];
        Json.Description = texts["In ra dạng JSON"];
        var list = new Command("list", texts["Liệt kê cán bộ và nhiệm vụ hôm nay"]) { Search, Json };
        list.SetAction((parsed, cancel) => Installation.RunAsync(parsed, (services, stop) => ListAsync(parsed, services, stop), cancel));
        return new Command("officers", texts["Cán bộ và nhiệm vụ"]) { list };
    }

    private static async Task<int> ListAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var texts = services.GetRequiredService<OfficeTexts>();
        var today = services.GetRequiredService<OfficeTime>().Today;
        var found = (await services.GetRequiredService<Staff>().RollAsync(cancel)).Search(parsed.GetValue(Search), today).ToList();
        if (parsed.GetValue(Json))
        {
            Output.WriteJson(found.Select(member => new
            {
                member.Id,
                member.Card.Name,
                member.Card.Position,
                Duties = member.DutiesOn(today).Select(duty => new { duty.Kind, duty.Unit, duty.ActingFor }),
            }));
            return Root.Done;
        }

        Output.WriteTable(
            [texts["Tên đăng nhập"], texts["Họ tên"], texts["Nhiệm vụ"]],
            found.Select(member => (IReadOnlyList<string>)[member.Id, member.Card.Name, string.Join(", ", member.DutiesOn(today).Select(duty => $"{texts.Word(duty.Kind)} ({duty.Unit})"))]));
        return Root.Done;
    }
}
