using System.CommandLine;
using MotCua.Web.Texts;
using Npgsql;

namespace MotCua.Web.Commands;

/// <summary>Which installation a command works on: the options every command takes, and the program put together for it.</summary>
public static class Installation
{
    private static readonly Option<string> Data = new("--data") { Recursive = true, DefaultValueFactory = _ => "var" };
    private static readonly Option<string> Urls = new("--urls") { Recursive = true, DefaultValueFactory = _ => "http://127.0.0.1:5080" };
    private static readonly Option<string?> Postgres = new("--postgres") { Recursive = true };
    private static readonly Option<string> Node = new("--node") { Recursive = true, DefaultValueFactory = _ => "main" };

    public static void AddOptions(RootCommand root, OfficeTexts texts)
    {
        Data.Description = texts["Thư mục dữ liệu"];
        Urls.Description = texts["Địa chỉ phục vụ, cách nhau bằng dấu ;"];
        Postgres.Description = texts["Chuỗi kết nối PostgreSQL; không ghi thì dùng SQLite trong thư mục dữ liệu. Cũng lấy từ biến MOTCUA_POSTGRES"];
        Node.Description = texts["Tên của máy này trong sổ ghi; không đổi sau khi sổ đã có dòng"];
        foreach (var option in new Option[] { Data, Urls, Postgres, Node })
        {
            root.Options.Add(option);
        }
    }

    public static MotCuaOptions Of(ParseResult parsed) => new(
        parsed.GetRequiredValue(Data),
        Addresses(parsed.GetRequiredValue(Urls)),
        Connection(parsed.GetValue(Postgres) ?? Environment.GetEnvironmentVariable("MOTCUA_POSTGRES")),
        parsed.GetRequiredValue(Node));

    /// <summary>Runs a command's work on the same composition as the server's, with its database made ready; nothing is served.</summary>
    public static async Task<int> RunAsync(ParseResult parsed, Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken cancel, Action<WebApplicationBuilder>? adjust = null)
    {
        await using var app = Hosting.Compose(Of(parsed), adjust);
        await app.PrepareAsync(cancel);
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider, cancel);
    }

    private static string Addresses(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            try
            {
                BindingAddress.Parse(url);
            }
            catch (FormatException)
            {
                throw new CommandFailedException("Địa chỉ phục vụ “{0}” không đúng; hãy ghi như http://127.0.0.1:5080.", url);
            }
        }

        return urls;
    }

    /// <summary>Never repeated in what is said of it: it may hold a password.</summary>
    private static string? Connection(string? postgres)
    {
        try
        {
            return string.IsNullOrWhiteSpace(postgres) ? null : new NpgsqlConnectionStringBuilder(postgres).ConnectionString;
        }
        catch (ArgumentException)
        {
            throw new CommandFailedException("Không đọc được chuỗi kết nối PostgreSQL; hãy ghi như Host=127.0.0.1;Database=motcua;Username=motcua;Password=…");
        }
    }
}
