using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using MotCua.Domain.Dossiers;
using MotCua.Web.Tests.Harness;

namespace MotCua.Web.Tests.Api;

public sealed class ApiDocumentTests
{
    [Fact]
    public async Task The_document_names_every_route_every_act_and_how_it_says_no()
    {
        await using var site = await TestSite.OpenAsync();
        var document = await DocumentAsync(site);

        var routes = site.Get<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.RawText!.TrimStart('/').StartsWith("api/v1/", StringComparison.Ordinal))
            .SelectMany(route => route.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Select(method => $"{method} /{route.RoutePattern.RawText!.TrimStart('/').Replace(":length(64)", "", StringComparison.Ordinal)}"));
        var described = document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(method => $"{method.Name.ToUpperInvariant()} {path.Name}")).ToList();
        string[] acts =
        [
            "take", "forward", "send-back", "result", "approve", "hand-over", "return", "refuse", "withdraw", "stop", "take-withdrawal-back", "refuse-withdrawal", "reassign", "files",
            "propose-supplement", "decline-supplement", "ask-supplement", "take-papers", "answer-supplement", "close", "ask-payment", "record-payment",
            "ask-opinion", "answer-opinion", "take-branch", "finish-branch", "return-branch", "site-visit", "propose-new-date", "sign-new-date", "decline-new-date", "pass-on-new-date", "urge", "answer-escalation", "correct", "sign-copy",
        ];

        Assert.Equal(routes.Order(), described.Order());
        Assert.Equal(Enum.GetValues<DossierAct>().Length, acts.Length);
        Findings.None(acts.Select(act => $"POST /api/v1/dossiers/{{code}}/{act}").Except(described));
        Assert.Equal("bearer", document.GetProperty("components").GetProperty("securitySchemes").GetProperty("token").GetProperty("scheme").GetString());
    }

    [Fact]
    public async Task Each_operation_has_a_summary_a_shape_and_its_door()
    {
        await using var site = await TestSite.OpenAsync();
        var document = await DocumentAsync(site);
        var problems = new List<string>();
        foreach (var path in document.GetProperty("paths").EnumerateObject())
        {
            foreach (var (method, operation) in path.Value.EnumerateObject().Select(one => (one.Name, one.Value)))
            {
                var isPublic = path.Name is "/api/v1/due" || path.Name.StartsWith("/api/v1/track", StringComparison.Ordinal) || path.Name.StartsWith("/api/v1/seals", StringComparison.Ordinal);
                var answers = operation.GetProperty("responses").EnumerateObject().ToList();
                if (!operation.TryGetProperty("summary", out _) || operation.TryGetProperty("security", out _) == isPublic
                    || !answers.Any(answer => answer.Name[0] == '2' && answer.Value.TryGetProperty("content", out _))
                    || (!isPublic && !answers.Any(answer => answer.Name == "401")))
                {
                    problems.Add($"{method} {path.Name}");
                }
            }
        }

        Findings.None(problems);
        var schemas = document.GetProperty("components").GetProperty("schemas");
        Assert.Contains("powerOfAttorney", schemas.ToString(), StringComparison.Ordinal);
        Assert.Contains("Mã hồ sơ.", schemas.GetProperty("ReceivedAnswer").ToString(), StringComparison.Ordinal);
        Assert.Equal(["code", "detail", "errors", "facts", "reasons", "status", "title"], schemas.GetProperty("Problem").GetProperty("properties").EnumerateObject().Select(property => property.Name).Order());
    }

    private static async Task<JsonElement> DocumentAsync(TestSite site) =>
        JsonDocument.Parse(await site.Anyone().Http.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken)).RootElement;
}
