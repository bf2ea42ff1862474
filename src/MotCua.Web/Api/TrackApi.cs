using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Application.Tracking;
using MotCua.Domain.Dossiers;
using MotCua.Web.Security;
using MotCua.Web.Texts;

namespace MotCua.Web.Api;

/// <summary>GET /api/v1/track/{code}: what anyone may know of a dossier. All times are the office's wall time (UTC+7).</summary>
public static partial class TrackApi
{
    public const string Path = "/api/v1/track/{code}";

    private static readonly TrackAnswers Json = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    /// <param name="Status">Ours: "received", "inProgress", "awaitingApproval", "approved", "resultReady", "returned", "refused", "withdrawn".</param>
    /// <param name="OfficialStatus">The code of the national list of ten.</param>
    /// <param name="Say">Where it is, in the caller's language.</param>
    /// <param name="Due">When to come, in words; absent when nothing is awaited any more.</param>
    /// <param name="DueState">"onTime", "today", "late" or "done".</param>
    /// <param name="Sum">How the due time was counted.</param>
    public sealed record Answer(
        string Code, string Procedure, string Status, int OfficialStatus, string Say, string? Due, string DueState, string ReceivedAt, string? DueAt, string? EndedAt,
        string? ReturnedAt, IReadOnlyList<Step> Way, IReadOnlyList<string> Sum);

    /// <param name="State">"done", "now" or "next".</param>
    public sealed record Step(string What, string State, string? Since);

    public static void MapTrack(this IEndpointRouteBuilder routes) => routes.MapGet(Path, AnswerAsync)
        .AllowAnonymous()
        .RequireRateLimiting(LookUpLimit.Policy)
        .WithName("track")
        .WithSummary("Where a dossier is on its way, without anything about a person")
        .Produces<Answer>()
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status429TooManyRequests);

    private static async Task<IResult> AnswerAsync(string code, TrackDossier trackDossier, Units units, TrackWords words, OfficeTexts texts, OfficeTime time, CancellationToken cancel)
    {
        var typed = DossierCode.Read(code);
        if (typed.Code is not null && !typed.CheckHolds)
        {
            return Results.Problem(texts["Sai ký tự kiểm tra: trong mã có chỗ gõ nhầm. Hãy xem lại từng số trên giấy hẹn."], statusCode: StatusCodes.Status422UnprocessableEntity);
        }

        if (typed.Code is null || await trackDossier.FindAsync(typed.Code, cancel) is not { } track)
        {
            return Results.Problem(texts["Không có hồ sơ nào mang mã này. Hãy xem lại mã trên giấy hẹn, hoặc hỏi bộ phận Một cửa nơi đã nộp."], statusCode: StatusCodes.Status404NotFound);
        }

        var told = words.Tell(track, await units.OnAsync(OfficeTime.DayOf(track.Receipt.ReceivedAt), cancel), time.NowLocal);
        return Results.Json(Tell(track, told), Json.Answer);
    }

    private static Answer Tell(PublicTrack track, TrackTold told) => new(
        told.Code,
        told.Procedure,
        Camel(told.Status),
        DossierLifecycle.OfficialCode(told.Status),
        told.Say,
        told.Due,
        Camel(told.State),
        Moment(track.Receipt.ReceivedAt)!,
        Moment(track.DueAt),
        Moment(track.EndedAt),
        Moment(track.ReturnedAt),
        [.. told.Way.Select(step => new Step(step.What, Camel(step.State), Moment(step.Since)))],
        told.Sum);

    private static string Camel(Enum word) => JsonNamingPolicy.CamelCase.ConvertName(word.ToString());

    private static string? Moment(DateTime? utc) => utc is { } at ? OfficeTime.ToLocal(at).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture) : null;

    [JsonSerializable(typeof(Answer))]
    private sealed partial class TrackAnswers : JsonSerializerContext;
}
