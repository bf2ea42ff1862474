using MotCua.Domain;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Administering;

/// <summary>An administrator rules over the unit the duty is held in and all under it, and over nothing else.</summary>
public sealed class AdministeringScope(Units units, OfficeTime time)
{
    /// <summary>Why this officer may not change anything about a unit; null when they may.</summary>
    public async ValueTask<Refusal?> RefusalAsync(Officer by, string? unit, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (by.IsSystem)
        {
            return null;
        }

        if (by.Duty != DutyKind.Administer)
        {
            return AdministeringRefusals.NotAdministrator;
        }

        var map = await units.MapAsync(cancel);
        return unit is not null && map.On(time.Today).IsWithin(unit, by.Unit) ? null : AdministeringRefusals.OutsideYourUnit(unit ?? "");
    }

    /// <summary>An officer's file is open to the administrator of any unit where the officer holds a duty, and, while without any, to each.</summary>
    public async ValueTask<Refusal?> RefusalAsync(Officer by, StaffMember member, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(member);
        var held = member.Duties.Where(duty => duty.Until is null || duty.Until >= time.Today).Select(duty => duty.Unit).Distinct().ToList();
        if (held.Count == 0)
        {
            return by.IsSystem || by.Duty == DutyKind.Administer ? null : AdministeringRefusals.NotAdministrator;
        }

        Refusal? refusal = null;
        foreach (var unit in held)
        {
            refusal = await RefusalAsync(by, unit, cancel);
            if (refusal is null)
            {
                return null;
            }
        }

        return refusal;
    }
}

public static class AdministeringRefusals
{
    public static readonly Refusal NotAdministrator = new("administering.not-administrator");

    public static Refusal OutsideYourUnit(string unit) => new("administering.outside-your-unit", unit);
}
