using System.CommandLine;
using System.Net.Sockets;
using MotCua.Application.Demo;
using MotCua.Application.Ledger;
using MotCua.Web.Texts;

namespace MotCua.Web.Commands;

/// <summary>motcua serve: the web server, until it is told to stop.</summary>
public static class Serve
{
    public static Command Build(OfficeTexts texts)
    {
        var serve = new Command("serve", texts["Chạy máy chủ; là việc mặc định khi không ghi lệnh"]);
        serve.SetAction(RunAsync);
        return serve;
    }

    public static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var options = Installation.Of(parsed);
        await using var app = Hosting.Build(options);
        var texts = app.Services.GetRequiredService<OfficeTexts>();
        if ((await app.PrepareAsync(cancel)).Stage is DemoStage.Unfinished)
        {
            throw new CommandFailedException("Dữ liệu mẫu chưa nạp xong. Chạy motcua demo để nạp tiếp, hoặc xóa thư mục {0} để làm lại từ đầu.", options.Ready().Data);
        }

        // From now on it says that somebody is at work on this data: a rebuild must not begin beside it.
        app.Services.GetRequiredService<OfficeLedger>();
        try
        {
            await app.StartAsync(cancel);
        }
        catch (Exception failure) when (failure is IOException or SocketException)
        {
            throw new CommandFailedException("Không mở được địa chỉ {0}: {1} Hãy chọn địa chỉ khác bằng --urls.", options.Urls, failure.GetBaseException().Message);
        }

        Console.WriteLine(texts["MotCua đang chạy tại {0} (dữ liệu: {1}). Dừng: Ctrl+C.", string.Join(' ', app.Urls), app.Services.GetRequiredService<MotCuaOptions>().Data]);
        await app.WaitForShutdownAsync(cancel);
        return Root.Done;
    }
}
