using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Domain.Inspection;

public enum RoundKind
{
    /// <summary>Theo kế hoạch năm.</summary>
    Yearly = 1,

    /// <summary>Đột xuất.</summary>
    AdHoc = 2,
}

/// <summary>Đợt kiểm tra: who inspects, by which decision, what period is looked at, and how the sample is drawn.</summary>
public sealed record InspectionRound
{
    public const int LargestSample = 200;

    /// <summary>"035-2020-1": authority, year, number in the year.</summary>
    public required string Id { get; init; }

    /// <summary>Code of the authority that inspects.</summary>
    public required string Unit { get; init; }

    public required RoundKind Kind { get; init; }

    public required string Decision { get; init; }

    public required DateOnly DecidedOn { get; init; }

    public required IReadOnlyList<string> Team { get; init; }

    public required DateOnly First { get; init; }

    public required DateOnly Last { get; init; }

    public required int SampleSize { get; init; }

    public required SampleStrata Strata { get; init; }

    public required string Key { get; init; }

    public required DateOnly PlannedOn { get; init; }

    /// <summary>
    /// The day whose seal the seeds come from: that of the planning, or the last of the period if it is later. Neither who plans nor who works below can know
    /// the seal of a day that is not over.
    /// </summary>
    public DateOnly SeedDay => PlannedOn > Last ? PlannedOn : Last;

    public static InspectionRound Of(RoundPlanned planned)
    {
        ArgumentNullException.ThrowIfNull(planned);
        return new InspectionRound
        {
            Id = planned.Id,
            Unit = planned.Unit,
            Kind = planned.Kind,
            Decision = planned.Decision,
            DecidedOn = planned.DecidedOn,
            Team = planned.Team,
            First = planned.First,
            Last = planned.Last,
            SampleSize = planned.SampleSize,
            Strata = planned.Strata,
            Key = planned.Key,
            PlannedOn = planned.PlannedOn,
        };
    }

    /// <summary>Refuses a plan without decision, team or commune, with days that make no sense, or by another duty than procedure control.</summary>
    /// <param name="reach">Authorities that who plans may inspect: those below the own one.</param>
    public static Outcome<RoundPlanned> Plan(RoundPlanned plan, IReadOnlySet<string> reach, Officer by)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(reach);
        ArgumentNullException.ThrowIfNull(by);
        if (by.Duty is not DutyKind.Control)
        {
            return DossierRefusals.DutyNeeded(DutyKind.Control);
        }

        var refusals = new List<Refusal>();
        void Need(bool holds, Refusal refusal)
        {
            if (!holds)
            {
                refusals.Add(refusal);
            }
        }

        Need(!string.IsNullOrWhiteSpace(plan.Decision), InspectionRefusals.DecisionMissing);
        Need(plan.DecidedOn <= plan.PlannedOn, InspectionRefusals.DecidedInTheFuture);
        Need(plan.Team.Count > 0, InspectionRefusals.TeamMissing);
        Need(plan.First <= plan.Last, InspectionRefusals.PeriodTurned);
        Need(plan.SampleSize is > 0 and <= LargestSample, InspectionRefusals.SampleSize(LargestSample));
        Need(plan.Strata != SampleStrata.None, InspectionRefusals.StrataMissing);
        Need(plan.Visits.Count > 0, InspectionRefusals.NoVisit);
        foreach (var visit in plan.Visits)
        {
            Need(reach.Contains(visit.Unit) && visit.Unit != plan.Unit, InspectionRefusals.NotBelow(visit.Unit));
            Need(visit.On > plan.PlannedOn, InspectionRefusals.VisitTooEarly(visit.Unit));
            Need(visit.On > plan.Last, InspectionRefusals.VisitWithinPeriod(visit.Unit));
        }

        return refusals.Count > 0 ? refusals : plan;
    }

    /// <summary>Adds a commune or moves its day, while nothing was filled in there.</summary>
    /// <param name="visit">Null when it is not in the round yet.</param>
    public Outcome<VisitSet> SetVisit(string unit, DateOnly on, InspectionVisit? visit, IReadOnlySet<string> reach, DateOnly today, Officer by)
    {
        ArgumentNullException.ThrowIfNull(reach);
        if (Refuses(by, DutyKind.Control) is { } no)
        {
            return no;
        }

        if (!reach.Contains(unit) || unit == Unit)
        {
            return InspectionRefusals.NotBelow(unit);
        }

        if (visit?.Taken is not null)
        {
            return InspectionRefusals.TakenAlready;
        }

        if (on < today || on <= PlannedOn)
        {
            return InspectionRefusals.VisitTooEarly(unit);
        }

        return on > Last ? new VisitSet(unit, on) : InspectionRefusals.VisitWithinPeriod(unit);
    }

    public Outcome<VisitDropped> DropVisit(InspectionVisit visit, string? reason, Officer by)
    {
        ArgumentNullException.ThrowIfNull(visit);
        if (Refuses(by, DutyKind.Control) is { } no)
        {
            return no;
        }

        if (visit.Taken is not null)
        {
            return InspectionRefusals.TakenAlready;
        }

        return string.IsNullOrWhiteSpace(reason) ? InspectionRefusals.ReasonMissing : new VisitDropped(visit.Unit, reason.Trim());
    }

    /// <summary>Null for who holds the duty in the authority that inspects.</summary>
    public Refusal? Refuses(Officer by, DutyKind duty)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (by.Duty != duty)
        {
            return DossierRefusals.DutyNeeded(duty);
        }

        return by.Unit == Unit ? null : InspectionRefusals.OtherTeam;
    }
}
