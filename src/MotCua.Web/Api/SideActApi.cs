using Microsoft.AspNetCore.Mvc;
using MotCua.Application.Escalating;
using MotCua.Application.Processing;
using MotCua.Domain.Dossiers;
using static MotCua.Web.Api.ApiActs;

namespace MotCua.Web.Api;

/// <summary>POST /api/v1/dossiers/{code}/…: the acts beside the way, one route and one verb each.</summary>
internal static class SideActApi
{
    public static void MapSideActs(this IEndpointRouteBuilder api)
    {
        MapWaiting(api);
        MapBeside(api);
    }

    private static void MapWaiting(IEndpointRouteBuilder api)
    {
        api.MapAct(DossierAct.ProposeSupplement, "Proposes to ask the applicant for papers", ([FromBody] SupplementAsked asked, [AsParameters] ActOf to, ApiActs acts, ProposeSupplement verb) =>
            acts.DoAsync(
                to,
                DossierAct.ProposeSupplement,
                by => verb.RunAsync(new(to.Code, asked.Items ?? [], asked.Reason, asked.Ground) { AgainReason = asked.AgainReason }, by, to.LedgerKey, to.Cancel),
                done => Same(asked.Reason, done.Reason) && Same(asked.Ground, done.Ground) && (asked.Items ?? []).Count == (done.Items ?? []).Count));

        api.MapAct(DossierAct.DeclineSupplement, "Has the office go on without asking", ([FromBody] ReasonAsked asked, [AsParameters] ActOf to, ApiActs acts, DeclineSupplement verb) =>
            acts.DoAsync(to, DossierAct.DeclineSupplement, by => verb.RunAsync(new(to.Code, asked.Reason), by, to.LedgerKey, to.Cancel), done => Same(asked.Reason, done.Reason)));

        api.MapAct(DossierAct.AskSupplement, "Signs form 02; the office waits for the applicant", ([AsParameters] ActOf to, ApiActs acts, AskSupplement verb) =>
            acts.DoAsync(to, DossierAct.AskSupplement, by => verb.RunAsync(new(to.Code), by, to.LedgerKey, to.Cancel), _ => true));

        api.MapAct(DossierAct.TakePapers, "Notes some of the papers that came", ([FromBody] BroughtAsked asked, [AsParameters] ActOf to, ApiActs acts, TakePapers verb) =>
            acts.DoAsync(to, DossierAct.TakePapers, by => verb.RunAsync(new(to.Code, asked.Brought ?? []), by, to.LedgerKey, to.Cancel), done => done.Brought.All((asked.Brought ?? []).Contains)));

        api.MapAct(DossierAct.AnswerSupplement, "Notes the last papers; the office goes on", ([FromBody] BroughtAsked asked, [AsParameters] ActOf to, ApiActs acts, AnswerSupplement verb) =>
            acts.DoAsync(to, DossierAct.AnswerSupplement, by => verb.RunAsync(new(to.Code, asked.Brought ?? [], asked.NoMore), by, to.LedgerKey, to.Cancel), done => done.Brought.All((asked.Brought ?? []).Contains)));

        api.MapAct(DossierAct.CloseUnanswered, "Ends it because the papers did not come in time", ([AsParameters] ActOf to, ApiActs acts, CloseUnanswered verb) =>
            acts.DoAsync(to, DossierAct.CloseUnanswered, by => verb.RunAsync(new(to.Code), by, to.LedgerKey, to.Cancel), _ => true));

        api.MapAct(DossierAct.AskPayment, "Tells the applicant what to pay; the office waits", ([FromBody] PaymentAsked asked, [AsParameters] ActOf to, ApiActs acts, AskPayment verb) =>
            acts.DoAsync(
                to,
                DossierAct.AskPayment,
                by => verb.RunAsync(new(to.Code, asked.Notice, asked.Amount, asked.Payee), by, to.LedgerKey, to.Cancel),
                done => Same(asked.Notice, done.Notice) && Same(asked.Payee, done.Payee) && asked.Amount == done.Amount));

        api.MapAct(DossierAct.RecordPayment, "Notes that the applicant paid; the office goes on", ([FromBody] PaidAsked asked, [AsParameters] ActOf to, ApiActs acts, RecordPayment verb) =>
            acts.DoAsync(to, DossierAct.RecordPayment, by => verb.RunAsync(new(to.Code, asked.Reference), by, to.LedgerKey, to.Cancel), done => Same(asked.Reference, done.Reference)));
    }

