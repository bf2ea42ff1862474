using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using MotCua.Application;
using MotCua.Application.Administering;
using MotCua.Application.Reporting;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;
using MotCua.Web.Security;

namespace MotCua.Web.Api;

/// <summary>What a report's lines are.</summary>
public enum ReportLines
{
    Authority = 1,
    Sector = 2,
}

/// <summary>GET /api/v1/report: the figures of a period, as the figures page shows them.</summary>
internal static class ReportApi
{
    public static void MapReport(this IEndpointRouteBuilder api) => api.MapGet("/report", AnswerAsync)
        .RequireDuty(DutyKind.Lead, DutyKind.Control, DutyKind.Inspect)
        .WithName("report")
        .WithTags("Report")
        .WithSummary("The figures of a period: received, resolved, open, days waited")
        .Produces<ReportAnswer>()
        .Refuses(StatusCodes.Status400BadRequest);

    private static async Task<IResult> AnswerAsync(
        [FromQuery, Description("\"2020-06\", \"2020Q2\", \"2020H1\", \"2020\" or \"2020-02-03..2020-02-20\".")] string? period,
        [FromQuery, Description("Code of an authority; the officer's own without it.")] string? unit,
        [FromQuery, Description("\"true\" counts every authority below it, too.")] string? withBelow,
        [FromQuery, Description("Name of a sector.")] string? sector,
        [FromQuery, Description("\"direct\", \"online\" or \"post\".")] string? channel,
        [FromQuery, Description("\"true\" for interlinked dossiers only, \"false\" for all others.")] string? interlinked,
        [FromQuery, Description("Lines by \"authority\" (as without it) or by \"sector\".")] string? by,
        ClaimsPrincipal user,
        FiguresOf figures,
        TripsOf trips,
        Units units,
        OfficeTime time,
        ApiProblems problems,
        CancellationToken cancel)
    {
        var query = new ApiQuery();
        if (!ReportPeriod.TryParse(period, null, out var asked))
        {
            query.Refuse(ApiRefusals.NotPeriod);
        }

        var own = user.AsOfficer().Unit;
        var map = await units.MapAsync(cancel);
        var reach = map.On(time.Today).AuthorityOf(own)?.Code ?? own;
        var of = string.IsNullOrWhiteSpace(unit) ? reach : unit.Trim();
        var days = asked is null ? new[] { time.Today } : [time.Today, asked.First, asked.Last];
        if (!days.Any(day => map.On(day).IsWithin(of, reach)))
        {
            query.Refuse(ApiRefusals.NotYourUnit);
        }

        var lines = query.Word<ReportLines>(by, "By");
        var (isWithBelow, only, isInterlinked) = (query.YesNo(withBelow, "WithBelow"), query.Word<Channel>(channel, "Channel"), query.YesNo(interlinked, "Interlinked"));
        if (query.Wrong.Count > 0)
        {
            return problems.BadQuestion(query.Wrong);
        }

        var question = new FigureQuestion
        {
            Period = asked!,
            Unit = of,
            WithBelow = isWithBelow ?? false,
            Sector = string.IsNullOrWhiteSpace(sector) ? null : sector.Trim(),
            Channel = only,
            Interlinked = isInterlinked,
        };
        var answer = lines is ReportLines.Sector ? await figures.BySectorAsync(question, cancel) : await figures.ByAuthorityAsync(question, cancel);
        return TypedResults.Ok(Tell(answer) with { Visits = await trips.RunAsync(question, cancel) });
    }

    private static ReportAnswer Tell(FigureAnswer answer) => new(
        answer.Question.Period.ToString(),
        answer.Question.Period.First,
        answer.Question.Period.Last,
        answer.Question.Unit,
        answer.Question.WithBelow,
        ApiTimes.Of(answer.AsOf),
        answer.Total,
        [.. answer.Lines],
        answer.LongestWait is { } longest ? new LongestWaitAnswer(longest.Code, longest.Days) : null);
}

/// <summary>The figures of a period.</summary>
/// <param name="AsOf">The end of the period, or now while it lasts: open dossiers are judged at this moment.</param>
/// <param name="Total">The sum of the lines.</param>
/// <param name="Lines">Authority by authority, or sector by sector.</param>
/// <param name="LongestWait">Of those that ended in the period.</param>
public sealed record ReportAnswer(
    string Period, DateOnly First, DateOnly Last, string Unit, bool WithBelow, string AsOf, Figures Total, IReadOnlyList<FigureLine> Lines, LongestWaitAnswer? LongestWait)
{
    /// <summary>Visits to the counters, by authority and by procedure; left out where the question is narrowed by sector, channel or interlinking.</summary>
    public TripAnswer? Visits { get; init; }
}

public sealed record LongestWaitAnswer(string Code, int Days);
