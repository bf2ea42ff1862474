using System.Globalization;
using System.Text.Json;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Application.Tracking;
using MotCua.Domain.Dossiers;
using MotCua.Web.Security;
using MotCua.Web.Texts;

namespace MotCua.Web.Api;

/// <summary>GET /api/v1/track/{code}: what anyone may know of a dossier. All times are the office's wall time (UTC+7).</summary>
public static class TrackApi
{
    public const string Path = "/api/v1/track/{code}";

    public static void MapTrack(this IEndpointRouteBuilder routes) => routes.MapGet(Path, AnswerAsync)
        .AllowAnonymous()
        .RequireRateLimiting(LookUpLimit.Policy)
        .WithName("track")
        .WithSummary("Where a dossier is on its way, without anything about a person")
        .Produces<TrackAnswer>()
        .WithTags("Public")
        .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status422UnprocessableEntity, StatusCodes.Status429TooManyRequests);

    private static async Task<IResult> AnswerAsync(string code, TrackDossier trackDossier, Units units, TrackWords words, ApiProblems problems, OfficeTime time, CancellationToken cancel)
    {
        var typed = DossierCode.Read(code);
        if (typed.Code is not null && !typed.CheckHolds)
        {
            return problems.Answer(StatusCodes.Status422UnprocessableEntity, ApiRefusals.CodeMistyped);
        }

        if (typed.Code is null || await trackDossier.FindAsync(typed.Code, cancel) is not { } track)
        {
            return problems.Answer(StatusCodes.Status404NotFound, ApiRefusals.NoSuchCode);
        }

        var told = words.Tell(track, await units.OnAsync(OfficeTime.DayOf(track.Receipt.ReceivedAt), cancel), time.NowLocal);
        return TypedResults.Ok(Tell(track, told));
    }

    private static TrackAnswer Tell(PublicTrack track, TrackTold told) => new(
        told.Code,
        told.Procedure,
        Camel(told.Status),
        (int)DossierLifecycle.OfficialOf(told.Status),
        told.Say,
        told.Due,
        Camel(told.State),
        Moment(track.Receipt.ReceivedAt)!,
        Moment(track.DueAt),
        Moment(track.EndedAt),
        Moment(track.ReturnedAt),
        [.. told.Way.Select(step => new TrackStep(step.What, Camel(step.State), Moment(step.Since)))],
        told.Sum)
    {
        PortalCode = told.PortalCode,
        Parts = told.Parts.Count == 0 ? null : [.. told.Parts.Select(part => new TrackPart(part.What, Camel(part.Status), part.When))],
    };

    private static string Camel(Enum word) => JsonNamingPolicy.CamelCase.ConvertName(word.ToString());

    private static string? Moment(DateTime? utc) => utc is { } at ? OfficeTime.ToLocal(at).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture) : null;
}

/// <param name="Status">Ours: "received", "inProgress", "awaitingApproval", "approved", "resultReady", "returned", "refused", "withdrawn".</param>
/// <param name="OfficialStatus">The code of the national list of ten.</param>
/// <param name="Say">Where it is, in the caller's language.</param>
/// <param name="Due">When to come, in words; absent when nothing is awaited any more.</param>
/// <param name="DueState">"onTime", "today", "late" or "done".</param>
/// <param name="Sum">How the due time was counted.</param>
public sealed record TrackAnswer(
    string Code, string Procedure, string Status, int OfficialStatus, string Say, string? Due, string DueState, string ReceivedAt, string? DueAt, string? EndedAt,
    string? ReturnedAt, IReadOnlyList<TrackStep> Way, IReadOnlyList<string> Sum)
{
    /// <summary>The code the national portal gave it; left out where it gave none.</summary>
    public string? PortalCode { get; init; }

    /// <summary>The agencies' parts of an interlinked dossier; left out where there is one office.</summary>
    public IReadOnlyList<TrackPart>? Parts { get; init; }
}

/// <param name="Status">"notYet", "handedOver", "inWork", "waiting", "done", "failed" or "stopped".</param>
/// <param name="When">In words.</param>
public sealed record TrackPart(string What, string Status, string? When);

/// <param name="State">"done", "now" or "next".</param>
public sealed record TrackStep(string What, string State, string? Since);
