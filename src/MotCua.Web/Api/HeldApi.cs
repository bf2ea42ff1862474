using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using MotCua.Application;
using MotCua.Application.Publishing;
using MotCua.Application.Receiving;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Web.Security;

namespace MotCua.Web.Api;

/// <summary>POST /api/v1/held-papers: what the office holds of a person already. Asked by post, so that no number stands in an address.</summary>
internal static class HeldApi
{
    public static void MapHeld(this IEndpointRouteBuilder api) => api.MapPost("/held-papers", ShowAsync)
        .RequireDuty(DutyKind.Receive)
        .WithName("held-papers")
        .WithTags("Counter")
        .WithSummary("Scans of a procedure's papers that the same person gave before")
        .Produces<HeldAnswer>(StatusCodes.Status200OK)
        .Refuses(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);

    private static async Task<IResult> ShowAsync([FromBody] HeldAsked asked, ClaimsPrincipal user, Catalogue catalogue, HeldPapers held, OfficeTime time, ApiProblems problems, CancellationToken cancel)
    {
        if (await catalogue.FindAsync(asked.Procedure ?? "", time.Today, cancel) is not { } procedure)
        {
            return problems.NotFound();
        }

        var person = new Applicant { Kind = asked.Kind ?? ApplicantKind.Person, Name = "", Address = "", Identity = IdentityPaper.Of(asked.Number, asked.Paper, asked.Kind ?? ApplicantKind.Person) };
        var found = await held.ShowAsync(person, procedure, user.AsOfficer(), "api/held-papers", cancel);
        return TypedResults.Ok(new HeldAnswer([.. found.Select(one => new HeldPaperAnswer(one.Key, one.Value, one.Value.IsSpentOn(time.Today)))]));
    }
}

/// <param name="Number">Of the identity paper.</param>
/// <param name="Paper">Its kind; told by the number's form when left out.</param>
/// <param name="Kind">A person when left out.</param>
public sealed record HeldAsked(string? Procedure = null, string? Number = null, IdentityKind? Paper = null, ApplicantKind? Kind = null);

public sealed record HeldAnswer(IReadOnlyList<HeldPaperAnswer> Papers);

/// <param name="Paper">Its name in the procedure's list.</param>
/// <param name="Held">Where it was given and when; until is left out where the catalogue does not say how long it is good.</param>
/// <param name="Spent">No longer good by the catalogue.</param>
public sealed record HeldPaperAnswer(string Paper, HeldPaper Held, bool Spent);
