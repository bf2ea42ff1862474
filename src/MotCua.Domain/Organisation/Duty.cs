namespace MotCua.Domain.Organisation;

/// <summary>One duty of one officer in one unit, from a day to a day (phân công nhiệm vụ).</summary>
public sealed record Duty
{
    /// <summary>Stable id, unique in the organisation: "mai.lt/3".</summary>
    public required string Id { get; init; }

    public required string Officer { get; init; }

    public required DutyKind Kind { get; init; }

    /// <summary>Code of the unit it is held in.</summary>
    public required string Unit { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day; null while open.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The officer who is away and whose duty this is, when it is done for another (làm thay, thừa ủy quyền).</summary>
    public string? ActingFor { get; init; }

    public bool HoldsOn(DateOnly day) => From <= day && (Until is null || day <= Until);

    public bool Meets(DateOnly from, DateOnly? until) => (until is null || From <= until) && (Until is null || from <= Until);
}
