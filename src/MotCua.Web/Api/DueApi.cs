using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using MotCua.Application.Tracking;
using MotCua.Domain.Deadlines;
using MotCua.Domain.WorkingTime;
using MotCua.Web.Texts;

namespace MotCua.Web.Api;

/// <summary>GET /api/v1/due: a due time with its sum, for anyone. All times are the office's wall time (UTC+7).</summary>
public static class DueApi
{
    public const string Path = "/api/v1/due";

    public static void MapDue(this IEndpointRouteBuilder routes) => routes.MapGet(Path, AnswerAsync)
        .AllowAnonymous()
        .WithName("due")
        .WithSummary("When a dossier is due, and how that is counted")
        .Produces<DueAnswer>()
        .WithTags("Public")
        .Refuses(StatusCodes.Status400BadRequest);

    public static DueAnswer Tell(DueSum sum, string? office, DueWords words) => new(
        Moment(sum.Received)!,
        sum.Limit.ToString(),
        words.Of(sum.Limit),
        office,
        Moment(sum.Due),
        Moment(sum.Printed),
        sum.IsProvisional,
        sum.CalendarVersion,
        [.. sum.Lines.Select(line => Tell(line, words))]);

    private static async Task<IResult> AnswerAsync(
        [FromQuery, Description("Wall time of the office, \"2020-06-12T15:40\".")] string? received,
        [FromQuery, Description("\"3wd\", \"16wh\", \"10d\", \"2mo\", \"24h\", \"sameday\" or \"none\".")] string? limit,
        [FromQuery, Description("Code of a unit; without it an office with the default hours.")] string? office,
        DueTimes dueTimes,
        DueWords words,
        ApiProblems problems,
        CancellationToken cancel)
    {
        var asked = await dueTimes.AskAsync(received, limit, office, cancel);
        return asked.Refused ? problems.BadQuestion(asked.Refusals) : Results.Ok(Tell(asked.Value, office, words));
    }

    internal static DueLineAnswer Tell(DueLine line, DueWords words) => new(
        JsonNamingPolicy.CamelCase.ConvertName(line.Kind.ToString()),
        words.Sentence(line),
        Moment(line.At),
        Moment(line.StoppedAt),
        Day(line.From),
        Day(line.Until),
        line.Hour?.ToString("HH:mm", CultureInfo.InvariantCulture),
        line.Names.Count == 0 ? null : line.Names,
        line.Certainty is { } certainty ? CalendarFile.CodeOf(certainty) : null);

    private static string? Moment(DateTime? at) => at?.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <param name="Printed">As the slip prints it: an opening may be written as the closing before it.</param>
/// <param name="Provisional">A day it rests on is still to be announced.</param>
public sealed record DueAnswer(
    string Received,
    string Limit,
    string LimitText,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Office,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Due,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Printed,
    bool Provisional,
    int CalendarVersion,
    IReadOnlyList<DueLineAnswer> Lines);

/// <param name="Code">What the line says, for programs: "received", "daysOff", "due" …</param>
/// <param name="Text">The same for people, in the caller's language.</param>
/// <param name="Names">Official names of the days off.</param>
/// <param name="Certainty">How surely the days off are known; the least sure of them.</param>
public sealed record DueLineAnswer(
    string Code,
    string Text,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? At,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? StoppedAt,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? From,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Until,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Hour,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Names,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Certainty);
