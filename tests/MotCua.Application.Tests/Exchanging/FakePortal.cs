using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using MotCua.Application.Exchanging;
using MotCua.Domain.Portal;

namespace MotCua.Application.Tests.Exchanging;

/// <summary>What goes wrong with one call.</summary>
internal enum Mishap
{
    None,

    /// <summary>Takes the message and answers later than anybody waits.</summary>
    Slow,

    /// <summary>HTTP 500, nothing taken.</summary>
    ServerError,

    /// <summary>The connection breaks before the message is read.</summary>
    Reset,

    /// <summary>Takes the message; the connection breaks before the answer.</summary>
    AnswerLost,

    /// <summary>Takes the message and says so twice in one answer.</summary>
    AnsweredTwice,

    /// <summary>Takes the message and answers after those that came later.</summary>
    OutOfOrder,

    /// <summary>The session ended; nothing taken.</summary>
    SessionEnded,

    /// <summary>A page for people instead of an answer.</summary>
    Garbage,

    /// <summary>Read and refused.</summary>
    Refused,
}

/// <summary>A message as it arrived and was taken.</summary>
internal sealed record Taken(string Code, string Service, bool IsUpdating, string Data);

/// <summary>A small HTTP server on loopback that plays the national portal: strict about shapes, and as unreliable as it is told to be.</summary>
internal sealed class FakePortal : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly string credentials = Path.GetTempFileName();
    private readonly ConcurrentQueue<Taken> taken = new();
    private readonly ConcurrentQueue<string> faults = new();
    private string session = "";
    private int calls;
    private int logins;
    private int asked;
    private string lastAnswer = """{"error_code":"00","data":[]}""";

    private FakePortal(WebApplication app) => this.app = app;

    /// <summary>What happens to a call, by its number and the dossier it is about.</summary>
    public Func<int, string, Mishap> Mishaps { get; set; } = (_, _) => Mishap.None;

    /// <summary>What happens to a question for a dossier (TraCuuHoSo), by its number and the dossier.</summary>
    public Func<int, string, Mishap> AskMishaps { get; set; } = (_, _) => Mishap.None;

    /// <summary>Every call waits for this before it is answered.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>Dossiers the portal took and lost.</summary>
    public HashSet<string> Forgotten { get; } = [];

    /// <summary>What the portal makes of a message it took.</summary>
    public Func<string, string> Retold { get; set; } = data => data;

    /// <summary>Raised when a call has arrived.</summary>
    public SemaphoreSlim Arrived { get; } = new(0);

    public IReadOnlyList<Taken> Taken => [.. taken];

    public IReadOnlyList<string> Faults => [.. faults];

    public int Calls => calls;

    public int Logins => logins;

    public int Asked => asked;

    public PortalOptions Options => new()
    {
        Address = new Uri($"{app.Urls.Single()}/service"),
        LoginAddress = new Uri($"{app.Urls.Single()}/login"),
        Credentials = credentials,
        Agency = "000.00.35.H22",
        Timeout = TimeSpan.FromMilliseconds(500),
        Every = TimeSpan.FromMilliseconds(20),
    };

    public static async Task<FakePortal> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var portal = new FakePortal(app);
        await File.WriteAllTextAsync(portal.credentials, """{"username":"quangbinh","password":"bi-mat"}""", TestContext.Current.CancellationToken);
        app.MapPost("/login", portal.LoginAsync);
        app.MapPost("/service", portal.AnswerAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return portal;
    }

    /// <summary>Messages of one dossier in the order they arrived; one that was sent again stands once.</summary>
    public IReadOnlyList<(string Service, string Data)> Heard(string code)
    {
        var heard = new List<(string, string)>();
        foreach (var message in Taken.Where(message => message.Code == code).Select(message => (message.Service, message.Data)))
        {
            if (heard.Count == 0 || heard[^1] != message)
            {
                heard.Add(message);
            }
        }

        return heard;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        File.Delete(credentials);
        Arrived.Dispose();
    }

    private async Task LoginAsync(HttpContext http)
    {
        Interlocked.Increment(ref logins);
        var account = await JsonDocument.ParseAsync(http.Request.Body);
        var isKnown = account.RootElement.GetProperty("username").GetString() == "quangbinh" && account.RootElement.GetProperty("password").GetString() == "bi-mat";
        session = Guid.NewGuid().ToString("N");
        await http.Response.WriteAsync(isKnown ? $$"""{"error_code":"00","session":"{{session}}"}""" : """{"error_code":"01"}""");
    }

    private async Task AnswerAsync(HttpContext http)
    {
        using var call = await JsonDocument.ParseAsync(http.Request.Body);
        var root = call.RootElement;
        if (root.TryGetProperty("mahoso", out var asked))
        {
            await TellAsync(http, root, asked.GetString()!);
            return;
        }

        var number = Interlocked.Increment(ref calls);
        var data = Checked(root);
        var code = data.GetProperty("MaHoSo").GetString()!;
        Arrived.Release();
        var mishap = Mishaps(number, code);
        if (mishap is Mishap.SessionEnded || root.GetProperty("session").GetString() != session)
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        if (mishap is Mishap.None or Mishap.Slow or Mishap.AnswerLost or Mishap.AnsweredTwice or Mishap.OutOfOrder)
        {
            taken.Enqueue(new Taken(code, root.GetProperty("service").GetString()!, root.GetProperty("isUpdating").GetString() == "True", data.GetRawText()));
        }

        await Gate;
        await AnswerAsync(http, mishap);
    }

    /// <summary>TraCuuHoSo: what was last heard of a dossier, with whatever the portal makes of it.</summary>
    private async Task TellAsync(HttpContext http, JsonElement call, string code)
    {
        Note(call.EnumerateObject().Select(field => field.Name).SequenceEqual(["session", "madonvi", "service", "mahoso"]) ? [] : ["TraCuuHoSo has another shape"]);
        var mishap = AskMishaps(Interlocked.Increment(ref asked), code);
        if (call.GetProperty("session").GetString() != session)
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var before = lastAnswer;
        var last = Taken.LastOrDefault(message => message.Code == code && message.Service == PortalDossier.Service);
        lastAnswer = last is null || Forgotten.Contains(code) ? """{"error_code":"05"}""" : $$"""{"error_code":"00","data":[{{Retold(last.Data)}}]}""";
        await (mishap switch
        {
            Mishap.None => http.Response.WriteAsync(lastAnswer),

            // The answer to the question before this one.
            Mishap.OutOfOrder => http.Response.WriteAsync(before),

            // One dossier twice in one answer, as it was and as it is.
            Mishap.AnsweredTwice when last is not null => http.Response.WriteAsync($$"""{"error_code":"00","data":[{{last.Data}},{{Retold(last.Data)}}]}"""),
            _ => AnswerAsync(http, mishap),
        });
    }

    private static async Task AnswerAsync(HttpContext http, Mishap mishap)
    {
        switch (mishap)
        {
            case Mishap.ServerError:
                http.Response.StatusCode = StatusCodes.Status500InternalServerError;
                break;
            case Mishap.Reset or Mishap.AnswerLost:
                http.Abort();
                break;
            case Mishap.Slow:
                await Task.Delay(1_000);
                await http.Response.WriteAsync("""{"error_code":"00"}""");
                break;
            case Mishap.OutOfOrder:
                await Task.Delay(80);
                await http.Response.WriteAsync("""{"error_code":0}""");
                break;
            case Mishap.AnsweredTwice:
                await http.Response.WriteAsync("""{"error_code":"00"}{"error_code":"00"}""");
                break;
            case Mishap.Garbage:
                await http.Response.WriteAsync("<html>Hệ thống đang bảo trì</html>");
                break;
            case Mishap.Refused:
                await http.Response.WriteAsync("""{"error_code":"07","message":"Hồ sơ không hợp lệ"}""");
                break;
            default:
                await http.Response.WriteAsync("""{"error_code":"00"}""");
                break;
        }
    }

    /// <summary>The one message of a call, with every fault of its shape noted.</summary>
    private JsonElement Checked(JsonElement call)
    {
        var there = call.EnumerateObject().Select(field => field.Name).ToList();
        Note(there.Except(PortalShape.Call).Select(name => $"{name} is unknown").Concat(PortalShape.Call.Except(there).Select(name => $"{name} is missing")));
        Note(call.GetProperty("isUpdating").GetString() is "True" or "False" ? [] : ["isUpdating is neither True nor False"]);
        Note(call.GetProperty("madonvi").GetString() == "000.00.35.H22" ? [] : ["madonvi is another"]);
        var data = Assert.Single(call.GetProperty("data").EnumerateArray());
        var service = call.GetProperty("service").GetString();
        Note(service switch
        {
            PortalDossier.Service => PortalShape.Faults(data, PortalShape.Dossier, service),
            PortalProgress.Service => PortalShape.Faults(data, PortalShape.Progress, service),
            _ => [$"{service} is no service"],
        });
        var status = data.GetProperty(service == PortalDossier.Service ? "TrangThaiHoSo" : "TrangThai").GetString();
        Note(int.TryParse(status, out var state) && state is >= 1 and <= 10 ? [] : [$"{status} is no status"]);
        return data;
    }

    private void Note(IEnumerable<string> found)
    {
        foreach (var fault in found)
        {
            faults.Enqueue(fault);
        }
    }
}
