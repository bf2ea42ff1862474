using System.CommandLine;
using MotCua.Application.Exchanging;
using MotCua.Web.Texts;

namespace MotCua.Web.Commands;

/// <summary>motcua portal: how the exchange with the national portal stands, and one round of it now.</summary>
public static class Portal
{
    internal static readonly Option<bool> Json = new("--json") { Recursive = true };

    public static Command Build(OfficeTexts texts)
    {
        Json.Description = texts["In ra dạng JSON"];
        var status = new Command("status", texts["Còn gì chờ gửi, từ bao giờ và vì sao"]);
        status.SetAction((parsed, cancel) => Installation.RunAsync(parsed, (services, stop) => StatusAsync(parsed, services, stop), cancel));
        var send = new Command("send", texts["Gửi ngay những gì đang chờ; thử lại cả những hồ sơ chưa đến lượt"]);
        send.SetAction((parsed, cancel) => Installation.RunAsync(parsed, (services, stop) => SendAsync(parsed, services, stop), cancel));
        return new Command("portal", texts["Trao đổi với Cổng Dịch vụ công quốc gia"]) { status, send, PortalCompare.Build(texts), Json };
    }

    private static async Task<int> StatusAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var texts = services.GetRequiredService<OfficeTexts>();
        var standing = await services.GetRequiredService<PortalStanding>().RunAsync(cancel);
        if (parsed.GetValue(Json))
        {
            Output.WriteJson(standing);
            return Root.Done;
        }

        Console.WriteLine(PortalWords.Standing(texts, standing));
        if (standing.Lines.Count > 0)
        {
            Output.WriteTable(
                [texts["Mã hồ sơ"], texts["Chờ từ"], texts["Số lần thử"], texts["Thử lại lúc"], texts["Vướng"]],
                standing.Lines.Select(line => (IReadOnlyList<string>)[line.Code, OfficeForms.Moment(line.Since), OfficeForms.Count(line.Attempts), OfficeForms.Moment(line.NextAt), PortalWords.Trouble(texts, line.Trouble)]));
        }

        return Root.Done;
    }

    private static async Task<int> SendAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var texts = services.GetRequiredService<OfficeTexts>();
        if (!services.GetRequiredService<PortalOptions>().IsSet)
        {
            throw new CommandFailedException("Chưa cài đặt Cổng Dịch vụ công quốc gia: thiếu portal:address trong settings.json.");
        }

        await services.GetRequiredService<PortalCollector>().RunAsync(cancel);
        var send = services.GetRequiredService<SendToPortal>();
        var (told, troubled) = (0, 0);
        SendToPortal.Round round;
        do
        {
            round = await send.RunAsync(cancel, evenEarly: told + troubled == 0);
            told += round.Told;
            troubled += round.Troubled;
        }
        while (round is { Told: > 0, IsDown: false });

        if (round.OthersTurn)
        {
            throw new CommandFailedException("Một tiến trình khác đang gửi lên Cổng; không gửi thêm.");
        }

        if (parsed.GetValue(Json))
        {
            Output.WriteJson(new { Told = told, Troubled = troubled, round.IsDown });
        }
        else
        {
            Console.WriteLine(texts["Đã gửi {0} bản tin; {1} hồ sơ còn vướng.", told, troubled]);
        }

        return troubled > 0 ? Root.Failed : Root.Done;
    }
}
