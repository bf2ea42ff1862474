using MotCua.Application.Reporting;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;
using MotCua.Web.Pages.Reports;
using MotCua.Web.Security;

namespace MotCua.Web.Api;

/// <summary>/api/v1/reports/apologies, /fees and /review: the tables beside the statutory forms, as their pages have them. Codes, counts and money; nobody's name.</summary>
internal static class ReportListApi
{
    public static void MapReportLists(this IEndpointRouteBuilder api)
    {
        Map(api, "apologies", "Apologies with a new date that were signed in a period", ApologiesAsync).Produces<ApologiesAnswer>();
        Map(api, "fees", "What the desks took, gave back, waived and paid over in a period, in đồng", FeesAsync).Produces<FeesAnswer>();
        Map(api, "review", "Per procedure what its review starts from: days really waited, papers asked for, refusals", ReviewAsync).Produces<ReviewTold>();
    }

    private static RouteHandlerBuilder Map(IEndpointRouteBuilder api, string name, string summary, Delegate answer) => api.MapGet($"/reports/{name}", answer)
        .RequireDuty(DutyKind.Lead, DutyKind.Control, DutyKind.Inspect)
        .WithName(name)
        .WithTags("Report")
        .WithSummary(summary)
        .Refuses(StatusCodes.Status400BadRequest);

    private static Task<IResult> ApologiesAsync([AsParameters] ReportAsked asked, HttpContext http, ApologyList apologies, ApiProblems problems, CancellationToken cancel) => ToldAsync(asked, http, problems, async (of, question, _) =>
    {
        var answer = await apologies.ReadAsync(question, cancel);
        return new ApologiesAnswer(
            of,
            [.. answer.Lines.Select(line => new ApologyTold(line.Code, line.Number, line.ProcedureName, line.Authority, line.SlipNumber, ApiTimes.Of(line.SignedAt), ApiTimes.Of(line.DueBefore), ApiTimes.Of(line.DueAfter), line.TooLate, line.PassedOn))],
            answer.IsCut);
    }, cancel);

    private static Task<IResult> FeesAsync([AsParameters] ReportAsked asked, HttpContext http, FeeReports fees, ApiProblems problems, CancellationToken cancel) => ToldAsync(asked, http, problems, async (of, question, units) =>
    {
        var lines = await fees.ReadAsync(question, cancel);
        return new FeesAnswer(of, [.. lines.Select(line => Told(line, units.NameOf(line.Authority)))], Told(FeesModel.SumOf(lines), ""));
    }, cancel);

    private static Task<IResult> ReviewAsync([AsParameters] ReportAsked asked, HttpContext http, ReviewOf review, ApiProblems problems, CancellationToken cancel) => ToldAsync(asked, http, problems, async (of, question, _) =>
    {
        var answer = await review.RunAsync(question, cancel);
        return new ReviewTold(of, [.. answer.Lines.Select(line => new ProcedureReview(
            line.Procedure,
            line.Waits.Name,
            line.Published?.Limit.ToString(),
            line.Published?.Fee,
            line.Ended,
            line.Waits.Waited.Median,
            line.Waits.Waited.NinthDecile,
            line.Waits.Late,
            line.Supplemented,
            line.Papers,
            line.Refused,
            line.Grounds))]);
    }, cancel);

    private static async Task<IResult> ToldAsync<T>(ReportAsked asked, HttpContext http, ApiProblems problems, Func<ReportedOf, FigureQuestion, PeriodUnits, Task<T>> tell, CancellationToken cancel)
    {
        var question = await FormApi.ReadAsync(asked, http, cancel);
        if (question.Refused)
        {
            return problems.BadQuestion([.. question.Refusals]);
        }

        var (period, unit) = (question.Value.Period, question.Value.Unit);
        var units = await http.RequestServices.GetRequiredService<ReportUnits>().OfAsync(period, cancel);
        return TypedResults.Ok(await tell(new ReportedOf(unit, units.NameOf(unit), question.Value.WithBelow, period.ToString(), ApiTimes.Of(period.First)!, ApiTimes.Of(period.Last)!), question.Value, units));
    }

    private static FeeTold Told(FeeReportLine line, string name) =>
        new(line.Authority, name, line.Receipts, line.Cash, line.Transfer, line.Taken, line.Refunded, line.Kept, line.Waived, line.PaidOver);
}

/// <summary>Whose report it is, and of which days, both included.</summary>
internal sealed record ReportedOf(string Unit, string UnitName, bool WithBelow, string Period, string From, string Until);

/// <param name="IsCut">There are more than the most that is told at once: ask for a shorter period or one authority.</param>
internal sealed record ApologiesAnswer(ReportedOf Of, IReadOnlyList<ApologyTold> Apologies, bool IsCut);

/// <param name="Number">1 for the dossier's first.</param>
/// <param name="SignedAt">The office's wall time, as the others.</param>
/// <param name="TooLate">Signed later than the day by which the applicant had to be told.</param>
/// <param name="PassedOn">How the applicant was told; null while they were not.</param>
internal sealed record ApologyTold(
    string Code, int Number, string ProcedureName, string Authority, string SlipNumber, string SignedAt, string DueBefore, string DueAfter, bool TooLate, PassedOnBy? PassedOn);

internal sealed record FeesAnswer(ReportedOf Of, IReadOnlyList<FeeTold> Lines, FeeTold Total);

/// <param name="Receipts">How many times money was taken.</param>
/// <param name="Taken">Cash and transfer; <paramref name="Kept"/> is that without what was given back.</param>
internal sealed record FeeTold(string Authority, string Name, long Receipts, long Cash, long Transfer, long Taken, long Refunded, long Kept, long Waived, long PaidOver);

internal sealed record ReviewTold(ReportedOf Of, IReadOnlyList<ProcedureReview> Procedures);

/// <param name="Limit">As published when the period ended: "3wd", "sameday", "none"; null for a procedure the catalogue does not know.</param>
/// <param name="Fee">Đồng as published; null where it is not one amount, or not known.</param>
/// <param name="Median">Days within which half of the ended ones ended.</param>
/// <param name="Supplemented">Dossiers for which papers were asked.</param>
/// <param name="Papers">Published papers they were asked for; an empty name for what no list names.</param>
/// <param name="Grounds">Texts that refusals rest on.</param>
internal sealed record ProcedureReview(
    string Procedure, string Name, string? Limit, long? Fee, long Ended, int? Median, int? NinthDecile, long Late, long Supplemented, IReadOnlyList<ReviewPart> Papers, long Refused, IReadOnlyList<ReviewPart> Grounds);
