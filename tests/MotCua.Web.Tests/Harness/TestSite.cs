using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Organisation;

namespace MotCua.Web.Tests.Harness;

/// <summary>
/// The whole program in memory on a fresh data folder, put together as the server is. Nothing of ours is faked but the clock, and
/// the door when a test says who has signed in.
/// </summary>
public sealed partial class TestSite : IOfficeUnderTest, IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly string folder;

    private TestSite(WebApplication app, string folder, TestClock clock)
    {
        this.app = app;
        this.folder = folder;
        Clock = clock;
    }

    public TestClock Clock { get; }

    public IServiceProvider Services => app.Services;

    /// <param name="today">The office's day, "2020-06-15"; it is 8 in the morning there.</param>
    /// <param name="adjust">Further services of the test's own.</param>
    /// <param name="fill">Puts data into the folder before the program opens it.</param>
    public static async Task<TestSite> OpenAsync(string today = "2020-06-15", Action<IServiceCollection>? adjust = null, Func<string, Task>? fill = null)
    {
        var cancel = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("motcua-site-").FullName;
        await (fill?.Invoke(folder) ?? Task.CompletedTask);
        var clock = new TestClock(DateOnly.Parse(today, CultureInfo.InvariantCulture));
        var app = Hosting.Build(new MotCuaOptions(folder, "http://localhost"), builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.SetMinimumLevel(LogLevel.Error);
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
            builder.Services.AddSingleton<IStartupFilter, TestDoor>();
            adjust?.Invoke(builder.Services);
        });
        await app.PrepareAsync(cancel);
        await app.StartAsync(cancel);
        return new TestSite(app, folder, clock);
    }

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>Someone who has not signed in.</summary>
    public Visitor Anyone() => new(app.GetTestServer(), officer: null, "");

    /// <summary>An officer at work in one of their duties.</summary>
    public Visitor SignedIn(DutyKind duty, string unit = "035", string unitName = "Huyện Quang Bình", string id = "mai.lt", string name = "Lường Thị Mai") =>
        new(app.GetTestServer(), new Officer(id, name, duty, unit), unitName);

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
