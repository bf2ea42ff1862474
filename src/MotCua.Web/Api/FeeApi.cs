using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using MotCua.Application.Collecting;
using MotCua.Application.Data;
using MotCua.Application.Processing;
using MotCua.Domain;
using MotCua.Domain.Fees;
using MotCua.Domain.Organisation;
using MotCua.Web.Pages.Fees;
using MotCua.Web.Security;
using MotCua.Web.Texts;

namespace MotCua.Web.Api;

/// <summary>
/// /api/v1/dossiers/{code}/fee and /api/v1/cash: what a dossier owes, what was done about it, and the desk's drawer. Every act of money needs a key: sent
/// again under it, nothing is taken twice.
/// </summary>
internal static class FeeApi
{
    private static readonly Dictionary<string, FeeAct> Words = new()
    {
        ["assess"] = FeeAct.Assess,
        ["take"] = FeeAct.Take,
        ["refund"] = FeeAct.Refund,
        ["waive"] = FeeAct.Waive,
        ["defer"] = FeeAct.Defer,
    };

    public static void MapFees(this IEndpointRouteBuilder api)
    {
        api.MapGet("/dossiers/{code}/fee", TellAsync)
            .RequireDuty([.. FeePage.Readers])
            .WithName("fee")
            .WithTags("Fees")
            .WithSummary("What a dossier owes and why, and what was done about it")
            .Produces<FeeAnswer>()
            .Refuses(StatusCodes.Status404NotFound);
        api.MapPost("/dossiers/{code}/fee/{act}", DoAsync)
            .RequireDuty(DutyKind.Receive, DutyKind.Return)
            .WithName("feeAct")
            .WithTags("Fees")
            .WithSummary("Acts on a dossier's fee: assess, take, refund, waive, defer")
            .Produces<FeeDone>()
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);
        api.MapPost("/cash/{act}", CashAsync)
            .RequireDuty(DutyKind.Receive, DutyKind.Return)
            .WithName("cash")
            .WithTags("Fees")
            .WithSummary("The drawer of the token's desk: count, explain, pay-over")
            .Produces<CashDone>()
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> TellAsync([Description("Mã hồ sơ.")] string code, ClaimsPrincipal user, FeePage page, ApiProblems problems, CancellationToken cancel)
    {
        if (await page.ReadAsync(code, user.AsOfficer(), cancel) is not { } view)
        {
            return problems.NotFound();
        }

        return TypedResults.Ok(new FeeAnswer(
            view.Dossier.Code,
            view.Dossier.State.Receipt.Desk,
            view.NameOf(view.Dossier.State.Receipt.Desk),
            Standing(view.Fee),
            [.. view.Lines.Select(line => new FeeLineAnswer(ApiTimes.Of(line.At), Words.First(word => word.Value == line.Act).Key, line.Amount, line.Method, line.Moment, NoteOf(line.Act, line.Number), view.NameOf(line.Officer)))]));
    }

    private static async Task<IResult> DoAsync(
        [Description("assess, take, refund, waive or defer.")] string act,
        [FromBody] FeeAsked? asked,
        [AsParameters] ActOf to,
        VisibleDossier dossiers,
        FeeActs acts,
        DossierFees fees,
        MoneyNotes notes,
        ApiProblems problems)
    {
        var by = to.User.AsOfficer();
        var key = IdempotencyKey.Read(to.Key);
        if (key.Refused)
        {
            return await problems.RefusedAsync(key.Refusals, to.Cancel);
        }

        if (!Words.TryGetValue(act, out var what) || await dossiers.FindAsync(to.Code, by, to.Cancel) is not { } dossier)
        {
            return problems.NotFound();
        }

        var done = await acts.DoAsync(what, to.Code, (asked ?? new FeeAsked()).ToForm(key.Value), by, to.Cancel);
        if (done.Refused)
        {
            return await problems.RefusedAsync(done.Refusals, to.Cancel);
        }

        var number = done.Value switch { FeeTaken taken => taken.Number, FeeRefunded refunded => refunded.Number, _ => (long?)null };
        var line = number is null ? null : await notes.LineOfAsync(done.Value, to.Cancel);
        return TypedResults.Ok(new FeeDone(
            dossier.Code, act, Standing(await fees.OfAsync(dossier.State.Receipt, to.Cancel)), NoteOf(what, number), line is { } place ? $"/fees/note/{place}" : null));
    }

