using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using MotCua.Application;
using MotCua.Application.Reporting;
using MotCua.Domain;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;
using MotCua.Web.Pages.Reports;
using MotCua.Web.Security;

namespace MotCua.Web.Api;

/// <summary>/api/v1/reports/{form}: a statutory form of a unit for a period, and its closing.</summary>
internal static class FormApi
{
    public static void MapForms(this IEndpointRouteBuilder api)
    {
        api.MapGet("/reports/{form}", AnswerAsync)
            .RequireDuty(DutyKind.Lead, DutyKind.Control, DutyKind.Inspect)
            .WithName("form")
            .WithTags("Report")
            .WithSummary("A statutory form: as it was closed, else as it is counted now, with what is counted otherwise since")
            .Produces<FormAnswer>()
            .Refuses(StatusCodes.Status400BadRequest);

        api.MapPost("/reports/{form}/close", CloseAsync)
            .RequireDuty(DutyKind.Control)
            .WithName("close-form")
            .WithTags("Report")
            .WithSummary("Closes a statutory form for a period that is over: its cells stay what they are")
            .Produces<FormAnswer>()
            .Refuses(StatusCodes.Status400BadRequest, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> AnswerAsync([AsParameters] FormAsked asked, HttpContext http, ApiProblems problems, CancellationToken cancel)
    {
        var (form, question) = await ReadAsync(asked, http, cancel);
        return form.Refused || question.Refused
            ? problems.BadQuestion([.. form.Refusals, .. question.Refusals])
            : TypedResults.Ok(await TellAsync(form.Value, question.Value, http, cancel));
    }

    private static async Task<IResult> CloseAsync(
        [AsParameters] FormAsked asked,
        [FromHeader(Name = IdempotencyKey.Header), Description("Your own name for this request, at most 100 characters.")] string? key,
        HttpContext http,
        CloseReport closeReport,
        ApiProblems problems,
        CancellationToken cancel)
    {
        var (form, question) = await ReadAsync(asked, http, cancel);
        var named = IdempotencyKey.Read(key);
        if (form.Refused || question.Refused || named.Refused)
        {
            return problems.BadQuestion([.. form.Refusals, .. question.Refusals, .. named.Refusals]);
        }

        var closed = await closeReport.RunAsync(new(form.Value.Id, question.Value.Whole()), http.User.AsOfficer(), named.Value, cancel);
        return closed.Refused ? await problems.RefusedAsync(closed.Refusals, cancel) : TypedResults.Ok(await TellAsync(form.Value, question.Value.Whole(), http, cancel));
    }

    /// <summary>The form, and the question: of the officer's own authority where no unit is named, and of none outside it.</summary>
    private static async Task<(Outcome<StatutoryForm> Form, Outcome<FigureQuestion> Question)> ReadAsync(FormAsked asked, HttpContext http, CancellationToken cancel)
    {
        var question = await ReadAsync(new ReportAsked(asked.Period, asked.Borders, asked.Unit, asked.Alone), http, cancel);
        return (StatutoryForm.Find(asked.Form), question.Refused || asked.Interlinked is null ? question : question.Value with { Interlinked = asked.Interlinked });
    }

    /// <summary>The question of a report: of the officer's own authority where no unit is named, and of none outside it.</summary>
    internal static async Task<Outcome<FigureQuestion>> ReadAsync(ReportAsked asked, HttpContext http, CancellationToken cancel)
    {
        var services = http.RequestServices;
        var period = services.GetRequiredService<ReportQuestions>().ReadPeriod(new PeriodText { Period = asked.Period, Borders = asked.Borders });
        if (period.Refused)
        {
            return period.Refusals.ToList();
        }

        var askable = (await services.GetRequiredService<ReportUnits>().OfAsync(period.Value, cancel)).Within(http.User.AsOfficer().Unit, services.GetRequiredService<OfficeTime>().Today);
        var unit = string.IsNullOrWhiteSpace(asked.Unit) ? askable.FirstOrDefault() : askable.FirstOrDefault(one => one.Code == asked.Unit.Trim());
        return unit is null ? ApiRefusals.NotYourUnit : new FigureQuestion { Period = period.Value, Unit = unit.Code, WithBelow = asked.Alone is not true };
    }

    private static async Task<FormAnswer> TellAsync(StatutoryForm form, FigureQuestion question, HttpContext http, CancellationToken cancel) =>
        await FormAnswer.MakeAsync(form, question, await http.RequestServices.GetRequiredService<ReportUnits>().OfAsync(question.Period, cancel), http.RequestServices, cancel);
}

/// <summary>Which form of which unit, for which period.</summary>
internal sealed record FormAsked(
    [property: FromRoute, Description("\"II.06a\": its code, short or whole, or its id.")] string Form,
    [property: FromQuery, Description("\"2020-06\", \"2020Q2\", \"2020H1\", \"2020\" or \"2020-02-03..2020-02-20\"; what is reported now without it.")] string? Period,
    [property: FromQuery, Description("\"15-14\", \"16-15\" or \"calendar\"; those usual in the year without it.")] string? Borders,
    [property: FromQuery, Description("Code of an authority; the officer's own without it.")] string? Unit,
    [property: FromQuery, Description("\"true\" leaves out every authority below it.")] bool? Alone,
    [property: FromQuery, Description("\"true\" for interlinked dossiers only, \"false\" for all others; all without it. Only the whole form is closed.")] bool? Interlinked);

/// <summary>Which unit's report, for which period.</summary>
internal sealed record ReportAsked(
    [property: FromQuery, Description("\"2020-06\", \"2020Q2\", \"2020H1\", \"2020\" or \"2020-02-03..2020-02-20\"; what is reported now without it.")] string? Period,
    [property: FromQuery, Description("\"15-14\", \"16-15\" or \"calendar\"; those usual in the year without it.")] string? Borders,
    [property: FromQuery, Description("Code of an authority; the officer's own without it.")] string? Unit,
    [property: FromQuery, Description("\"true\" leaves out every authority below it.")] bool? Alone);
