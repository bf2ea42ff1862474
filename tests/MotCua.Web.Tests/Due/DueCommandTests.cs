using System.Text.Json;
using MotCua.Web.Tests.Harness;

namespace MotCua.Web.Tests.Due;

public sealed class DueCommandTests
{
    [Fact]
    public async Task On_an_empty_data_folder_it_prints_the_due_time_and_the_sum()
    {
        using var folder = new TestFolder();

        var run = await ProgramRun.OfAsync(folder.Path, "due", "--received", "2020-06-12T15:40", "--limit", "3wd");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            ["2020-06-17T15:40", "  Nhận thứ Sáu 12/6/2020 lúc 15:40.", "  Ngày đầu tiên được tính là thứ Hai 15/6/2020.", "  Hẹn trả thứ Tư 17/6/2020 lúc 15:40."],
            run.Output.TrimEnd().Split(Environment.NewLine));
    }

    [Fact]
    public async Task As_JSON_it_says_the_same_as_the_API()
    {
        using var folder = new TestFolder();

        var run = await ProgramRun.OfAsync(folder.Path, "due", "--received", "2026-08-20T09:00", "--limit", "2wd", "--json");

        Assert.Equal("2026-08-22T09:00", JsonDocument.Parse(run.Output).RootElement.GetProperty("due").GetString());
    }

    [Fact]
    public async Task A_file_is_printed_again_with_a_column_due()
    {
        using var folder = new TestFolder();
        var file = folder.Write("rows.csv", "id,received,limit,note\n1,2020-01-20T10:00,3wd,\"Tết, 2020\"\n2,2020-06-11T15:00,16wh,\n3,2026-04-22T10:00,10d,\n4,2020-01-31T10:00,1mo,\n5,2026-04-29T15:05,sameday,\n6,2020-06-11T15:00,none,\n");

        var run = await ProgramRun.OfAsync(folder.Path, "due", "--csv", file);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            "id,received,limit,note,due\n1,2020-01-20T10:00,3wd,\"Tết, 2020\",2020-01-30T10:00\n2,2020-06-11T15:00,16wh,,2020-06-15T15:00\n3,2026-04-22T10:00,10d,,2026-05-04T17:00\n4,2020-01-31T10:00,1mo,,2020-03-02T17:00\n5,2026-04-29T15:05,sameday,,2026-05-04T17:00\n6,2020-06-11T15:00,none,,\n",
            run.Output);
    }

    [Fact]
    public async Task Wrong_rows_are_told_with_their_line_and_the_others_still_answered()
    {
        using var folder = new TestFolder();
        var file = folder.Write("rows.csv", "received,limit\n2020-06-12T15:40,3wd\nyesterday,3wd\n2020-06-12T15:40,3\n");

        var run = await ProgramRun.OfAsync(folder.Path, "due", "--csv", file);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("received,limit,due\n2020-06-12T15:40,3wd,2020-06-17T15:40\nyesterday,3wd,\n2020-06-12T15:40,3,\n", run.Output);
        Assert.Equal(["Dòng 3:", "Dòng 4:"], run.Error.TrimEnd().Split(Environment.NewLine).Select(line => line[..7]));
    }

    [Theory]
    [InlineData("due", "--received", "2020-06-12", "--limit", "3wd")]
    [InlineData("due", "--received", "2020-06-12T15:40")]
    [InlineData("due", "--received", "2020-06-12T15:40", "--limit", "3wd", "--office", "999")]
    [InlineData("due", "--csv", "/nowhere/rows.csv")]
    public async Task What_cannot_be_answered_is_told_in_one_line(params string[] arguments)
    {
        using var folder = new TestFolder();

        var run = await ProgramRun.OfAsync(folder.Path, arguments);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Single(run.Error.TrimEnd().Split(Environment.NewLine));
    }
}
