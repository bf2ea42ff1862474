using Microsoft.AspNetCore.Http.Metadata;

namespace MotCua.Web.Api;

/// <summary>
/// The API: the acts of the desks for programs. A program comes with a token and nothing else; a browser's session opens no route here, so that no
/// page of somebody else can act in an officer's name.
/// </summary>
public static class ApiRoutes
{
    public const string Prefix = "/api/v1";
    internal const string AnyContentType = "*/*";

    public static void AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(ApiJson.Configure);
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddSingleton<ApiProblems>();
        services.AddSingleton<ApiActs>();
        services.AddSingleton<DossierAnswers>();
        services.AddApiDocument();
    }

    public static void MapApi(this WebApplication app)
    {
        app.MapDue();
        app.MapTrack();
        app.MapSeals();
        app.MapApiDocument();
        var api = app.MapGroup(Prefix).WithMetadata(
            new ProducesResponseTypeMetadata(StatusCodes.Status401Unauthorized, typeof(Problem), [Problem.ContentType]),
            new ProducesResponseTypeMetadata(StatusCodes.Status403Forbidden, typeof(Problem), [Problem.ContentType]));
        api.TakeAnyContentType();
        api.MapReceive();
        api.MapHeld();
        api.MapVisits();
        api.MapDossiers();
        api.MapWork();
        api.MapActs();
        api.MapSideActs();
        api.MapStages();
        api.MapFees();
        api.MapPapers();
        api.MapFiles();
        api.MapArchive();
        api.MapReport();
        api.MapForms();
        api.MapReportLists();
        api.MapCauses();
        api.MapSignals();
        api.MapInspections();
        app.MapUnmatched();
    }

    /// <summary>
    /// A route is found by address and method alone, so that the door is asked first, and a body that is no JSON is refused in our words and not
    /// as an address that is not there.
    /// </summary>
    private static void TakeAnyContentType(this RouteGroupBuilder api) => ((IEndpointConventionBuilder)api).Finally(route =>
    {
        for (var i = 0; i < route.Metadata.Count; i++)
        {
            route.Metadata[i] = route.Metadata[i] is IAcceptsMetadata body ? new AcceptsMetadata([AnyContentType], body.RequestType, body.IsOptional) : route.Metadata[i];
        }
    });

    /// <summary>Names the problems a route answers with, for the document.</summary>
    internal static RouteHandlerBuilder Refuses(this RouteHandlerBuilder route, params int[] statuses)
    {
        foreach (var status in statuses)
        {
            route.Produces<Problem>(status, Problem.ContentType);
        }

        return route;
    }
}
