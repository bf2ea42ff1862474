using MotCua.Domain.Organisation;
using MotCua.Domain.Routing;

namespace MotCua.Domain.Dossiers;

/// <summary>What a dossier needs to know of the officers and units of the day; it is given, since the dossier itself looks nothing up.</summary>
/// <param name="Serves">Whether an officer (id) has this duty in this unit (code).</param>
/// <param name="IsServed">Whether anybody has this duty in this unit (code).</param>
/// <param name="IsWithin">Whether a unit (first) is the other unit or lies below it.</param>
public sealed record Roster(Func<string, string, DutyKind, bool> Serves, Func<string, DutyKind, bool> IsServed, Func<string, string, bool> IsWithin);

/// <summary>Whom a unit's table names for a duty in a matter; null for nobody, the common queue.</summary>
public delegate Assigned? RoutingOf(string unit, DutyKind duty, Matter matter);
