namespace MotCua.Domain.Organisation;

/// <summary>
/// A unit of the organisation as it stands from a day to a day: an authority, or what is inside one. When its name, parent or codes
/// change, a new version begins under the same <see cref="Code"/>. A code alone does not tell a commune over time (after a merger the
/// statistical code 01243 went on under another name): code and day do.
/// </summary>
public sealed record Unit
{
    /// <summary>Ours, stable: the statistical code for an authority ("035", "01243"), "035.mot-cua" for what is inside it.</summary>
    public required string Code { get; init; }

    public required UnitKind Kind { get; init; }

    /// <summary>Full official name: "Ủy ban nhân dân xã Tân Bắc".</summary>
    public required string Name { get; init; }

    /// <summary>For narrow places: "Tân Bắc".</summary>
    public required string ShortName { get; init; }

    /// <summary>Code of the unit it stands under; null for a province.</summary>
    public string? Parent { get; init; }

    /// <summary>Key by which the steps of procedures name an office: "tu-phap" in the district and in each commune; "mot-cua" for a desk.</summary>
    public string? Office { get; init; }

    /// <summary>What an authority governs: "Xã Tân Bắc".</summary>
    public string? Territory { get; init; }

    /// <summary>Code of the statistics office, for an authority.</summary>
    public string? GsoCode { get; init; }

    public IReadOnlyList<AgencyCode> AgencyCodes { get; init; } = [];

    public string? Phone { get; init; }

    /// <summary>Where people go.</summary>
    public string? Address { get; init; }

    /// <summary>First day of this version.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day of this version; null while open.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Place among its sisters in lists; those alike go by name.</summary>
    public int Order { get; init; }

    public bool HoldsOn(DateOnly day) => From <= day && (Until is null || day <= Until);

    /// <summary>The code that heads dossier codes given on a day; the newer scheme when both hold. Null when none is set.</summary>
    public AgencyCode? AgencyCodeOn(DateOnly day) => AgencyCodes.Where(code => code.HoldsOn(day)).MaxBy(code => code.From);

    /// <summary>The same facts, whatever the days they hold: an import asks this to leave alone what did not change.</summary>
    public bool SaysTheSameAs(Unit other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var sameDaysAndCodes = other with { From = From, Until = Until, AgencyCodes = AgencyCodes };
        return this == sameDaysAndCodes && AgencyCodes.SequenceEqual(other.AgencyCodes);
    }
}
