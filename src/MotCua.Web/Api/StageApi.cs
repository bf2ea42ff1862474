using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using MotCua.Application.Processing;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Interlinking;
using MotCua.Web.Pages.Chains;
using MotCua.Web.Security;
using MotCua.Web.Texts;

namespace MotCua.Web.Api;

/// <summary>POST /api/v1/dossiers/{code}/parts/{number}/{act}: what an agency, or its own program, does with its part of an interlinked dossier.</summary>
internal static class StageApi
{
    private static readonly Dictionary<string, StageAct> Words = new()
    {
        ["accept"] = StageAct.Accept,
        ["end"] = StageAct.End,
        ["ask-papers"] = StageAct.AskPapers,
        ["resume"] = StageAct.Resume,
        ["note"] = StageAct.Note,
        ["give"] = StageAct.Give,
    };

    public static void MapStages(this IEndpointRouteBuilder api) => api.MapPost("/dossiers/{code}/parts/{number}/{act}", DoAsync)
        .RequireDuty()
        .WithName("part")
        .WithTags("Acts")
        .WithSummary("Acts on one agency's part of an interlinked dossier: accept, end, ask-papers, resume, note, give")
        .Produces<PartDone>()
        .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> DoAsync(
        [Description("Number of the part, from 1.")] int number,
        [Description("accept, end, ask-papers, resume, note or give.")] string act,
        [FromBody] PartAsked? asked,
        [AsParameters] ActOf to,
        VisibleDossier dossiers,
        StageActs acts,
        EntrySentences sentences,
        Names names,
        ApiProblems problems)
    {
        var by = to.User.AsOfficer();
        if (to.Wrong.Count > 0)
        {
            return await problems.RefusedAsync(to.Wrong, to.Cancel);
        }

        if (!Words.TryGetValue(act, out var what) || await dossiers.FindAsync(to.Code, by, to.Cancel) is not { } dossier)
        {
            return problems.NotFound();
        }

        var form = new StageForm { End = asked?.End ?? StageEnd.Result, Number = asked?.Number, Reason = asked?.Reason, State = asked?.State, Taker = asked?.Taker };
        var done = await acts.DoAsync(what, to.Code, number, form, by, to.LedgerKey, to.Cancel);
        return done.Refused
            ? await problems.RefusedAsync(done.Refusals, to.Cancel)
            : TypedResults.Ok(new PartDone($"{dossier.Code}/{number}", act, sentences.Of(done.Value, dossier.State.Receipt.Route, await names.TodayAsync(to.Cancel)).Text, (done.Value as StageEnded)?.NoticeNumber));
    }
}

/// <summary>What is said with an act on a part; each act reads what it needs.</summary>
/// <param name="End">How it ended: "result" (as without it), "refused", "withdrawn", "unanswered".</param>
/// <param name="Number">Of the document, of the request for papers, or of the agency's own program.</param>
/// <param name="Reason">Why it ended without a result; what papers are missing.</param>
/// <param name="State">State in the agency's own program.</param>
/// <param name="Taker">Who took the result.</param>
public sealed record PartAsked(StageEnd? End = null, string? Number = null, string? Reason = null, string? State = null, string? Taker = null);

/// <param name="Code">The child's code.</param>
/// <param name="Says">What happened, in the caller's language.</param>
/// <param name="NoticeNumber">Of the notice that later parts are stopped; left out where none is.</param>
public sealed record PartDone(string Code, string Act, string Says, string? NoticeNumber);
