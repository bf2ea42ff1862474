using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(MotCua.Browser.Tests.Harness.Chromium))]

namespace MotCua.Browser.Tests.Harness;

/// <summary>One real browser for the whole run, started when the first test asks for it. Each test gets a context of its own.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private const string Program = "/usr/bin/chromium";
    private static readonly Lazy<Task<(IPlaywright Driver, IBrowser Browser)>> Shared = new(StartAsync);

    public static async Task<IBrowser> BrowserAsync()
    {
        if (!File.Exists(Program) && Environment.GetEnvironmentVariable("MOTCUA_TEST_ALL") != "1")
        {
            Assert.Skip("Chromium is not installed here (Debian: apt-get install chromium).");
        }

        return (await Shared.Value).Browser;
    }

    public async ValueTask DisposeAsync()
    {
        if (Shared.IsValueCreated && Shared.Value.IsCompletedSuccessfully)
        {
            var (driver, browser) = await Shared.Value;
            await browser.CloseAsync();
            driver.Dispose();
        }
    }

    private static async Task<(IPlaywright Driver, IBrowser Browser)> StartAsync()
    {
        if (!File.Exists(Program))
        {
            throw new InvalidOperationException("Chromium is not installed, and this run must test everything: apt-get install chromium");
        }

        var driver = await Playwright.CreateAsync();
        var browser = await driver.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Program,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        return (driver, browser);
    }
}
