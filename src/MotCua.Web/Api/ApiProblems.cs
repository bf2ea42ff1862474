using Microsoft.AspNetCore.Http.HttpResults;
using MotCua.Domain;
using MotCua.Web.Components;
using MotCua.Web.Texts;

namespace MotCua.Web.Api;

/// <summary>How a route says no.</summary>
internal sealed class ApiProblems(OfficeTexts texts, RefusalNames names)
{
    /// <param name="named">Fields that the API calls otherwise than the rules do.</param>
    public async Task<IResult> RefusedAsync(IReadOnlyList<Refusal> refusals, CancellationToken cancel, IReadOnlyDictionary<string, string>? named = null)
    {
        var told = Problem.Renamed(refusals, named);
        return Answer(Problem.Of(Problem.StatusOf(told), told, texts, await names.InAsync(told, cancel)));
    }

    /// <summary>The question itself cannot be read.</summary>
    public IResult BadQuestion(IReadOnlyList<Refusal> refusals) => Answer(Problem.Of(StatusCodes.Status400BadRequest, Problem.Renamed(refusals), texts));

    /// <summary>There is none, or none that this caller may see: from outside the two look alike.</summary>
    public IResult NotFound() => Answer(Problem.Of(StatusCodes.Status404NotFound, [ApiRefusals.NotFound], texts));

    public IResult Answer(int status, Refusal refusal) => Answer(Problem.Of(status, [refusal], texts));

    private static JsonHttpResult<Problem> Answer(Problem problem) => TypedResults.Json(problem, contentType: Problem.ContentType, statusCode: problem.Status);
}
