using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Organisation;
using MotCua.Web;
using MotCua.Web.Tests.Harness;

namespace MotCua.Browser.Tests.Harness;

/// <summary>The program on a free loopback port with a fresh data folder, visited by a real browser. Only the clock and the door are the test's.</summary>
public sealed class LiveSite : IOfficeUnderTest, IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly string folder;
    private readonly List<IBrowserContext> visits = [];

    private LiveSite(WebApplication app, string folder, TestClock clock)
    {
        this.app = app;
        this.folder = folder;
        Clock = clock;
    }

    public TestClock Clock { get; }

    public IServiceProvider Services => app.Services;

    public string Address => app.Urls.Single();

    /// <param name="today">The office's day, "2020-06-15"; it is 8 in the morning there.</param>
    public static async Task<LiveSite> OpenAsync(string today = "2020-06-15")
    {
        var cancel = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("motcua-live-").FullName;
        var clock = new TestClock(DateOnly.Parse(today, CultureInfo.InvariantCulture));
        var app = Hosting.Build(new MotCuaOptions(folder, "http://127.0.0.1:0"), builder =>
        {
            builder.Logging.SetMinimumLevel(LogLevel.Error);
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
            builder.Services.AddSingleton<IStartupFilter, TestDoor>();
        });
        await app.PrepareAsync(cancel);
        await app.StartAsync(cancel);
        return new LiveSite(app, folder, clock);
    }

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>A new visit by someone who has not signed in.</summary>
    public Task<IPage> AnyoneAsync(Screen? screen = null) => VisitAsync(screen ?? Screen.Phone, null);

    /// <summary>A new visit by an officer at work in one of their duties.</summary>
    public Task<IPage> SignedInAsync(DutyKind duty, string unit = "035", string unitName = "Huyện Quang Bình", string id = "mai.lt", string name = "Lường Thị Mai", Screen? screen = null) =>
        VisitAsync(screen ?? Screen.Desk, Door(new Officer(id, name, duty, unit), unitName));

    /// <summary>What lets a browser in as an officer.</summary>
    public static Dictionary<string, string> Door(Officer officer, string unitName) => new() { [TestDoor.Header] = TestDoor.Write(officer, unitName) };

    /// <summary>A new visit by an officer who signs in by the real door.</summary>
    public async Task<IPage> SignedInAsAsync(string account, string password, Screen? screen = null)
    {
        var page = await VisitAsync(screen ?? Screen.Desk, null);
        await page.GotoAsync("/account/sign-in");
        await page.FillAsync("#Name", account);
        await page.FillAsync("#Password", password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(address => !address.Contains("/account/sign-in", StringComparison.Ordinal));
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visit in visits)
        {
            await visit.CloseAsync();
        }

        await app.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<IPage> VisitAsync(Screen screen, Dictionary<string, string>? door)
    {
        var browser = await Chromium.BrowserAsync();
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = Address,
            ViewportSize = new() { Width = screen.Width, Height = screen.Height },
            ColorScheme = screen.Dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = screen.Scripts,
            Locale = "vi-VN",
            ExtraHTTPHeaders = door,
        });
        context.SetDefaultTimeout(15_000);
        visits.Add(context);

        // A page that prints itself would open the browser's own print window, and until that is gone nothing else can be printed from it.
        await context.AddInitScriptAsync("window.print = () => { document.documentElement.dataset.printed = 'yes'; }");
        return await context.NewPageAsync();
    }
}

/// <summary>What a page is seen on.</summary>
public sealed record Screen(int Width, int Height)
{
    public static readonly Screen Desk = new(1366, 768);
    public static readonly Screen Phone = new(390, 844);
    public static readonly Screen Narrow = new(320, 640);

    public bool Dark { get; init; }

    public bool Scripts { get; init; } = true;
}
