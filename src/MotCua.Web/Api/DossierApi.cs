using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using MotCua.Application.Processing;
using MotCua.Application.Tracking;
using MotCua.Web.Security;

namespace MotCua.Web.Api;

/// <summary>GET /api/v1/dossiers and /api/v1/dossiers/{code}: what an officer may look up. Every look is recorded.</summary>
internal static class DossierApi
{
    public static void MapDossiers(this IEndpointRouteBuilder api)
    {
        api.MapGet("/dossiers", FindAsync)
            .RequireDuty()
            .WithName("search")
            .WithTags("Dossiers")
            .WithSummary("Finds dossiers by code or a part of it, name, identity number, phone, words of the procedure")
            .Produces<SearchAnswer>();

        api.MapGet("/dossiers/{code}", ReadAsync)
            .RequireDuty()
            .WithName("dossier")
            .WithTags("Dossiers")
            .WithSummary("One dossier with its way, its files and what this officer may do to it now")
            .Produces<DossierAnswer>()
            .Refuses(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> FindAsync(
        [FromQuery, Description("With or without diacritics.")] string? q,
        [FromQuery, Description("\"next\" of the page before.")] string? after,
        ClaimsPrincipal user,
        FindDossiers find,
        CancellationToken cancel)
    {
        var found = await find.RunAsync(q, string.IsNullOrEmpty(after) ? null : after, user.AsOfficer(), cancel);
        return TypedResults.Ok(new SearchAnswer([.. found.Dossiers.Select(Tell)], found.Total, found.After));
    }

    private static async Task<IResult> ReadAsync(string code, ClaimsPrincipal user, DossierPage dossiers, DossierAnswers answers, ApiProblems problems, CancellationToken cancel) =>
        await dossiers.ReadAsync(code, user.AsOfficer(), "api/dossiers", cancel) is { } view ? TypedResults.Ok(answers.Tell(view)) : problems.NotFound();

    private static FoundAnswer Tell(FoundDossier found) => new(
        found.Code,
        found.ApplicantName,
        found.ProcedureName,
        found.Authority,
        found.Status,
        found.HolderUnit,
        ApiTimes.Of(found.ReceivedAt),
        ApiTimes.Of(found.DueAt),
        found.Standing);
}
