using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using MotCua.Application.Processing;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Domain.Slips;
using MotCua.Web.Pages.Slips;
using MotCua.Web.Security;
using MotCua.Web.Texts;

namespace MotCua.Web.Api;

/// <summary>Which dossier an act is for, who acts, and under which key.</summary>
internal sealed record ActOf(
    [property: FromRoute, Description("Mã hồ sơ.")] string Code,
    [property: FromHeader(Name = IdempotencyKey.Header), Description("Your own name for this request; sent again under it, the act is done once.")] string? Key,
    ClaimsPrincipal User,
    CancellationToken Cancel)
{
    /// <summary>Null when a repeat may be a second act.</summary>
    public string? LedgerKey => IsNamed ? IdempotencyKey.Read(Key).Value : null;

    /// <summary>A key was sent that can be none.</summary>
    public IReadOnlyList<Refusal> Wrong => IsNamed ? [] : string.IsNullOrWhiteSpace(Key) ? [] : IdempotencyKey.Read(Key).Refusals;

    private bool IsNamed => !IdempotencyKey.Read(Key).Refused;
}

/// <summary>What all acts on a dossier have in common: who may not see it hears that it is not there, and an act sent twice under one key is done once.</summary>
internal sealed class ApiActs(VisibleDossier dossiers, ApiProblems problems, EntrySentences sentences, Names names)
{
    private static readonly Dictionary<string, string> Named = new() { ["TakerName"] = "name" };

    /// <param name="isOf">Whether the facts are those of this very request: a key that comes back with another one is refused.</param>
    public async Task<IResult> DoAsync<T>(ActOf to, DossierAct act, Func<Officer, Task<Outcome<T>>> verb, Func<T, bool> isOf)
        where T : Facts
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

        var done = await verb(by);
        if (done.Refused || !isOf(done.Value))
        {
            return await problems.RefusedAsync(done.Refused ? done.Refusals : [ApiRefusals.KeyUsed], to.Cancel, Named);
        }

        return TypedResults.Ok(Tell(dossier, act, done.Value, await names.TodayAsync(to.Cancel)));
    }

    /// <summary>The same text, however it was spaced.</summary>
    public static bool Same(string? asked, string? done) => VietnameseText.Compose(asked) == VietnameseText.Compose(done);

    /// <summary>The officer asked for, when one was.</summary>
    public static bool Names(string? asked, string? done) => Chosen(asked) is not { } officer || officer == done;

    /// <summary>Nobody by name: the common queue.</summary>
    public static string? Chosen(string? officer) => string.IsNullOrWhiteSpace(officer) ? null : officer.Trim();

    private ActAnswer Tell(Dossier dossier, DossierAct act, Facts facts, Func<string, string> nameOf)
    {
        var route = dossier.State.Receipt.Route;
        var (step, officer) = facts switch
        {
            DossierForwarded moved => (moved.ToStep, moved.ToOfficer),
            DossierSentBack moved => (moved.ToStep, moved.ToOfficer),
            DossierResultRecorded recorded => (recorded.ToStep, null),
            DossierApproved approved => (approved.ToStep, approved.ToOfficer),
            DossierResultReady ready => (ready.ToStep, null),
            DossierReassigned given => (null, given.ToOfficer),
            DossierTaken taken => (null, taken.Holder),
            _ => ((int?)null, (string?)null),
        };
        var slip = SlipOf(facts);
        return new ActAnswer(
            dossier.Code,
            ActApi.Words[act],
            sentences.Of(facts, route, nameOf).Text,
            step is { } at ? route[at].Unit : null,
            officer,
            slip?.Number,
            slip is { Form: var form } ? SlipAddress.Of(form, dossier.Code) + (facts is DossierWithdrawalRefused ? "?answer=true" : "") : null,
            (facts as DossierFileAttached)?.Hash);
    }

    /// <summary>The slip that came of an act; null for none.</summary>
    private static (SlipForm Form, string? Number)? SlipOf(Facts facts) => facts switch
    {
        DossierRefused refused => (SlipForm.Refusal, refused.SlipNumber),
        DossierWithdrawalAsked asked => (SlipForm.Withdrawal, asked.SlipNumber),
        DossierWithdrawalRefused refused => (SlipForm.Withdrawal, refused.SlipNumber),
        DossierWithdrawn withdrawn => (SlipForm.Stop, withdrawn.NoticeNumber),
        DossierClosedUnanswered closed => (SlipForm.Stop, closed.NoticeNumber),
        DossierSupplementAsked asked => (SlipForm.Supplement, asked.SlipNumber),
        DossierNewDateSigned signed => (SlipForm.Apology, signed.SlipNumber),
        _ => null,
    };
}

/// <summary>What an act led to.</summary>
/// <param name="Act">The word in the address.</param>
/// <param name="Says">What happened, in the caller's language.</param>
/// <param name="ToUnit">Code of the unit that has it now; left out where it stays.</param>
/// <param name="ToOfficer">Who holds it now; left out for the common queue.</param>
/// <param name="SlipNumber">Of the slip that came of it: form 02, 03 or 04, or the notice that it is stopped.</param>
/// <param name="SlipPage">Where a signed-in officer prints it.</param>
/// <param name="File">Hash of the file that was attached.</param>
public sealed record ActAnswer(string Code, string Act, string Says, string? ToUnit, string? ToOfficer, string? SlipNumber, string? SlipPage, string? File);
