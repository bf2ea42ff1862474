using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using MotCua.Application.Receiving;
using MotCua.Domain;
using MotCua.Domain.Organisation;
using MotCua.Domain.Visits;
using MotCua.Web.Pages.Slips;
using MotCua.Web.Security;

namespace MotCua.Web.Api;

/// <summary>POST /api/v1/visits: a visit that ends without a dossier, in form 02, form 03 or a guidance note.</summary>
internal static class VisitApi
{
    public const string Path = "/visits";

    /// <summary>A visit that ends in form 01 is told by its dossier.</summary>
    private static readonly string[] Endings = [.. Enum.GetValues<VisitEnding>().Where(ending => ending is not VisitEnding.Receipt).Select(ending => EnumWords.Of(ending))];

    public static void MapVisits(this IEndpointRouteBuilder api) => api.MapPost(Path, EndAsync)
        .RequireDuty(DutyKind.Receive)
        .WithName("end-visit")
        .WithTags("Counter")
        .WithSummary("Ends a visit without a dossier: what is missing (02), a refusal (03), or a guidance note")
        .Produces<VisitAnswer>(StatusCodes.Status201Created)
        .Refuses(StatusCodes.Status400BadRequest, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> EndAsync(
        [FromBody] VisitAsked asked,
        [FromHeader(Name = IdempotencyKey.Header), Description("Your own name for this request, at most 100 characters.")] string? key,
        ClaimsPrincipal user,
        EndVisit endVisit,
        ApiProblems problems,
        CancellationToken cancel)
    {
        var named = IdempotencyKey.Read(key);
        var wrong = named.Refusals.ToList();
        if (asked.Ending is null or VisitEnding.Receipt)
        {
            wrong.Add(ApiRefusals.UnknownWord(asked.Ending is { } ending ? EnumWords.Of(ending) : "", Endings) with { Field = nameof(VisitAsked.Ending) });
        }

        if (wrong.Count > 0)
        {
            return await problems.RefusedAsync(wrong, cancel);
        }

        var ended = await endVisit.RunAsync(asked.ToRequest(), user.AsOfficer(), named.Value, cancel);
        return ended.Refused
            ? await problems.RefusedAsync(ended.Refusals, cancel, VisitAsked.Named)
            : TypedResults.Json(Tell(ended.Value), statusCode: StatusCodes.Status201Created);
    }

    private static VisitAnswer Tell(VisitEnded ended) => new(ended.Id, ended.Ending, ended.SlipNumber, SlipAddress.Of(Visit.FormOf(ended.Ending), ended.Id));
}

/// <summary>A visit that led to no dossier.</summary>
public sealed record VisitAsked
{
    /// <summary>"supplement" (form 02), "refusal" (form 03) or "guidance".</summary>
    public VisitEnding? Ending { get; init; }

    /// <summary>Who came; a guidance note needs no name.</summary>
    public string? Name { get; init; }

    public string? Address { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    /// <summary>Code of the procedure that was meant, when there is one.</summary>
    public string? Procedure { get; init; }

    /// <summary>What was asked for in words, when no procedure is meant.</summary>
    public string? Asked { get; init; }

    /// <summary>What is missing, for form 02.</summary>
    public IReadOnlyList<string?>? Items { get; init; }

    /// <summary>The reason, or the guidance given.</summary>
    public string? Text { get; init; }

    /// <summary>The text of law a refusal rests on.</summary>
    public string? Ground { get; init; }

    internal static readonly IReadOnlyDictionary<string, string> Named = new Dictionary<string, string> { ["Procedure"] = "asked" };

    internal EndVisit.Request ToRequest() => new(Ending!.Value, new Visitor(Name, Address, Phone, Email), Procedure, Asked, [.. (Items ?? []).OfType<string>()], Text, Ground);
}

/// <param name="Id">Desk, year and number of the slip.</param>
/// <param name="SlipNumber">Number of the slip.</param>
/// <param name="SlipPage">Where a signed-in officer prints it.</param>
public sealed record VisitAnswer(string Id, VisitEnding Ending, string SlipNumber, string SlipPage);
