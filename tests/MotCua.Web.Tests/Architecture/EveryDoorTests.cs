using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using MotCua.Domain.Organisation;
using MotCua.Web.Security;
using MotCua.Web.Tests.Harness;

namespace MotCua.Web.Tests.Architecture;

/// <summary>Knocks at every door there is: pages and API, as nobody and as an officer of each duty.</summary>
public sealed class EveryDoorTests
{
    [Fact]
    public async Task Nobody_comes_in_anywhere_but_by_a_public_door()
    {
        await using var site = await TestSite.OpenAsync();
        var nobody = site.Anyone();
        var open = new List<string>();
        var walked = 0;
        foreach (var (method, path, route) in Doors(site))
        {
            if (IsPublic(route))
            {
                continue;
            }

            walked++;
            using var answer = await nobody.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path), TestContext.Current.CancellationToken);
            var isRefused = path.StartsWith("/api", StringComparison.Ordinal)
                ? answer.StatusCode == HttpStatusCode.Unauthorized
                : answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.ToString().Contains("/account/sign-in", StringComparison.Ordinal);
            if (!isRefused)
            {
                open.Add($"{method} {path} answers {(int)answer.StatusCode} {answer.Headers.Location}");
            }
        }

        Assert.True(walked > 20, $"Only {walked} doors were found.");
        Findings.None(open);
    }

    [Fact]
    public async Task A_public_door_asks_nobody_to_sign_in()
    {
        await using var site = await TestSite.OpenAsync();
        var nobody = site.Anyone();
        var shut = new List<string>();
        foreach (var (method, path, _) in Doors(site).Where(door => IsPublic(door.Route) && door.Method == "GET"))
        {
            using var answer = await nobody.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path), TestContext.Current.CancellationToken);
            if (answer.StatusCode == HttpStatusCode.Unauthorized || answer.Headers.Location?.ToString().Contains("/account/sign-in", StringComparison.Ordinal) == true)
            {
                shut.Add($"{method} {path}");
            }
        }

        Findings.None(shut);
    }

    [Fact]
    public async Task Each_desk_refuses_an_officer_without_its_duty()
    {
        await using var site = await TestSite.OpenAsync();
        var open = new List<string>();
        var walked = 0;
        foreach (var duty in Enum.GetValues<DutyKind>())
        {
            var officer = site.SignedIn(duty);
            foreach (var (method, path, route) in Doors(site).Where(door => !IsPublic(door.Route)))
            {
                if (DutiesOf(route) is not { } duties || duties.Contains(duty))
                {
                    continue;
                }

                walked++;
                using var answer = await officer.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path), TestContext.Current.CancellationToken);
                if (answer.StatusCode != HttpStatusCode.Forbidden)
                {
                    open.Add($"{duty}: {method} {path} answers {(int)answer.StatusCode}");
                }
            }
        }

        Assert.True(walked > 50, $"Only {walked} doors were found.");
        Findings.None(open);
    }

    /// <summary>Every route with each of its methods; places in an address are filled with a word that is nothing's name.</summary>
    private static IEnumerable<(string Method, string Path, RouteEndpoint Route)> Doors(TestSite site) =>
        from route in site.Get<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        where route.Metadata.GetMetadata<StaticAssetDescriptor>() is null && route.RoutePattern.RawText != "{*path:nonfile}"
        let path = "/" + string.Join('/', route.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(Filled))))
        from method in route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } named ? named : ["GET", "POST"]
        select (method, path, route);

    private static string Filled(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart { ParameterPolicies: var policies } => policies.Select(policy => Fitting(policy.Content)).OfType<string>().FirstOrDefault() ?? "x",
        _ => "",
    };

    /// <summary>A word that a constraint of the address lets through.</summary>
    private static string? Fitting(string? constraint) => constraint switch
    {
        "int" or "long" => "404",
        not null when constraint.StartsWith("length(", StringComparison.Ordinal) => new string('0', int.Parse(constraint[7..^1], CultureInfo.InvariantCulture)),
        not null when constraint.StartsWith("regex(", StringComparison.Ordinal) && constraint.Contains("{64}", StringComparison.Ordinal) => new string('0', 64),
        _ => null,
    };

    private static bool IsPublic(RouteEndpoint route) => route.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    /// <summary>The duties a route asks for, as written on it; null where any duty or none opens it.</summary>
    private static HashSet<DutyKind>? DutiesOf(RouteEndpoint route)
    {
        if (route.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
        {
            return Conventions.Folders.TryGetValue("/" + page.ViewEnginePath.Split('/')[1], out var duties) && duties.Length > 0 ? [.. duties] : null;
        }

        var asked = route.Metadata.GetOrderedMetadata<AuthorizationPolicy>().SelectMany(policy => policy.Requirements).OfType<ClaimsAuthorizationRequirement>()
            .Where(requirement => requirement.ClaimType == OfficerClaims.Duty && requirement.AllowedValues?.Any() == true)
            .SelectMany(requirement => requirement.AllowedValues!).Select(Enum.Parse<DutyKind>).ToHashSet();
        return asked.Count == 0 ? null : asked;
    }
}
