using Microsoft.AspNetCore.Mvc;
using MotCua.Application.Processing;
using MotCua.Application.Returning;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Web.Security;
using static MotCua.Web.Api.ApiActs;

namespace MotCua.Web.Api;

/// <summary>POST /api/v1/dossiers/{code}/…: the acts of the desks, one route and one verb each.</summary>
internal static class ActApi
{
    /// <summary>Each act by the word it has in addresses and answers.</summary>
    public static readonly IReadOnlyDictionary<DossierAct, string> Words = new Dictionary<DossierAct, string>
    {
        [DossierAct.Take] = "take",
        [DossierAct.Forward] = "forward",
        [DossierAct.RecordResult] = "result",
        [DossierAct.Approve] = "approve",
        [DossierAct.HandToReturnDesk] = "hand-over",
        [DossierAct.ReturnResult] = "return",
        [DossierAct.SendBack] = "send-back",
        [DossierAct.Refuse] = "refuse",
        [DossierAct.AskWithdrawal] = "withdraw",
        [DossierAct.StopWithdrawn] = "stop",
        [DossierAct.TakeWithdrawalBack] = "take-withdrawal-back",
        [DossierAct.RefuseWithdrawal] = "refuse-withdrawal",
        [DossierAct.Reassign] = "reassign",
        [DossierAct.AttachFile] = "files",
        [DossierAct.ProposeSupplement] = "propose-supplement",
        [DossierAct.DeclineSupplement] = "decline-supplement",
        [DossierAct.AskSupplement] = "ask-supplement",
        [DossierAct.TakePapers] = "take-papers",
        [DossierAct.AnswerSupplement] = "answer-supplement",
        [DossierAct.CloseUnanswered] = "close",
        [DossierAct.AskPayment] = "ask-payment",
        [DossierAct.RecordPayment] = "record-payment",
        [DossierAct.TakeBranch] = "take-branch",
        [DossierAct.FinishBranch] = "finish-branch",
        [DossierAct.ReturnBranch] = "return-branch",
        [DossierAct.AskOpinion] = "ask-opinion",
        [DossierAct.AnswerOpinion] = "answer-opinion",
        [DossierAct.RecordVerification] = "site-visit",
        [DossierAct.ProposeNewDate] = "propose-new-date",
        [DossierAct.SignNewDate] = "sign-new-date",
        [DossierAct.DeclineNewDate] = "decline-new-date",
        [DossierAct.PassOnNewDate] = "pass-on-new-date",
        [DossierAct.Urge] = "urge",
        [DossierAct.AnswerEscalation] = "answer-escalation",
        [DossierAct.Correct] = "correct",
        [DossierAct.SignCopy] = "sign-copy",
    };

