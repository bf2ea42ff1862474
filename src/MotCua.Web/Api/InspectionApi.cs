using System.Security.Claims;
using MotCua.Application;
using MotCua.Application.Inspecting;
using MotCua.Application.Processing;
using MotCua.Application.Tracking;
using MotCua.Domain.Inspection;
using MotCua.Domain.Organisation;
using MotCua.Web.Security;

namespace MotCua.Web.Api;

/// <summary>
/// /api/v1/inspections: rounds of inspection, and one of them with its samples and findings, as its pages have them. What was seen is told in the team's words, so that reading them is recorded
/// as a look at each dossier they are about.
/// </summary>
internal static class InspectionApi
{
    public static void MapInspections(this IEndpointRouteBuilder api)
    {
        api.MapGet("/inspections", ListAsync)
            .RequireDuty(DutyKind.Lead, DutyKind.Control, DutyKind.Inspect)
            .WithName("inspections")
            .WithTags("Report")
            .WithSummary("The newest rounds of inspection by the officer's own authority or those below it")
            .Produces<InspectionsAnswer>();

        api.MapGet("/inspections/{id}", FindAsync)
            .RequireDuty(DutyKind.Lead, DutyKind.Control, DutyKind.Inspect)
            .WithName("inspection")
            .WithTags("Report")
            .WithSummary("A round: its communes, each with the sample and the seed it is drawn from, and what was found there")
            .Produces<InspectionAnswer>()
            .Refuses(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ListAsync(ClaimsPrincipal user, Rounds rounds, Names names, CancellationToken cancel)
    {
        var nameOf = await names.TodayAsync(cancel);
        return TypedResults.Ok(new InspectionsAnswer([.. (await rounds.ListAsync(user.AsOfficer(), cancel)).Select(line => new InspectionLine(Tell(line.Round, nameOf), line.Places, line.Inspected, line.Findings, line.Closed))]));
    }

    private static async Task<IResult> FindAsync(string id, ClaimsPrincipal user, Rounds rounds, Samples samples, Looks looks, Names names, OfficeTime time, ApiProblems problems, CancellationToken cancel)
    {
        var by = user.AsOfficer();
        if (await rounds.FindAsync(id, by, cancel) is not { } whole)
        {
            return problems.NotFound();
        }

        var nameOf = await names.TodayAsync(cancel);
        var places = new List<InspectedPlace>();
        foreach (var visit in whole.Visits)
        {
            places.Add(new InspectedPlace(
                visit.Unit,
                nameOf(visit.Unit),
                ApiTimes.Of((DateOnly?)visit.On)!,
                ApiTimes.Of(visit.Taken?.On),
                visit.Minutes?.Number,
                ApiTimes.Of(visit.Minutes?.On),
                await SampleAsync(whole.Round, visit, samples, cancel),
                [.. whole.FindingsOf(visit.Unit).Select(finding => Tell(finding, time.Today))]));
        }

        foreach (var code in whole.Findings.Where(finding => finding.Seen is not null).SelectMany(finding => finding.Dossiers).Distinct())
        {
            await looks.RecordAsync(by, code, "api/inspections", cancel);
        }

        return TypedResults.Ok(new InspectionAnswer(Tell(whole.Round, nameOf), places));
    }

    /// <summary>As it was taken to the commune; before that as it is drawn, and null until it can be.</summary>
    private static async Task<SampleTold?> SampleAsync(InspectionRound round, InspectionVisit visit, Samples samples, CancellationToken cancel)
    {
        if (visit.Taken is { } taken)
        {
            return new SampleTold(taken.Seed, taken.Node, taken.Sequence, taken.Frame, [.. taken.Dossiers.Select(one => new SampledDossier(one.Code, one.Answer, one.Checks))]);
        }

        var drawn = await samples.DrawAsync(round, visit.Unit, null, cancel);
        return drawn.Refused ? null
            : new SampleTold(drawn.Value.Seed, drawn.Value.Seal.Node, drawn.Value.Seal.Last, drawn.Value.Frame.Count, [.. drawn.Value.Drawn.Select(item => new SampledDossier(item.Code, null, []))]);
    }

    private static RoundTold Tell(InspectionRound round, Func<string, string> nameOf) => new(
        round.Id,
        round.Unit,
        nameOf(round.Unit),
        round.Kind,
        round.Decision,
        ApiTimes.Of((DateOnly?)round.DecidedOn)!,
        ApiTimes.Of((DateOnly?)round.PlannedOn)!,
        ApiTimes.Of((DateOnly?)round.First)!,
        ApiTimes.Of((DateOnly?)round.Last)!,
        round.SampleSize,
        [.. new[] { SampleStrata.Sector, SampleStrata.Month, SampleStrata.Channel }.Where(strata => round.Strata.HasFlag(strata))]);

    private static FindingTold Tell(Finding finding, DateOnly today) => new(
        finding.Key.Number,
        finding.Check,
        Checklist.Find(finding.Check)?.Title,
        finding.Seen,
        finding.Dossiers,
        finding.Basis,
        ApiTimes.Of(finding.Deadline),
        finding.Responsible,
        finding.Status,
        finding.IsOverdue(today),
        finding.Repeats,
        finding.FilesFor(InspectionFilePurpose.Photo).Count(),
        finding.GoneFor(InspectionFilePurpose.Photo).Sum(gone => gone.Count));
}

internal sealed record InspectionsAnswer(IReadOnlyList<InspectionLine> Inspections);

/// <param name="Places">Communes of the plan; <paramref name="Inspected"/> of them were.</param>
/// <param name="Findings">In minutes; <paramref name="Closed"/> of them are put right.</param>
internal sealed record InspectionLine(RoundTold Round, int Places, int Inspected, int Findings, int Closed);

internal sealed record InspectionAnswer(RoundTold Round, IReadOnlyList<InspectedPlace> Places);

/// <param name="Unit">Code of the authority that inspects.</param>
/// <param name="First">First day looked at; <paramref name="Last"/> the last one.</param>
/// <param name="SampleSize">Dossiers to look at in each commune, before rounding; <paramref name="Strata"/> by what they are put together first.</param>
internal sealed record RoundTold(
    string Id, string Unit, string UnitName, RoundKind Kind, string Decision, string DecidedOn, string PlannedOn, string First, string Last, int SampleSize, IReadOnlyList<SampleStrata> Strata);

/// <param name="On">Planned day; <paramref name="InspectedOn"/> the day it was, left out before.</param>
/// <param name="Minutes">Number of the minutes, left out while there are none.</param>
/// <param name="Sample">Left out until the day is sealed that the seed comes from.</param>
internal sealed record InspectedPlace(
    string Unit, string UnitName, string On, string? InspectedOn, long? Minutes, string? MinutesOn, SampleTold? Sample, IReadOnlyList<FindingTold> Findings);

/// <param name="Seed">With it and <paramref name="Sequence"/>, the last entry of <paramref name="Node"/> that counts, anybody draws the sample again.</param>
/// <param name="Frame">Dossiers that might have been drawn.</param>
internal sealed record SampleTold(string Seed, string Node, long Sequence, int Frame, IReadOnlyList<SampledDossier> Dossiers);

/// <param name="Answer">Left out before the commune was inspected.</param>
/// <param name="Checks">Ids of the items it falls short of.</param>
internal sealed record SampledDossier(string Code, CheckAnswer? Answer, IReadOnlyList<string> Checks);

/// <param name="Check">Id of the item of the checklist, and its <paramref name="Title"/>; left out for what no item says.</param>
/// <param name="Seen">In the team's words; left out once erased.</param>
/// <param name="Deadline">Until when it is put right, by <paramref name="Responsible"/>; left out before somebody said so.</param>
/// <param name="Repeats">The finding of an earlier round that this one is again.</param>
/// <param name="Photos">How many there are; <paramref name="PhotosErased"/> went when what tells of a person was erased.</param>
internal sealed record FindingTold(
    int Number,
    string? Check,
    string? Title,
    string? Seen,
    IReadOnlyList<string> Dossiers,
    string Basis,
    string? Deadline,
    string? Responsible,
    FindingStatus Status,
    bool Overdue,
    FindingKey? Repeats,
    int Photos,
    int PhotosErased);
