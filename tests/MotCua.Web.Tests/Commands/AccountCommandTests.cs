using System.Text.Json;
using MotCua.Web.Tests.Harness;

namespace MotCua.Web.Tests.Commands;

public sealed class AccountCommandTests
{
    private const string Units = """
        code,kind,name,short_name,parent,office,valid_from
        02,province,Ủy ban nhân dân tỉnh Hà Giang,Hà Giang,,,2019-01-01
        035,district,Ủy ban nhân dân huyện Quang Bình,Quang Bình,02,,2019-01-01
        035.mot-cua,desk,Bộ phận Tiếp nhận và Trả kết quả,Một cửa huyện,035,mot-cua,2019-01-01
        """;

    [Fact]
    public async Task The_first_administrator_of_an_empty_installation_comes_from_the_command_line()
    {
        using var folder = new TestFolder();
        var imported = await ProgramRun.OfAsync(folder.Path, "import", "units", folder.Write("units.csv", Units), "--json");
        Assert.Equal((0, 3), (imported.ExitCode, JsonDocument.Parse(imported.Output).RootElement.GetProperty("opened").GetInt32()));

        var added = await ProgramRun.OfAsync(folder.Path, "account", "add", "quan.tt", "--name", "Trần Thị Quản", "--duty", "Administer", "--unit", "035", "--json");

        Assert.Equal(0, added.ExitCode);
        Assert.Equal("quan.tt", JsonDocument.Parse(added.Output).RootElement.GetProperty("officer").GetString());
        Assert.Matches("^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$", JsonDocument.Parse(added.Output).RootElement.GetProperty("password").GetString()!);

        var list = await ProgramRun.OfAsync(folder.Path, "account", "list", "--json");
        var account = Assert.Single(JsonDocument.Parse(list.Output).RootElement.EnumerateArray());
        Assert.Equal(("Trần Thị Quản", true, false), (account.GetProperty("name").GetString(), account.GetProperty("firstPassword").GetBoolean(), account.GetProperty("locked").GetBoolean()));
        Assert.DoesNotContain("hash", list.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_account_is_reset_locked_and_opened_again()
    {
        using var folder = new TestFolder();
        await ProgramRun.OfAsync(folder.Path, "account", "add", "mai.lt", "--name", "Lường Thị Mai");

        var reset = await ProgramRun.OfAsync(folder.Path, "account", "reset", "mai.lt");
        var locked = await ProgramRun.OfAsync(folder.Path, "account", "lock", "mai.lt", "--reason", "Nghỉ việc", "--json");
        var listed = await ProgramRun.OfAsync(folder.Path, "account", "list");
        var opened = await ProgramRun.OfAsync(folder.Path, "account", "lock", "mai.lt", "--open");

        Assert.Contains("Mật khẩu đầu tiên: ", reset.Output, StringComparison.Ordinal);
        Assert.True(JsonDocument.Parse(locked.Output).RootElement.GetProperty("locked").GetBoolean());
        Assert.Contains("đã khóa", listed.Output, StringComparison.Ordinal);
        Assert.Equal("Đã mở khóa tài khoản mai.lt.", opened.Output.Trim());
    }

    [Theory]
    [InlineData("Không có cán bộ nobody.", "account", "add", "nobody")]
    [InlineData("Không có cán bộ nobody.", "account", "reset", "nobody")]
    [InlineData("Giao nhiệm vụ thì ghi cả đơn vị: --unit MÃ.", "account", "add", "lan.ht", "--name", "Hoàng Thị Lan", "--duty", "Receive")]
    [InlineData("Không có đơn vị 036.", "account", "add", "lan.ht", "--name", "Hoàng Thị Lan", "--duty", "Lead", "--unit", "036")]
    public async Task What_cannot_be_done_is_said_in_one_sentence(string sentence, params string[] arguments)
    {
        using var folder = new TestFolder();

        var run = await ProgramRun.OfAsync(folder.Path, arguments);

        Assert.Equal((1, "", sentence), (run.ExitCode, run.Output, run.Error.Trim()));
    }

    [Fact]
    public async Task A_bad_list_of_units_is_told_row_by_row_and_changes_nothing()
    {
        using var folder = new TestFolder();
        var file = folder.Write("units.csv", Units.Replace("district", "huyện", StringComparison.Ordinal));

        var dry = await ProgramRun.OfAsync(folder.Path, "import", "units", file, "--dry-run");
        var run = await ProgramRun.OfAsync(folder.Path, "import", "units", file);

        Assert.Equal(1, dry.ExitCode);
        Assert.Contains("  units.csv, dòng 3: Loại “huyện” không đúng", dry.Output, StringComparison.Ordinal);
        Assert.Contains("  units.csv, dòng 4: ", dry.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("Có 2 dòng lỗi nên chưa nhập gì.", run.Error, StringComparison.Ordinal);
    }
}
