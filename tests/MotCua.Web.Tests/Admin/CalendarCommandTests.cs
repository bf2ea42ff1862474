using System.Text.Json;
using MotCua.Web.Tests.Harness;

namespace MotCua.Web.Tests.Admin;

public sealed class CalendarCommandTests
{
    [Fact]
    public async Task A_notice_is_tried_entered_and_counted_with()
    {
        using var folder = new TestFolder();
        var file = folder.Write("notice.csv", "date,name,kind,confidence\n2020-06-15,Nghỉ đột xuất,holiday,announced\n");

        var dry = await ProgramRun.OfAsync(folder.Path, "calendar", "import", file, "--dry-run");
        var entered = await ProgramRun.OfAsync(folder.Path, "calendar", "import", file, "--notice", "Thông báo 1/TB", "--json");
        var listed = await ProgramRun.OfAsync(folder.Path, "calendar", "list", "--year", "2020", "--json");
        var due = await ProgramRun.OfAsync(folder.Path, "due", "--received", "2020-06-12T15:40", "--limit", "1wd");

        Assert.Equal((0, ""), (dry.ExitCode, dry.Error));
        Assert.Contains("Nghỉ đột xuất (nghỉ lễ, tết, theo thông báo chính thức)", dry.Output, StringComparison.Ordinal);
        Assert.True(JsonDocument.Parse(entered.Output).RootElement.GetProperty("entered").GetBoolean());
        Assert.Equal("2020-06-15", Assert.Single(JsonDocument.Parse(listed.Output).RootElement.EnumerateArray()).GetProperty("date").GetString());
        Assert.StartsWith("2020-06-16T15:40", due.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_rows_stop_the_import_and_are_named()
    {
        using var folder = new TestFolder();
        var file = folder.Write("notice.csv", "date,name,kind,confidence\n2020-06-31,Nghỉ,holiday,announced\n");

        var run = await ProgramRun.OfAsync(folder.Path, "calendar", "import", file, "--notice", "Thông báo 1/TB");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("Dòng 2: Không đọc được ngày “2020-06-31”", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_is_listed_on_an_empty_data_folder()
    {
        using var folder = new TestFolder();

        var run = await ProgramRun.OfAsync(folder.Path, "calendar", "list", "--year", "2020");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(13, run.Output.TrimEnd().Split(Environment.NewLine).Length);
    }
}