    private static void MapBeside(IEndpointRouteBuilder api)
    {
        api.MapAct(DossierAct.AskOpinion, "Asks another office, until a day of its own", ([FromBody] OpinionAsked asked, [AsParameters] ActOf to, ApiActs acts, AskOpinion verb) =>
            acts.DoAsync(
                to,
                DossierAct.AskOpinion,
                by => verb.RunAsync(new(to.Code, asked.Unit ?? "", asked.Question, asked.Due ?? default), by, to.LedgerKey, to.Cancel),
                done => asked.Unit == done.Unit && Same(asked.Question, done.Question)));

        api.MapAct(DossierAct.AnswerOpinion, "Answers what the unit was asked", ([FromBody] AnswerGiven asked, [AsParameters] ActOf to, ApiActs acts, AnswerOpinion verb) =>
            acts.DoAsync(to, DossierAct.AnswerOpinion, by => verb.RunAsync(new(to.Code, asked.Answer), by, to.LedgerKey, to.Cancel), done => Same(asked.Answer, done.Answer)));

        api.MapAct(DossierAct.TakeBranch, "Takes what the unit does beside the step", ([FromBody] BranchAsked asked, [AsParameters] ActOf to, ApiActs acts, TakeBranch verb) =>
            acts.DoAsync(to, DossierAct.TakeBranch, by => verb.RunAsync(new(to.Code, asked.Branch), by, to.LedgerKey, to.Cancel), done => asked.Branch == done.Branch));

        api.MapAct(DossierAct.FinishBranch, "Finishes what the unit does beside the step", ([FromBody] BranchFinished asked, [AsParameters] ActOf to, ApiActs acts, FinishBranch verb) =>
            acts.DoAsync(
                to,
                DossierAct.FinishBranch,
                by => verb.RunAsync(new(to.Code, asked.Branch, asked.Found), by, to.LedgerKey, to.Cancel),
                done => asked.Branch == done.Branch && Same(asked.Found, done.Found)));

        api.MapAct(DossierAct.ReturnBranch, "Has what was done beside the step done again", ([FromBody] BranchGivenBack asked, [AsParameters] ActOf to, ApiActs acts, ReturnBranch verb) =>
            acts.DoAsync(
                to,
                DossierAct.ReturnBranch,
                by => verb.RunAsync(new(to.Code, asked.Branch, asked.Reason), by, to.LedgerKey, to.Cancel),
                done => asked.Branch == done.Branch && Same(asked.Reason, done.Reason)));

        api.MapAct(DossierAct.RecordVerification, "Records what was found on the spot", ([FromBody] SiteVisitAsked asked, [AsParameters] ActOf to, ApiActs acts, RecordVerification verb) =>
            acts.DoAsync(
                to,
                DossierAct.RecordVerification,
                by => verb.RunAsync(new(to.Code, asked.On ?? default, asked.Place, asked.Minutes, asked.Finding), by, to.LedgerKey, to.Cancel),
                done => asked.On == done.On && Same(asked.Minutes, done.Minutes) && Same(asked.Finding, done.Finding)));

        api.MapAct(DossierAct.ProposeNewDate, "Proposes an apology with a new date", ([FromBody] NewDateAsked asked, [AsParameters] ActOf to, ApiActs acts, ProposeNewDate verb) =>
            acts.DoAsync(to, DossierAct.ProposeNewDate, by => verb.RunAsync(new(to.Code, asked.Due ?? default, asked.Reason), by, to.LedgerKey, to.Cancel), done => Same(asked.Reason, done.Reason)));

        api.MapAct(DossierAct.SignNewDate, "Signs the apology (form 04)", ([FromBody] SignDateAsked? asked, [AsParameters] ActOf to, ApiActs acts, SignNewDate verb) =>
            acts.DoAsync(to, DossierAct.SignNewDate, by => verb.RunAsync(new(to.Code, asked?.Due, asked?.Reason), by, to.LedgerKey, to.Cancel), done => done.Reason is null || Same(asked?.Reason, done.Reason)));

        api.MapAct(DossierAct.DeclineNewDate, "Says why no apology goes out", ([FromBody] DeclineDateAsked asked, [AsParameters] ActOf to, ApiActs acts, DeclineNewDate verb) =>
            acts.DoAsync(to, DossierAct.DeclineNewDate, by => verb.RunAsync(new(to.Code, asked.Reason), by, to.LedgerKey, to.Cancel), done => Same(asked.Reason, done.Reason)));

        api.MapAct(DossierAct.PassOnNewDate, "Notes that the applicant was told of the apology", ([FromBody] PassedOnAsked asked, [AsParameters] ActOf to, ApiActs acts, PassOnNewDate verb) =>
            acts.DoAsync(to, DossierAct.PassOnNewDate, by => verb.RunAsync(new(to.Code, asked.How), by, to.LedgerKey, to.Cancel), done => asked.How == done.By));

        api.MapAct(DossierAct.Urge, "A leader's words to whose work it is", ([FromBody] WordsAsked asked, [AsParameters] ActOf to, ApiActs acts, UrgeDossier verb) =>
            acts.DoAsync(to, DossierAct.Urge, by => verb.RunAsync(new(to.Code, asked.Words), by, to.LedgerKey, to.Cancel), done => Same(asked.Words, done.Words)));

        api.MapAct(DossierAct.AnswerEscalation, "Says what is done about a dossier that is near its appointment or past it", ([FromBody] WordsAsked asked, [AsParameters] ActOf to, ApiActs acts, AnswerEscalation verb) =>
            acts.DoAsync(to, DossierAct.AnswerEscalation, by => verb.RunAsync(new(to.Code, asked.Words), by, to.LedgerKey, to.Cancel), done => Same(asked.Words, done.Words)));

        api.MapAct(DossierAct.Correct, "Puts right what was entered wrong of the person", ([FromBody] CorrectionAsked asked, [AsParameters] ActOf to, ApiActs acts, CorrectReceipt verb) =>
            acts.DoAsync(
                to,
                DossierAct.Correct,
                by => verb.RunAsync(new(to.Code, (asked.Applicant ?? new ApplicantAsked()).ToApplicant(), asked.Reason, asked.PortalCode), by, to.LedgerKey, to.Cancel),
                done => Same(asked.Reason, done.Reason)));
    }
}
