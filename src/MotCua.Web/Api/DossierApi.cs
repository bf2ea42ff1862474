using System.ComponentModel;
using System.Security.Claims;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using MotCua.Application.Processing;
using MotCua.Application.Tracking;
using MotCua.Domain.Dossiers;
using MotCua.Web.Security;

namespace MotCua.Web.Api;

/// <summary>GET /api/v1/dossiers/{code}, and the searches: what an officer may look up. Every look is recorded.</summary>
internal static partial class DossierApi
{
    public static void MapDossiers(this IEndpointRouteBuilder api)
    {
        api.MapGet("/dossiers", FindByCodeAsync)
            .RequireDuty(Conventions.Folders["/Search"])
            .WithName("find-by-code")
            .WithTags("Dossiers")
            .WithSummary("Finds dossiers by code, or by its day and number: what tells of nobody may stand in an address")
            .Produces<SearchAnswer>()
            .Refuses(StatusCodes.Status400BadRequest);

        api.MapPost("/dossiers/search", FindAsync)
            .RequireDuty(Conventions.Folders["/Search"])
            .WithName("search")
            .WithTags("Dossiers")
            .WithSummary("Finds dossiers by code or a part of it, name, identity number, phone, words of the procedure")
            .Produces<SearchAnswer>()
            .Refuses(StatusCodes.Status400BadRequest);

        api.MapGet("/dossiers/{code}", ReadAsync)
            .RequireDuty()
            .WithName("dossier")
            .WithTags("Dossiers")
            .WithSummary("One dossier with its way, its files and what this officer may do to it now")
            .Produces<DossierAnswer>()
            .Refuses(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> FindByCodeAsync(
        [FromQuery, Description("\"000.05.99.H22-200612-0001\" or \"200612-0001\". Names and numbers of people go into the body of POST /dossiers/search: addresses end in logs.")] string? q,
        ClaimsPrincipal user,
        FindDossiers find,
        ApiProblems problems,
        CancellationToken cancel)
    {
        if (!IsCode(q ?? ""))
        {
            return problems.BadQuestion([ApiRefusals.NotACode]);
        }

        return TypedResults.Ok(Tell(await find.RunAsync(q, null, user.AsOfficer(), cancel)));
    }

    private static async Task<IResult> FindAsync([FromBody] SearchAsked asked, ClaimsPrincipal user, FindDossiers find, CancellationToken cancel) =>
        TypedResults.Ok(Tell(await find.RunAsync(asked.Text, string.IsNullOrEmpty(asked.After) ? null : asked.After, user.AsOfficer(), cancel)));

    private static bool IsCode(string text) => DossierCode.Read(text).Code is not null || DayAndNumber().IsMatch(text);

    private static SearchAnswer Tell(FoundDossiers found) => new([.. found.Dossiers.Select(Tell)], found.Total, found.After);

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

    [GeneratedRegex(@"^\s*(\d{6}|\d{8})-\d{4,10}\s*$")]
    private static partial Regex DayAndNumber();
}

/// <summary>What to look for.</summary>
/// <param name="Text">With or without diacritics.</param>
/// <param name="After">"next" of the page before.</param>
public sealed record SearchAsked(string? Text = null, string? After = null);
