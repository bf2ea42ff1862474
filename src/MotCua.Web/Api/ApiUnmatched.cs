using Microsoft.AspNetCore.Routing.Template;

namespace MotCua.Web.Api;

/// <summary>A call that no route takes: there is no such address, or it takes another method.</summary>
internal static class ApiUnmatched
{
    public const string Path = "/api/{*path}";

    public static void MapUnmatched(this WebApplication app) => app.MapFallback(Path, (HttpContext context, IEnumerable<EndpointDataSource> sources) =>
    {
        var methods = sources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Where(route => IsAt(route, context.Request.Path))
            .SelectMany(route => route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []).Distinct().ToList();
        if (methods.Count == 0)
        {
            return Results.StatusCode(StatusCodes.Status404NotFound);
        }

        context.Response.Headers.Allow = string.Join(", ", methods);
        return Results.StatusCode(StatusCodes.Status405MethodNotAllowed);
    }).AllowAnonymous().ExcludeFromDescription();

    private static bool IsAt(RouteEndpoint route, PathString path) =>
        route.RoutePattern.RawText?.StartsWith(ApiRoutes.Prefix, StringComparison.Ordinal) == true && new TemplateMatcher(new RouteTemplate(route.RoutePattern), []).TryMatch(path, []);
}
