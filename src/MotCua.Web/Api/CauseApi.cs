using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using MotCua.Application.Processing;
using MotCua.Domain.Organisation;
using MotCua.Web.Security;

namespace MotCua.Web.Api;

/// <summary>POST /api/v1/dossiers/{code}/overdue-cause: why a dossier is open past its appointment.</summary>
internal static class CauseApi
{
    public static void MapCauses(this IEndpointRouteBuilder api) => api.MapPost("/dossiers/{code}/overdue-cause", StateAsync)
        .RequireDuty(DutyKind.Receive, DutyKind.Process, DutyKind.Approve, DutyKind.Lead, DutyKind.Control)
        .WithName("overdue-cause")
        .WithTags("Dossiers")
        .WithSummary("Says why a dossier is open past its appointment, by the causes of form II.07")
        .Produces<CauseAnswer>()
        .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> StateAsync(
        string code,
        [FromBody] CauseAsked asked,
        [FromHeader(Name = IdempotencyKey.Header), Description("Your own name for this request; sent again under it, the act is done once.")] string? key,
        ClaimsPrincipal user,
        VisibleDossier dossiers,
        StateCause verb,
        ApiProblems problems,
        CancellationToken cancel)
    {
        if (await dossiers.FindAsync(code, user.AsOfficer(), cancel) is null)
        {
            return problems.NotFound();
        }

        var named = IdempotencyKey.Read(key);
        var stated = await verb.RunAsync(new(code, asked.Cause, asked.Words), user.AsOfficer(), named.Refused ? null : named.Value, cancel);
        return stated.Refused ? await problems.RefusedAsync(stated.Refusals, cancel) : TypedResults.Ok(new CauseAnswer(code, stated.Value.Cause, stated.Value.Title));
    }
}

/// <param name="Cause">Code of one of the causes.</param>
/// <param name="Words">What explains it; may be left out.</param>
public sealed record CauseAsked(string? Cause = null, string? Words = null);

/// <param name="Title">What the cause is called.</param>
public sealed record CauseAnswer(string Code, string Cause, string Title);
