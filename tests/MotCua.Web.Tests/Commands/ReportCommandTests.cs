using System.Text.Json;
using MotCua.Web.Tests.Harness;

namespace MotCua.Web.Tests.Commands;

/// <summary>The words and the shape of the report; that its values are right is told by the demonstration's story.</summary>
public sealed class ReportCommandTests
{
    [Fact]
    public async Task The_facts_are_printed_in_sentences_and_as_json()
    {
        using var folder = await DistrictAsync();

        var printed = await ProgramRun.OfAsync(folder.Path, "report", "--period", "2020H1", "--unit", "035");
        var json = await ProgramRun.OfAsync(folder.Path, "report", "--period", "2020H1", "--unit", "035", "--json");

        Assert.Equal((0, ""), (printed.ExitCode, printed.Error));
        Assert.Contains("6 tháng đầu năm 2020 (từ 16/12/2019 đến 15/6/2020)", printed.Output, StringComparison.Ordinal);
        Assert.Contains("- Tổng số hồ sơ tiếp nhận: 0 hồ sơ.", printed.Output, StringComparison.Ordinal);
        var report = JsonDocument.Parse(json.Output).RootElement;
        Assert.Equal(("2019-12-16", "2020-06-15", "16-15"), (report.GetProperty("from").GetString(), report.GetProperty("until").GetString(), report.GetProperty("borders").GetString()));
        Assert.Equal(
            ["received_total", "province_resolved", "district_resolved", "commune_resolved", "interlinked_total", "interlinked_early_or_on_time", "interlinked_not_on_time", "interlinked_on_time_rate_pct", "online_level_3_4", "visits_total", "trips_per_finished_dossier"],
            report.GetProperty("facts").EnumerateArray().Select(fact => fact.GetProperty("id").GetString()));
        Assert.Equal(0, report.GetProperty("figures").GetProperty("new").GetInt64());
    }

    [Fact]
    public async Task Borders_may_be_chosen_and_are_those_of_the_year_otherwise()
    {
        using var folder = await DistrictAsync();
        foreach (var (arguments, from) in new[] { ("2021H1", "2020-12-15"), ("2020H1 --borders 15-14", "2019-12-15"), ("2020Q2 --borders calendar", "2020-04-01"), ("2020-02-03..2020-02-20", "2020-02-03") })
        {
            var told = await ProgramRun.OfAsync(folder.Path, ["report", "--json", "--alone", "--unit", "035", "--period", .. arguments.Split(' ')]);
            Assert.Equal(from, JsonDocument.Parse(told.Output).RootElement.GetProperty("from").GetString());
        }
    }

    [Fact]
    public async Task A_statutory_form_is_told_to_programs_with_its_checks_and_how_far_it_counts()
    {
        using var folder = await DistrictAsync();

        var told = await ProgramRun.OfAsync(folder.Path, "report", "--period", "2020H1", "--unit", "035", "--form", "II.06a");
        var unknown = await ProgramRun.OfAsync(folder.Path, "report", "--period", "2020H1", "--unit", "035", "--form", "X.1");

        Assert.Equal((0, ""), (told.ExitCode, told.Error));
        var form = JsonDocument.Parse(told.Output).RootElement;
        Assert.Equal(("ii-06a", "II.06a/VPCP/KSTT", "2019-12-16"), (form.GetProperty("form").GetString(), form.GetProperty("code").GetString(), form.GetProperty("from").GetString()));
        Assert.Equal(Enumerable.Range(3, 11), form.GetProperty("table").GetProperty("columns").EnumerateArray().Select(column => column.GetInt32()));
        Assert.Equal(["district", "commune"], form.GetProperty("table").GetProperty("levels").EnumerateArray().Select(level => level.GetProperty("level").GetString()));
        Assert.All(form.GetProperty("table").GetProperty("identities").EnumerateArray(), identity => Assert.True(identity.GetProperty("holds").GetBoolean()));
        Assert.True(form.GetProperty("countedUpTo").GetProperty("sequence").GetInt64() > 0);
        Assert.StartsWith("Không có biểu “X.1”. Chọn một trong: II.06a, II.07,", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_is_closed_once_from_the_command_line_when_its_period_is_over()
    {
        using var folder = await DistrictAsync();

        var closed = await ProgramRun.OfAsync(folder.Path, "report", "--period", "2020H1", "--unit", "035", "--form", "II.06a", "--close");
        var again = await ProgramRun.OfAsync(folder.Path, "report", "--period", "2020H1", "--unit", "035", "--form", "II.06a", "--close");
        var lasts = await ProgramRun.OfAsync(folder.Path, "report", "--period", "2190", "--unit", "035", "--form", "II.06a", "--close");
        var formless = await ProgramRun.OfAsync(folder.Path, "report", "--period", "2020H1", "--unit", "035", "--close");

        Assert.Equal((0, ""), (closed.ExitCode, closed.Error));
        Assert.Equal("system", JsonDocument.Parse(closed.Output).RootElement.GetProperty("closed").GetProperty("by").GetString());
        Assert.All([again, lasts, formless], run => Assert.NotEqual(0, run.ExitCode));
        Assert.StartsWith("Hãy cho biết biểu cần chốt bằng --form.", formless.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2020H3", "035", "Không hiểu kỳ báo cáo “2020H3”.")]
    [InlineData("2020H1", "999", "Không có đơn vị mang mã 999.")]
    [InlineData("2020H1", "035.mot-cua", "Đơn vị 035.mot-cua không báo cáo riêng; hồ sơ của nó tính cho cơ quan 035.")]
    public async Task What_is_not_known_is_told_in_one_sentence(string period, string unit, string sentence)
    {
        using var folder = await DistrictAsync();
        var told = await ProgramRun.OfAsync(folder.Path, "report", "--period", period, "--unit", unit);

        Assert.Equal(1, told.ExitCode);
        Assert.StartsWith(sentence, told.Error, StringComparison.Ordinal);
    }

    private static async Task<TestFolder> DistrictAsync()
    {
        var folder = new TestFolder();
        var list = folder.Write("units.csv", "code,kind,name,short_name,parent,office\n02,province,Tỉnh Hà Giang,Hà Giang,,\n035,district,Huyện Quang Bình,Quang Bình,02,\n035.mot-cua,desk,Một cửa huyện,Một cửa huyện,035,mot-cua\n01243,commune,Xã Tân Bắc,Tân Bắc,035,\n");
        var imported = await ProgramRun.OfAsync(folder.Path, "import", "units", list, "--from", "2019-01-01");
        Assert.Equal((0, ""), (imported.ExitCode, imported.Error));
        return folder;
    }
}
