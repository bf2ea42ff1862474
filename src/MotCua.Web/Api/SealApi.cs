using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using MotCua.Application;
using MotCua.Application.Sealing;
using MotCua.Domain.Sealing;
using MotCua.Web.Security;

namespace MotCua.Web.Api;

/// <summary>GET /api/v1/seals: the seals of past days, for anybody to keep; and one day's sheet with a leaf for each entry. Nothing of anybody stands in them.</summary>
public static class SealApi
{
    public const string Path = "/api/v1/seals";
    public const string SheetPath = "/api/v1/seals/{node}/{day}";

    public static void MapSeals(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, ListAsync)
            .AllowAnonymous().RequireRateLimiting(LookUpLimit.Policy)
            .WithName("seals").WithSummary("Seals of past days, the newest first").WithTags("Public")
            .Produces<SealsAnswer>()
            .Refuses(StatusCodes.Status400BadRequest, StatusCodes.Status429TooManyRequests);
        routes.MapGet(SheetPath, SheetAsync)
            .AllowAnonymous().RequireRateLimiting(LookUpLimit.Policy)
            .WithName("sealSheet").WithSummary("One day's seal with the leaf of each entry: with a slip, it proves a receipt without this program's database").WithTags("Public")
            .Produces<SealSheetText>()
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status429TooManyRequests);
    }

    private static async Task<IResult> ListAsync([FromQuery, Description("Days before this one only, \"2020-06-15\".")] DateOnly? before, Seals seals, CancellationToken cancel)
    {
        var list = await seals.ListAsync(before, cancel);
        return TypedResults.Ok(new SealsAnswer(
            [.. list.Select(one => new SealAnswer(one.Day.Node, one.Day.Day, one.Day.Entries, one.Day.Root, one.Day.Seal, ApiTimes.Of(one.SealedAt)))],
            list.Count == Seals.Shown ? list[^1].Day.Day : null));
    }

    private static async Task<IResult> SheetAsync(string node, string day, Seals seals, ApiProblems problems, CancellationToken cancel) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known) && await seals.SheetAsync(node, known, cancel) is var (sheet, at)
            ? TypedResults.Ok(SealSheetText.Of(sheet, at))
            : problems.Answer(StatusCodes.Status404NotFound, ApiRefusals.NoSuchSeal);
}

/// <param name="Before">To ask for older ones; left out after the last.</param>
public sealed record SealsAnswer(IReadOnlyList<SealAnswer> Seals, DateOnly? Before);

/// <param name="Entries">How many entries the day has.</param>
/// <param name="Root">Root over the leaves of the entries.</param>
/// <param name="Seal">Fixes the day and every day before it.</param>
public sealed record SealAnswer(string Node, DateOnly Day, long Entries, string Root, string Seal, string SealedAt);