    public static void MapActs(this IEndpointRouteBuilder api)
    {
        api.MapAct(DossierAct.Take, "Takes it from the unit's common queue", ([AsParameters] ActOf to, ApiActs acts, TakeDossier verb) =>
            acts.DoAsync(to, DossierAct.Take, by => verb.RunAsync(new(to.Code), by, to.LedgerKey, to.Cancel), _ => true));

        api.MapAct(DossierAct.Forward, "Hands it to the next office, or from one signature to the next", ([FromBody] ForwardAsked? asked, [AsParameters] ActOf to, ApiActs acts, ForwardDossier verb) =>
            acts.DoAsync(
                to,
                DossierAct.Forward,
                by => verb.RunAsync(new(to.Code, Chosen(asked?.ToOfficer), asked?.Note), by, to.LedgerKey, to.Cancel),
                done => Names(asked?.ToOfficer, done.ToOfficer) && Same(asked?.Note, done.Note)));

        api.MapAct(DossierAct.SendBack, "Gives it back to the office before, with a reason", ([FromBody] SendBackAsked asked, [AsParameters] ActOf to, ApiActs acts, SendBack verb) =>
            acts.DoAsync(
                to,
                DossierAct.SendBack,
                by => verb.RunAsync(new(to.Code, asked.Reason, Chosen(asked.ToOfficer)), by, to.LedgerKey, to.Cancel),
                done => Names(asked.ToOfficer, done.ToOfficer) && Same(asked.Reason, done.Reason)));

        api.MapAct(DossierAct.RecordResult, "Records the drafted result and submits it for signature", ([FromBody] ResultAsked asked, [AsParameters] ActOf to, ApiActs acts, RecordResult verb) =>
            acts.DoAsync(
                to,
                DossierAct.RecordResult,
                by => verb.RunAsync(new(to.Code, asked.ToResult(), Symbol: asked.Symbol), by, to.LedgerKey, to.Cancel),
                done => Same(asked.Symbol, done.Result.Outgoing?.Symbol) && (done.Result.Outgoing is not null || Same(asked.Number, done.Result.Number)) && Same(asked.Signer, done.Result.Signer)
                    && (asked.SignedOn, asked.Negative, asked.File) == (done.Result.SignedOn, done.Result.Negative, done.Result.FileHash)));

        api.MapAct(DossierAct.Approve, "Signs the result", ([AsParameters] ActOf to, ApiActs acts, ApproveResult verb) =>
            acts.DoAsync(to, DossierAct.Approve, by => verb.RunAsync(new(to.Code), by, to.LedgerKey, to.Cancel), _ => true));

        api.MapAct(DossierAct.HandToReturnDesk, "Hands the result to the return desk; the law's clock stops", ([AsParameters] ActOf to, ApiActs acts, HandToReturnDesk verb) =>
            acts.DoAsync(to, DossierAct.HandToReturnDesk, by => verb.RunAsync(new(to.Code), by, to.LedgerKey, to.Cancel), _ => true));

        api.MapAct(DossierAct.ReturnResult, "Gives the result to who came for it, or to the post", ([FromBody] ReturnAsked asked, [AsParameters] ActOf to, ApiActs acts, ReturnResult verb) =>
            acts.DoAsync(
                to,
                DossierAct.ReturnResult,
                by => verb.RunAsync(new(to.Code, asked.ToTaker(), asked.On is TakenOn.PostalReceipt, asked.WithOriginals), by, to.LedgerKey, to.Cancel),
                done => done.Taker is { } taker && Same(asked.Name, taker.Name) && Same(asked.IdentityNumber, taker.IdentityNumber) && Same(asked.Mandate, taker.Mandate) && asked.On == taker.On));

        api.MapAct(DossierAct.Refuse, "Refuses it during processing, with form 03", ([FromBody] RefuseAsked asked, [AsParameters] ActOf to, ApiActs acts, RefuseDossier verb) =>
            acts.DoAsync(
                to,
                DossierAct.Refuse,
                by => verb.RunAsync(new(to.Code, asked.Reason, asked.Ground), by, to.LedgerKey, to.Cancel),
                done => Same(asked.Reason, done.Reason) && Same(asked.Ground, done.Ground)));

        api.MapWithdrawal();

        api.MapAct(DossierAct.Reassign, "Gives it to another officer of the unit, or back to the common queue", ([FromBody] ReassignAsked asked, [AsParameters] ActOf to, ApiActs acts, ReassignDossier verb) =>
            acts.DoAsync(
                to,
                DossierAct.Reassign,
                by => verb.RunAsync(new(to.Code, Chosen(asked.ToOfficer), asked.Reason), by, to.LedgerKey, to.Cancel),
                done => Chosen(asked.ToOfficer) == done.ToOfficer && Same(asked.Reason, done.Reason)));
    }

    /// <summary>Whose duty it is at the step where the dossier is, the dossier itself says.</summary>
    public static RouteHandlerBuilder MapAct(this IEndpointRouteBuilder api, DossierAct act, string summary, Delegate handler) => api.MapPost($"/dossiers/{{code}}/{Words[act]}", handler)
        .RequireDuty(DutyKind.Receive, DutyKind.Process, DutyKind.Approve, DutyKind.Return, DutyKind.Lead)
        .WithName(Words[act])
        .WithTags("Acts")
        .WithSummary(summary)
        .Produces<ActAnswer>()
        .Refuses(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);
}
