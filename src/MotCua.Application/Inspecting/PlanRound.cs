using System.Globalization;
using System.Security.Cryptography;
using MotCua.Application.Ledger;
using MotCua.Application.Processing;
using MotCua.Domain;
using MotCua.Domain.Inspection;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Inspecting;

/// <summary>Lập kế hoạch đợt kiểm tra: gives the round its number, and the key that its samples depend on.</summary>
public sealed class PlanRound(OfficeLedger ledger, Access access, OfficeTime time)
{
    private const int KeyBytes = 8;

    public sealed record Request(
        RoundKind Kind,
        string Decision,
        DateOnly DecidedOn,
        IReadOnlyList<string> Team,
        DateOnly First,
        DateOnly Last,
        int SampleSize,
        SampleStrata Strata,
        IReadOnlyList<VisitPlan> Visits);

    public async Task<Outcome<RoundPlanned>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(by);
        var reach = (await access.ReachAsync(by, cancel)).ToHashSet(StringComparer.Ordinal);
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes));
        var plan = new RoundPlanned(
            "", by.Unit, request.Kind, request.Decision, request.DecidedOn, request.Team, request.First, request.Last, request.SampleSize, request.Strata, key, time.Today, request.Visits);
        var decided = InspectionRound.Plan(plan, reach, by);
        return await ledger.CommitAsync(
            by,
            requestKey,
            book => decided.Then<RoundPlanned>(planned =>
            {
                var year = planned.PlannedOn.Year;
                var id = string.Create(CultureInfo.InvariantCulture, $"{planned.Unit}-{year}-{book.Next(string.Create(CultureInfo.InvariantCulture, $"inspection/{planned.Unit}/{year}"))}");
                return book.Append(InspectionProjection.StreamOf(id), planned with { Id = id });
            }),
            cancel);
    }
}
