using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using MotCua.Application.Data;
using MotCua.Web.Commands;
using MotCua.Web.Tests.Harness;

namespace MotCua.Web.Tests.Commands;

public sealed partial class DemoCommandTests
{
    private static readonly string[] Small = ["demo", "--divide", "100"];

    [Fact]
    public async Task An_empty_folder_is_filled_once_and_says_who_may_sign_in()
    {
        using var folder = new TestFolder();

        var filled = await ProgramRun.OfAsync(folder.Path, Small);
        var again = await ProgramRun.OfAsync(folder.Path, Small);
        var ifEmpty = await ProgramRun.OfAsync(folder.Path, "demo", "--if-empty");

        Assert.Equal(Root.Done, filled.ExitCode);
        Assert.StartsWith("Đã nạp 106 hồ sơ mẫu.", filled.Output, StringComparison.Ordinal);
        Assert.Contains("mật khẩu chung: mot-cua-2020", filled.Output, StringComparison.Ordinal);
        Assert.Equal(10, AccountLine().Count(filled.Output));
        Assert.Equal(
            (Root.Failed, "", "Cơ sở dữ liệu đã có dữ liệu. Dữ liệu mẫu chỉ nạp vào chỗ trống: chọn thư mục khác bằng --data."),
            (again.ExitCode, again.Output, again.Error.Trim()));
        Assert.Equal((Root.Done, "", ""), (ifEmpty.ExitCode, ifEmpty.Output, ifEmpty.Error));
        Assert.Equal(Root.Done, (await ProgramRun.OfAsync(folder.Path, "verify")).ExitCode);
    }

    [Fact]
    public async Task An_office_that_works_is_left_alone()
    {
        using var folder = new TestFolder();
        await ProgramRun.OfAsync(folder.Path, "account", "add", "quan.tt", "--name", "Trần Thị Quản");

        Assert.Equal(Root.Failed, (await ProgramRun.OfAsync(folder.Path, Small)).ExitCode);
        Assert.Equal((Root.Done, ""), ((await ProgramRun.OfAsync(folder.Path, "demo", "--if-empty")).ExitCode, (await ProgramRun.OfAsync(folder.Path, "demo", "--if-empty")).Output));
        Assert.DoesNotContain("binh.nv", (await ProgramRun.OfAsync(folder.Path, "account", "list")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Killed_in_the_middle_it_is_not_served_and_goes_on()
    {
        using var folder = new TestFolder();
        var database = DatabaseOptions.SqliteIn(folder.Path).ConnectionString;
        await Motcua.KillAsync(() => EntriesIn(database) > 2_500, [.. Small, "--data", folder.Path]);

        var served = await ProgramRun.OfAsync(folder.Path, "serve", "--urls", "http://127.0.0.1:0");
        var resumed = await ProgramRun.OfAsync(folder.Path, "demo", "--if-empty");

        Assert.Equal(Root.Failed, served.ExitCode);
        Assert.StartsWith("Dữ liệu mẫu chưa nạp xong. Chạy motcua demo để nạp tiếp", served.Error, StringComparison.Ordinal);
        Assert.StartsWith("Đã nạp 106 hồ sơ mẫu.", resumed.Output, StringComparison.Ordinal);
        Assert.Equal(Root.Done, (await ProgramRun.OfAsync(folder.Path, "verify")).ExitCode);
    }

    [Fact]
    public async Task Nothing_is_filled_in_under_a_running_server()
    {
        using var folder = new TestFolder();
        using (await Motcua.ServeAsync("--data", folder.Path))
        {
            var filled = await ProgramRun.OfAsync(folder.Path, Small);

            Assert.Equal((Root.Failed, "Chương trình đang chạy trên dữ liệu này. Hãy dừng nó rồi nạp dữ liệu mẫu."), (filled.ExitCode, filled.Error.Trim()));
        }
    }

    [GeneratedRegex(@"^[a-z]+\.[a-z0-9]+ ", RegexOptions.Multiline)]
    private static partial Regex AccountLine();

    private static long EntriesIn(string database)
    {
        try
        {
            using var connection = new SqliteConnection(database);
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "select coalesce(sum(sequence), 0) from heads";
            return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        }
        catch (SqliteException)
        {
            // Not made yet.
            return 0;
        }
    }
}
