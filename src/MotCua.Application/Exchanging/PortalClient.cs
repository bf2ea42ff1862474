using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MotCua.Application.Exchanging;

/// <summary>How a call ended.</summary>
public enum PortalEnd
{
    /// <summary>The portal has it.</summary>
    Accepted,

    /// <summary>The portal answered, and said no.</summary>
    Refused,

    /// <summary>Nobody knows whether it arrived: to be sent again as it is.</summary>
    Lost,
}

/// <param name="Code">error_code of an answer; else what went wrong: "timeout", "http-500", "unreachable", "unreadable", "credentials".</param>
public sealed record PortalAnswer(PortalEnd End, string Code)
{
    /// <summary>What the portal sent with it; null for nothing.</summary>
    public JsonElement? Data { get; init; }
}

/// <summary>Calls the national portal's services. Opens a session when it has none; knows nothing of dossiers.</summary>
public sealed class PortalClient(PortalOptions options) : IDisposable
{
    private const int LongestAnswer = 16 * 1024 * 1024;
    private const int LongestCode = 20;

    // No redirects: an account goes to the address that was set and nowhere else.
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = options.Timeout,
        MaxResponseContentBufferSize = LongestAnswer,
    };

    private readonly SemaphoreSlim door = new(1);
    private string? session;

    /// <param name="data">The "data" of the call, as JSON.</param>
    public Task<PortalAnswer> SendAsync(string service, bool isUpdating, string data, CancellationToken cancel) =>
        InSessionAsync(
            key => $$"""{"session":{{Quoted(key)}},"madonvi":{{Quoted(options.Agency)}},"service":{{Quoted(service)}},"isUpdating":"{{(isUpdating ? "True" : "False")}}","data":[{{data}}]}""",
            cancel);

    /// <summary>Asks what the portal holds under a code (TraCuuHoSo).</summary>
    public Task<PortalAnswer> AskAsync(string code, CancellationToken cancel) =>
        InSessionAsync(key => $$"""{"session":{{Quoted(key)}},"madonvi":{{Quoted(options.Agency)}},"service":"TraCuuHoSo","mahoso":{{Quoted(code)}}}""", cancel);

    public void Dispose()
    {
        http.Dispose();
        door.Dispose();
    }

    private async Task<PortalAnswer> InSessionAsync(Func<string, string> body, CancellationToken cancel)
    {
        var (key, failure) = await SessionAsync(null, cancel);
        var answer = failure ?? await CallAsync(options.Address!, body(key!), cancel);
        if (failure is not null || !(answer.Code == Http(HttpStatusCode.Unauthorized) || options.SessionEnded.Contains(answer.Code)))
        {
            return answer;
        }

        (key, failure) = await SessionAsync(key, cancel);
        return failure ?? await CallAsync(options.Address!, body(key!), cancel);
    }

    /// <summary>The session at hand, or a new one when there is none but <paramref name="ended"/>.</summary>
    private async Task<(string? Key, PortalAnswer? Failure)> SessionAsync(string? ended, CancellationToken cancel)
    {
        await door.WaitAsync(cancel);
        try
        {
            if (session is not null && session != ended)
            {
                return (session, null);
            }

            session = null;
            if (await AccountAsync(cancel) is not { } account)
            {
                return (null, new PortalAnswer(PortalEnd.Lost, "credentials"));
            }

            var answer = await CallAsync(options.LoginAddress ?? options.Address!, account, cancel);
            session = answer.Data is { ValueKind: JsonValueKind.Object } data && data.TryGetProperty("session", out var given) && given.ValueKind is JsonValueKind.String ? given.GetString() : null;
            return session is null ? (null, answer with { End = PortalEnd.Lost, Code = answer.End is PortalEnd.Lost ? answer.Code : "login" }) : (session, null);
        }
        finally
        {
            door.Release();
        }
    }

    private async Task<string?> AccountAsync(CancellationToken cancel)
    {
        try
        {
            var account = options.Credentials is null ? null : JsonNode.Parse(await File.ReadAllTextAsync(options.Credentials, cancel));
            return account is JsonObject ? account.ToJsonString() : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    private async Task<PortalAnswer> CallAsync(Uri address, string body, CancellationToken cancel)
    {
        try
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            using var response = await http.PostAsync(address, content, cancel);
            return response.IsSuccessStatusCode
                ? Read(await response.Content.ReadFromJsonAsync<JsonElement>(cancel))
                : new PortalAnswer(PortalEnd.Lost, Http(response.StatusCode));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new PortalAnswer(PortalEnd.Lost, "timeout");
        }
        catch (HttpRequestException)
        {
            return new PortalAnswer(PortalEnd.Lost, "unreachable");
        }
        catch (Exception error) when (error is JsonException or IOException or InvalidOperationException)
        {
            return new PortalAnswer(PortalEnd.Lost, "unreadable");
        }
    }

    private PortalAnswer Read(JsonElement answer)
    {
        if (answer.ValueKind is not JsonValueKind.Object || !answer.TryGetProperty("error_code", out var told) || told.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
        {
            return new PortalAnswer(PortalEnd.Lost, "unreadable");
        }

        var code = told.ToString();
        code = code.Length > LongestCode ? code[..LongestCode] : code;
        var isThere = options.Accepted.Contains(code) || options.AlreadyThere.Contains(code);
        return new PortalAnswer(isThere ? PortalEnd.Accepted : PortalEnd.Refused, code) { Data = answer };
    }

    private static string Http(HttpStatusCode status) => $"http-{(int)status}";

    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
