using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using MotCua.Application.Administering;
using MotCua.Application.SigningIn;
using MotCua.Application.Tests.Harness;
using MotCua.Domain.Organisation;
using MotCua.Web.Tests.Counter;
using MotCua.Web.Tests.Harness;

namespace MotCua.Web.Tests.Api;

/// <summary>An answer of the API.</summary>
internal sealed record Answer(HttpStatusCode Status, string? ContentType, JsonElement Json, HttpResponseHeaders Headers)
{
    public string this[string name] => Json.GetProperty(name).ToString();

    /// <summary>The fields of a problem, in order.</summary>
    public IReadOnlyList<string> Fields => Json.TryGetProperty("errors", out var errors) ? [.. errors.EnumerateObject().Select(error => error.Name).Order()] : [];

    public string Error(string field) => Json.GetProperty("errors").GetProperty(field)[0].GetString()!;
}

/// <summary>A program that calls the API with the token of an officer.</summary>
internal sealed class Caller(HttpClient http)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public HttpClient Http => http;

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    /// <param name="body">An object, or a text that is sent as it is; null for none.</param>
    public Task<Answer> PostAsync(string path, object? body = null, string? key = null) => SendAsync(
        HttpMethod.Post, path, body is null ? null : new StringContent(body as string ?? JsonSerializer.Serialize(body, JsonSerializerOptions.Web), Encoding.UTF8, "application/json"), key);

    public async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? content, string? key = null)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1{path}") { Content = content };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        using var answer = await http.SendAsync(request, Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        return new Answer(answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement, answer.Headers);
    }
}

/// <summary>Programs at the counter of xã Tân Bắc, on Friday 12 June 2020 at 8:16.</summary>
internal static class ApiSite
{
    private static readonly DateOnly Since = new(2019, 12, 1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The counter with its procedures and its clerk, and others in the one duty named; each has an account.</summary>
    public static async Task<TestSite> OpenAsync(params (string Name, DutyKind Kind, string Unit)[] others)
    {
        var site = await CounterSite.OpenAsync();
        await site.HasAccountAsync(CounterSeed.Clerk.Id);
        foreach (var (name, kind, unit) in others)
        {
            var appointed = await site.Get<AppointOfficer>().RunAsync(new(name, null, Since), TestPeople.Console, null, Cancel);
            Assert.False((await site.Get<GiveDuty>().RunAsync(new(appointed.Value.Card.Id, kind, unit, Since), TestPeople.Console, null, Cancel)).Refused);
            await site.HasAccountAsync(appointed.Value.Card.Id);
        }

        return site;
    }

    /// <summary>A program with a token of this officer's first duty.</summary>
    public static async Task<Caller> CallerAsync(this TestSite site, string officer = "mai.lt", string language = "vi")
    {
        var (caller, _) = await site.CallerWithTokenAsync(officer, language);
        return caller;
    }

    public static async Task<(Caller Caller, string Token)> CallerWithTokenAsync(this TestSite site, string officer = "mai.lt", string language = "vi")
    {
        var by = new Officer(officer, officer, DutyKind.Receive, CounterSeed.Desk);
        var issued = await site.Get<IssueToken>().RunAsync(new("Phần mềm quầy", $"{officer}/1", new DateOnly(2020, 12, 31)), by, Cancel);
        Assert.False(issued.Refused, string.Join(", ", issued.Refusals));
        var caller = site.Nobody(language);
        caller.Http.DefaultRequestHeaders.Authorization = new("Bearer", issued.Value.Code);
        return (caller, issued.Value.Facts.Token);
    }

    /// <summary>A program whose token was already found good, for what comes after the door.</summary>
    public static Caller Api(this TestSite site, Officer officer, string language = "vi")
    {
        var caller = new Caller(site.SignedIn(officer).Http);
        caller.Http.DefaultRequestHeaders.Add("Accept-Language", language);
        return caller;
    }

    public static Caller Nobody(this TestSite site, string language = "vi")
    {
        var caller = new Caller(site.Anyone().Http);
        caller.Http.DefaultRequestHeaders.Add("Accept-Language", language);
        return caller;
    }

    /// <summary>The common case; another name is another person.</summary>
    public static object Dossier(string name = "Hoàng Văn Thử", string procedure = CounterSeed.Birth, string? note = null) => new
    {
        procedure,
        applicant = new { name, address = "Thôn Mẫu, xã Tân Bắc, huyện Quang Bình", birthDate = "1985-03-15" },
        papers = new[] { new { name = "Tờ khai đăng ký khai sinh", originals = 1 }, new { name = "Giấy chứng sinh", originals = 1 } },
        note,
    };
}
