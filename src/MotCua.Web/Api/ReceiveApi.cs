using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using MotCua.Application.Receiving;
using MotCua.Application.Sealing;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Slips;
using MotCua.Web.Pages.Slips;
using MotCua.Web.Security;
using MotCua.Web.Texts;

namespace MotCua.Web.Api;

/// <summary>POST /api/v1/dossiers: the counter's own act. Everything the answer says is in the facts of the receipt, so that it costs no query.</summary>
internal static class ReceiveApi
{
    public const string Path = "/dossiers";
    private const int LargestBody = 256 * 1024;

    public static void MapReceive(this IEndpointRouteBuilder api) => api.MapPost(Path, ReceiveAsync)
        .RequireDuty(DutyKind.Receive)
        .WithMetadata(new RequestSizeLimitAttribute(LargestBody))
        .WithName("receive")
        .WithTags("Counter")
        .WithSummary("Receives a dossier: code, slip and place in the register in one act")
        .Produces<ReceivedAnswer>(StatusCodes.Status201Created)
        .Refuses(StatusCodes.Status400BadRequest, StatusCodes.Status409Conflict, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> ReceiveAsync(
        [FromBody] DossierAsked asked,
        [FromHeader(Name = IdempotencyKey.Header), Description("Your own name for this request, at most 100 characters. Sent again under it, it is received once and answered the same.")] string? key,
        ClaimsPrincipal user,
        HttpRequest http,
        ReceiveDossier receive,
        ApiProblems problems,
        DueWords words,
        SlipSettings settings,
        Seals seals,
        CancellationToken cancel)
    {
        var officer = user.AsOfficer();
        var named = IdempotencyKey.Read(key);
        var unread = named.Refusals.Concat(asked.Unread()).ToList();
        if (unread.Count > 0)
        {
            var refused = await receive.CheckAsync(asked.ToRequest(), officer, cancel);
            return await problems.RefusedAsync([.. unread, .. refused.Refusals], cancel, DossierAsked.Named);
        }

        var received = await receive.RunAsync(asked.ToRequest(), officer, named.Value, cancel);
        if (received.Refused)
        {
            return await problems.RefusedAsync(received.Refusals, cancel, DossierAsked.Named);
        }

        var facts = received.Value;
        return TypedResults.Created($"{ApiRoutes.Prefix}{Path}/{facts.Code}", Tell(facts, settings.TrackAddress(http, facts.Code, DossierCode.CheckCharacter(facts.Code), await seals.MarkOfAsync(facts.Code, cancel)), words));
    }

    private static ReceivedAnswer Tell(DossierReceived facts, string trackPage, DueWords words) => new(
        facts.Code,
        DossierCode.CheckCharacter(facts.Code).ToString(),
        facts.SlipNumber,
        facts.RegisterBook,
        facts.RegisterNumber,
        facts.Procedure,
        facts.ProcedureName,
        ApiTimes.Of(facts.ReceivedAt),
        facts.Limit,
        words.Of(Limit.Parse(facts.Limit)),
        ApiTimes.Of(facts.DueAt),
        [.. (facts.DueLines ?? []).Select(line => DueApi.Tell(line, words))],
        facts.Fee,
        SlipAddress.Of(SlipForm.Receipt, facts.Code),
        trackPage)
    {
        PortalCode = facts.PortalCode,
    };
}

/// <summary>What the applicant is owed at receipt.</summary>
/// <param name="Code">Mã hồ sơ.</param>
/// <param name="Check">The check character printed behind it.</param>
/// <param name="SlipNumber">Number of the receipt slip.</param>
/// <param name="RegisterBook">Book of the register.</param>
/// <param name="RegisterNumber">Number in that book.</param>
/// <param name="ReceivedAt">The office's wall time.</param>
/// <param name="Limit">As the procedure says: "3wd".</param>
/// <param name="LimitText">The same in words.</param>
/// <param name="DueAt">When the result is ready; left out where the procedure has no appointment.</param>
/// <param name="Sum">How that was counted.</param>
/// <param name="Fee">Đồng; left out where the catalogue does not know it.</param>
/// <param name="SlipPage">Where a signed-in officer prints form 01.</param>
/// <param name="TrackPage">Where anyone follows it: what the slip's QR says.</param>
public sealed record ReceivedAnswer(
    string Code,
    string Check,
    string SlipNumber,
    string RegisterBook,
    long RegisterNumber,
    string Procedure,
    string ProcedureName,
    string ReceivedAt,
    string Limit,
    string LimitText,
    string? DueAt,
    IReadOnlyList<DueLineAnswer> Sum,
    long? Fee,
    string SlipPage,
    string TrackPage)
{
    /// <summary>The code the national portal gave it; left out where it gave none.</summary>
    public string? PortalCode { get; init; }
}
