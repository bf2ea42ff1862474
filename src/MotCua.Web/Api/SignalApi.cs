using System.ComponentModel;
using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using MotCua.Application;
using MotCua.Application.Processing;
using MotCua.Application.Signalling;
using MotCua.Domain.Organisation;
using MotCua.Domain.Signals;
using MotCua.Web.Security;
using MotCua.Web.Texts;

namespace MotCua.Web.Api;

/// <summary>GET /api/v1/signals: what stands out and is worth a look, by authority and month. Codes, days and reasons; nobody's name.</summary>
internal static class SignalApi
{
    public static void MapSignals(this IEndpointRouteBuilder api) => api.MapGet("/signals", ListAsync)
        .RequireDuty(DutyKind.Lead, DutyKind.Control, DutyKind.Inspect)
        .WithName("signals")
        .WithTags("Report")
        .WithSummary("Signs that are worth a look, each with its reason and how it is checked on paper; none is a verdict")
        .Produces<SignalsAnswer>()
        .Refuses(StatusCodes.Status400BadRequest);

    private static async Task<IResult> ListAsync(
        [FromQuery, Description("\"2020-01\": the first month; six up to the last without it.")] string? from,
        [FromQuery, Description("The last month; the running one without it.")] string? until,
        [FromQuery, Description("Code of an authority; all from the officer's own downwards without it.")] string? unit,
        [FromQuery, Description("\"apology-missing\": id of a rule; all without it.")] string? rule,
        [FromQuery, Description("\"next\" of the page before.")] string? after,
        ClaimsPrincipal user,
        SignalList signals,
        Names names,
        OfficeTexts texts,
        OfficeTime time,
        ApiProblems problems,
        CancellationToken cancel)
    {
        var query = new ApiQuery();
        var last = query.Month(until, "Until") ?? new DateOnly(time.Today.Year, time.Today.Month, 1);
        var first = query.Month(from, "From") ?? last.AddMonths(1 - SignalList.UsualMonths);
        var asked = new SignalQuestion(string.IsNullOrEmpty(unit) ? null : unit, string.IsNullOrEmpty(rule) ? null : rule, first, last);
        if (asked.Rule is not null && SignalRules.Find(asked.Rule) is null)
        {
            query.Refuse(SignalRefusals.Unknown(asked.Rule) with { Field = "Rule" });
        }

        if (asked.Unit is not null && !await signals.ReachesAsync(user.AsOfficer(), asked.Unit, first, last, cancel))
        {
            query.Refuse(ApiRefusals.NotYourUnit);
        }

        if (query.Wrong.Count > 0)
        {
            return problems.BadQuestion(query.Wrong);
        }

        var nameOf = await names.TodayAsync(cancel);
        var page = await signals.PageAsync(user.AsOfficer(), asked, after, cancel);
        return TypedResults.Ok(new SignalsAnswer([.. page.Signs.Select(sign => Tell(sign, texts, nameOf))], page.Next));
    }

    private static SignalTold Tell(FoundSignal sign, OfficeTexts texts, Func<string, string> nameOf) => new(
        sign.Unit,
        nameOf(sign.Unit),
        sign.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        ApiTimes.Local(sign.At),
        sign.Rule.Id,
        texts.Word("signal." + sign.Rule.Id),
        SignalWords.Reason(texts, sign, nameOf),
        texts.Word("signal-check." + sign.Rule.Id),
        sign.Dossiers);
}

/// <param name="Next">For "after" of the next page; left out on the last one.</param>
internal sealed record SignalsAnswer(IReadOnlyList<SignalTold> Signals, string? Next);

/// <param name="Month">In which the dossier was entered, or in which it happened at the desk.</param>
/// <param name="At">When it happened.</param>
/// <param name="Rule">Id of the rule that found it; <paramref name="Title"/> is what it is called.</param>
/// <param name="Why">The reason in words.</param>
/// <param name="Check">How it is checked on paper.</param>
/// <param name="Dossiers">Codes; none where it is about the desk.</param>
internal sealed record SignalTold(
    string Unit, string UnitName, string Month, string At, string Rule, string Title, string Why, string Check, IReadOnlyList<string> Dossiers);
