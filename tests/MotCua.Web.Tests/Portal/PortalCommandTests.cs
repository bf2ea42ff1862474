using MotCua.Application.Tests.Harness;
using MotCua.Web.Commands;
using MotCua.Web.Tests.Harness;

namespace MotCua.Web.Tests.Portal;

public sealed class PortalCommandTests
{
    /// <summary>A port where nobody listens.</summary>
    private const string Dead = """{ "portal": { "address": "http://127.0.0.1:9/service", "credentials": "account.json", "agency": "000.00.35.H22" } }""";

    [Fact]
    public async Task Without_an_address_there_is_no_portal()
    {
        using var folder = new TestFolder();

        var status = await ProgramRun.OfAsync(folder.Path, "portal", "status");
        Assert.Equal((Root.Done, "Chưa cài đặt trao đổi với Cổng Dịch vụ công quốc gia."), (status.ExitCode, status.Output.Trim()));
        var send = await ProgramRun.OfAsync(folder.Path, "portal", "send");
        Assert.Equal(Root.Failed, send.ExitCode);
        Assert.Contains("portal:address", send.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "portal": { "address": "http://portal.example/service", "credentials": "a", "agency": "H22" } }""", "portal:address")]
    [InlineData("""{ "portal": { "address": "https://portal.example/service", "agency": "H22" } }""", "portal:credentials")]
    [InlineData("""{ "portal": { "address": "https://portal.example/service", "credentials": "a" } }""", "portal:agency")]
    [InlineData("""{ "portal": { "address": "https://portal.example/service", "credentials": "a", "agency": "H22", "timeoutSeconds": 0 } }""", "portal:timeoutSeconds")]
    [InlineData("""{ "portal": { "address": "https://portal.example/service", "credentials": "a", "agency": "H22", "codes": { "audience": { "Household": "2" } } } }""", "Household")]
    public async Task What_is_set_wrongly_is_named(string settings, string part)
    {
        using var folder = new TestFolder();
        folder.Write("settings.json", settings);

        var run = await ProgramRun.OfAsync(folder.Path, "portal", "status");
        Assert.Equal(Root.Failed, run.ExitCode);
        Assert.Contains(part, Assert.Single(run.Error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_portal_that_is_down_is_said_on_the_health_page_and_makes_nobody_unwell()
    {
        await using var site = await TestSite.OpenAsync(fill: folder => File.WriteAllTextAsync(Path.Combine(folder, "settings.json"), Dead));
        await new DistrictScene(site.Services).BeginAsync();

        using var answer = await site.Anyone().Http.GetAsync(new Uri("/health", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode);
        Assert.Contains("Cổng Dịch vụ công quốc gia", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_and_sending_answer_programs()
    {
        using var folder = new TestFolder();
        folder.Write("settings.json", Dead);

        Assert.Contains("\"isSet\": true", (await ProgramRun.OfAsync(folder.Path, "portal", "status", "--json")).Output, StringComparison.Ordinal);
        var send = await ProgramRun.OfAsync(folder.Path, "portal", "send", "--json");
        Assert.Equal(Root.Done, send.ExitCode);
        Assert.Contains("\"told\": 0", send.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comparing_says_what_differs_by_its_exit_code_and_in_json()
    {
        using var folder = new TestFolder();
        var list = folder.Write("cong.csv", "MaHoSo,TrangThaiHoSo\n000.00.99.H22-200615-0777,2\n");

        var run = await ProgramRun.OfAsync(folder.Path, "portal", "compare", list, "--json");
        Assert.Equal(Root.Failed, run.ExitCode);
        Assert.Contains("\"kind\": \"missingHere\"", run.Output, StringComparison.Ordinal);
        Assert.Contains("portal:address", (await ProgramRun.OfAsync(folder.Path, "portal", "compare")).Error, StringComparison.Ordinal);
    }
}
