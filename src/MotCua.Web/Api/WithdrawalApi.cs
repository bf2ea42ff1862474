using Microsoft.AspNetCore.Mvc;
using MotCua.Application.Processing;
using MotCua.Domain.Dossiers;
using static MotCua.Web.Api.ApiActs;

namespace MotCua.Web.Api;

/// <summary>A wish to withdraw and what becomes of it.</summary>
internal static class WithdrawalApi
{
    public static void MapWithdrawal(this IEndpointRouteBuilder api)
    {
        api.MapAct(DossierAct.AskWithdrawal, "Writes down that the applicant wants it back; nobody works on it from here", ([FromBody] WithdrawAsked? asked, [AsParameters] ActOf to, ApiActs acts, AskWithdrawal verb) =>
            acts.DoAsync(
                to,
                DossierAct.AskWithdrawal,
                by => verb.RunAsync(new(to.Code, new WithdrawalWish(asked?.How ?? Channel.Direct, asked?.Reason, asked?.AskedBy, asked?.Mandate)), by, to.LedgerKey, to.Cancel),
                done => Same(asked?.Reason, done.Reason) && (asked?.How ?? Channel.Direct) == done.By && (asked?.AskedBy is null || Same(asked.AskedBy, done.AskedBy)) && Same(asked?.Mandate, done.Mandate)));

        api.MapAct(DossierAct.StopWithdrawn, "Stops it at the applicant's wish, with the notice of stopping", ([AsParameters] ActOf to, ApiActs acts, StopWithdrawn verb) =>
            acts.DoAsync(to, DossierAct.StopWithdrawn, by => verb.RunAsync(new(to.Code), by, to.LedgerKey, to.Cancel), _ => true));

        api.MapAct(DossierAct.TakeWithdrawalBack, "The applicant does not withdraw it after all", ([FromBody] TakeBackAsked asked, [AsParameters] ActOf to, ApiActs acts, TakeWithdrawalBack verb) =>
            acts.DoAsync(
                to,
                DossierAct.TakeWithdrawalBack,
                by => verb.RunAsync(new(to.Code, asked.Reason), by, to.LedgerKey, to.Cancel),
                done => Same(asked.Reason, done.Reason)));

        api.MapAct(DossierAct.RefuseWithdrawal, "Refuses the wish, as there was a decision before it", ([FromBody] RefuseWithdrawalAsked asked, [AsParameters] ActOf to, ApiActs acts, RefuseWithdrawal verb) =>
            acts.DoAsync(
                to,
                DossierAct.RefuseWithdrawal,
                by => verb.RunAsync(new(to.Code, asked.Decision), by, to.LedgerKey, to.Cancel),
                done => Same(asked.Decision, done.Decision)));
    }
}