    private static async Task<IResult> CashAsync(
        [Description("count, explain or pay-over.")] string act,
        [FromBody] CashAsked? asked,
        [FromHeader(Name = IdempotencyKey.Header), Description("Your own name for this request, at most 100 characters.")] string? key,
        ClaimsPrincipal user,
        CountCash count,
        ExplainCash explain,
        PayCashOver payOver,
        OfficeTexts texts,
        ApiProblems problems,
        CancellationToken cancel)
    {
        var by = user.AsOfficer();
        var named = IdempotencyKey.Read(key);
        if (named.Refused)
        {
            return await problems.RefusedAsync(named.Refusals, cancel);
        }

        var said = asked ?? new CashAsked();
        var done = act switch
        {
            "count" => Any(await count.RunAsync(new(said.Day ?? default, said.Counted, said.Explanation), by, named.Value, cancel)),
            "explain" => Any(await explain.RunAsync(new(said.Day ?? default, said.Explanation), by, named.Value, cancel)),
            "pay-over" => Any(await payOver.RunAsync(new(said.Amount ?? 0, said.To), by, named.Value, cancel)),
            _ => (Outcome<Facts>?)null,
        };
        return done is not { } outcome ? problems.NotFound()
            : outcome.Refused ? await problems.RefusedAsync(outcome.Refusals, cancel)
            : TypedResults.Ok(new CashDone(by.Unit, act, FeeSentences.Of(texts, outcome.Value)!.Text));
    }

    private static Outcome<Facts> Any<T>(Outcome<T> outcome)
        where T : Facts => outcome.Then<Facts>(facts => facts);

    private static FeeStandingAnswer Standing(DossierFee fee) =>
        new(fee.Standing, fee.Account.Due, fee.Account.Taken, fee.Account.Refunded, fee.Account.Waived, fee.Account.Owed, fee.Account.Over, fee.Account.DeferredUntil);

    private static string? NoteOf(FeeAct act, long? number) => number is { } given ? NoteNumber.Of(act is FeeAct.Refund ? NoteKind.Refund : NoteKind.Receipt, given) : null;
}

/// <summary>What is said with an act on a fee; each act reads what it needs.</summary>
/// <param name="Count">Copies or pieces, for "assess".</param>
/// <param name="Pages">Pages, for "assess".</param>
/// <param name="Relief">Whom the published exemption or reduction is for.</param>
/// <param name="Proof">What was shown for it.</param>
/// <param name="Amount">Đồng, for "take" and "refund".</param>
/// <param name="Method">Cash when left out.</param>
/// <param name="Moment">When it is paid; at receipt when left out.</param>
/// <param name="Reference">The bank's, of a transfer.</param>
/// <param name="Person">Who pays, or gets it back.</param>
/// <param name="Reason">Of a refund or a waiver.</param>
/// <param name="Ground">The text of law a waiver rests on.</param>
/// <param name="OwedAgain">The money was taken by mistake and is still owed.</param>
/// <param name="Later">For "defer": when it is paid; when the result is taken, if left out.</param>
public sealed record FeeAsked(
    int? Count = null, int? Pages = null, string? Relief = null, string? Proof = null, long? Amount = null, PaidBy? Method = null, FeeMoment? Moment = null, string? Reference = null,
    string? Person = null, string? Reason = null, string? Ground = null, bool OwedAgain = false, FeeMoment? Later = null)
{
    internal FeeForm ToForm(string key) => new()
    {
        Key = key,
        Count = Count,
        Pages = Pages,
        Relief = Relief,
        Proof = Proof,
        Amount = Amount,
        Method = Method ?? PaidBy.Cash,
        Moment = Moment ?? FeeMoment.AtReceipt,
        Reference = Reference,
        Person = Person,
        Reason = Reason,
        Ground = Ground,
        OwedAgain = OwedAgain,
        Later = Later ?? FeeMoment.AtReturn,
    };
}

/// <param name="Day">The desk's last day of money, for "count" and "explain".</param>
/// <param name="Counted">Đồng in the drawer, for "count".</param>
/// <param name="Explanation">Why that is not what the book says.</param>
/// <param name="Amount">Đồng, for "pay-over".</param>
/// <param name="To">Who took it, and the number of their paper.</param>
public sealed record CashAsked(DateOnly? Day = null, long? Counted = null, string? Explanation = null, long? Amount = null, string? To = null);

/// <summary>How a dossier stands with its fee; amounts in đồng.</summary>
/// <param name="Due">Left out while the catalogue knows none, or it was not counted yet.</param>
/// <param name="Over">Taken beyond what is owed now.</param>
/// <param name="DeferredUntil">When it is to be paid; left out where nothing was said.</param>
public sealed record FeeStandingAnswer(FeeStanding Standing, long? Due, long Taken, long Refunded, long Waived, long Owed, long Over, FeeMoment? DeferredUntil);

/// <param name="Desk">Code of the desk whose money it is.</param>
/// <param name="Lines">The oldest first.</param>
public sealed record FeeAnswer(string Code, string Desk, string DeskName, FeeStandingAnswer Fee, IReadOnlyList<FeeLineAnswer> Lines);

/// <param name="Note">Number of the receipt note or the refund note; left out where there is none.</param>
public sealed record FeeLineAnswer(string At, string Act, long Amount, PaidBy? Method, FeeMoment? Moment, string? Note, string By);

/// <param name="Note">Number of the note that came of it.</param>
/// <param name="NotePage">Where a signed-in officer of the desk prints it.</param>
public sealed record FeeDone(string Code, string Act, FeeStandingAnswer Fee, string? Note, string? NotePage);

/// <param name="Desk">Code.</param>
/// <param name="Says">What happened, in the caller's language.</param>
public sealed record CashDone(string Desk, string Act, string Says);
