using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using MotCua.Application.Processing;
using MotCua.Application.Transferring;
using MotCua.Domain;
using MotCua.Domain.Custody;
using MotCua.Domain.Organisation;
using MotCua.Web.Security;
using MotCua.Web.Texts;

namespace MotCua.Web.Api;

/// <summary>POST /api/v1/dossiers/{code}/paper/{act}: the paper file changes hands, and originals are kept and given back. Neither moves the dossier nor its clock.</summary>
internal static class PaperApi
{
    public static void MapPapers(this IEndpointRouteBuilder api) => api.MapPost("/dossiers/{code}/paper/{act}", DoAsync)
        .RequireDuty(DutyKind.Receive, DutyKind.Process, DutyKind.Approve, DutyKind.Return)
        .WithName("paper")
        .WithTags("Acts")
        .WithSummary("Hands the paper file over and acknowledges it, keeps originals and gives them back: send, accept, recall, take-originals, give-originals")
        .Produces<PaperDone>()
        .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> DoAsync(
        [Description("send, accept, recall, take-originals or give-originals.")] string act,
        [FromBody] PaperActAsked? asked,
        [AsParameters] ActOf to,
        VisibleDossier dossiers,
        SendPaper send,
        AcceptPaper accept,
        RecallPaper recall,
        TakeOriginals take,
        GiveOriginalsBack give,
        EntrySentences sentences,
        Names names,
        ApiProblems problems)
    {
        var by = to.User.AsOfficer();
        if (to.Wrong.Count > 0)
        {
            return await problems.RefusedAsync(to.Wrong, to.Cancel);
        }

        if (await dossiers.FindAsync(to.Code, by, to.Cancel) is not { } dossier)
        {
            return problems.NotFound();
        }

        var said = asked ?? new PaperActAsked();
        var done = act switch
        {
            "send" => Any(await send.RunAsync(new(to.Code, said.ToUnit?.Trim() ?? ""), by, to.LedgerKey, to.Cancel)),
            "accept" when said.Signer is null => Any(await accept.RunAsync(to.Code, by, to.LedgerKey, to.Cancel)),
            "accept" => Any(await accept.BySignatureAsync(to.Code, said.Signer, by, to.LedgerKey, to.Cancel)),
            "recall" => Any(await recall.RunAsync(to.Code, by, to.LedgerKey, to.Cancel)),
            "take-originals" => Any(await take.RunAsync(new(to.Code, said.Papers ?? []), by, to.LedgerKey, to.Cancel)),
            "give-originals" => Any(await give.RunAsync(new(to.Code, said.Papers ?? [], said.Taker), by, to.LedgerKey, to.Cancel)),
            _ => (Outcome<Facts>?)null,
        };
        if (done is not { } outcome)
        {
            return problems.NotFound();
        }

        return outcome.Refused
            ? await problems.RefusedAsync(outcome.Refusals, to.Cancel)
            : TypedResults.Ok(new PaperDone(
                dossier.Code,
                act,
                sentences.Of(outcome.Value, dossier.State.Receipt.Route, await names.TodayAsync(to.Cancel)).Text,
                (outcome.Value as OriginalsTaken)?.Number,
                outcome.Value is OriginalsTaken ? $"/slips/originals/{dossier.Code}" : null));
    }

    private static Outcome<Facts> Any<T>(Outcome<T> outcome)
        where T : Facts => outcome.Then<Facts>(facts => facts);
}

/// <summary>What is said with an act on the paper file; each act reads what it needs.</summary>
/// <param name="ToUnit">Code of the unit it goes to, or "post", for "send".</param>
/// <param name="Signer">For "accept": who signed the printed list, written down by the sender; left out where the receiver acknowledges it.</param>
/// <param name="Papers">Places of the originals in the dossier's papers, from 0.</param>
/// <param name="Taker">Who takes them back.</param>
public sealed record PaperActAsked(string? ToUnit = null, string? Signer = null, IReadOnlyList<int>? Papers = null, string? Taker = null);

/// <param name="Says">What happened, in the caller's language.</param>
/// <param name="Receipt">Number of the receipt for originals.</param>
/// <param name="ReceiptPage">Where a signed-in officer prints it.</param>
public sealed record PaperDone(string Code, string Act, string Says, string? Receipt, string? ReceiptPage);
