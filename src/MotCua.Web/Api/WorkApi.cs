using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using MotCua.Application.Processing;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Web.Security;

namespace MotCua.Web.Api;

/// <summary>GET /api/v1/work: what waits for the officer, in the order of the desk: what is due next comes first.</summary>
internal static class WorkApi
{
    public static void MapWork(this IEndpointRouteBuilder api) => api.MapGet("/work", ListAsync)
        .RequireDuty(DutyKind.Receive, DutyKind.Process, DutyKind.Approve)
        .WithName("work")
        .WithTags("Dossiers")
        .WithSummary("The work that waits, in the order in which it is due")
        .Produces<WorkAnswer>()
        .Refuses(StatusCodes.Status400BadRequest);

    private static async Task<IResult> ListAsync(
        [FromQuery, Description("\"mine\" (as without it), \"common\" for what nobody of the unit has taken, \"unit\" for all the unit has.")] string? scope,
        [FromQuery, Description("\"late\", \"today\", \"onTime\" or \"nothingDue\"; all without it.")] string? standing,
        [FromQuery, Description("Code of a procedure.")] string? procedure,
        [FromQuery, Description("\"next\" of the page before.")] string? after,
        ClaimsPrincipal user,
        WorkQueue queue,
        ApiProblems problems,
        CancellationToken cancel)
    {
        var query = new ApiQuery();
        var request = new WorkQueue.Request(query.Word<QueueScope>(scope, "Scope") ?? QueueScope.Mine, query.Word<DueStanding>(standing, "Standing"), procedure, after);
        if (query.Wrong.Count > 0)
        {
            return problems.BadQuestion(query.Wrong);
        }

        var work = await queue.RunAsync(request, user.AsOfficer(), cancel);
        return TypedResults.Ok(new WorkAnswer([.. work.Items.Select(Tell)], work.Counts, work.MatchCount, work.Next));
    }

    private static WorkLine Tell(WorkItem item) => new(
        item.Code,
        item.Applicant,
        item.Procedure,
        item.Step,
        item.Status,
        ApiTimes.Of(item.DueAt),
        item.Standing,
        item.DaysWaited,
        item.Holder,
        ApiTimes.Of(item.StepSince));
}

/// <param name="Counts">How many there are of each standing, counted to 500.</param>
/// <param name="Matching">How many lines the filters leave, counted to 500.</param>
/// <param name="Next">For "after" of the next page; left out on the last one.</param>
public sealed record WorkAnswer(IReadOnlyList<WorkLine> Dossiers, WorkCounts Counts, int Matching, string? Next);

/// <param name="Step">What is to be done at its step.</param>
/// <param name="Holder">Id of the officer who holds it; left out in the common queue.</param>
/// <param name="StepSince">Since when it is at this step.</param>
public sealed record WorkLine(
    string Code, string? Applicant, string ProcedureName, string Step, DossierStatus Status, string? DueAt, DueStanding Standing, int DaysWaited, string? Holder, string StepSince);
