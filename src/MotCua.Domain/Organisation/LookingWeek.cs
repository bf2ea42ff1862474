using MotCua.Domain.Rules;

namespace MotCua.Domain.Organisation;

/// <summary>One officer's looking at personal data in one week, beside the weeks before.</summary>
/// <param name="Subjects">Different dossiers and lists looked at.</param>
/// <param name="OutOfHours">Looks outside the unit's working hours.</param>
/// <param name="Usual">Subjects a week, on average over the weeks before in which they looked at anything; null where there is none.</param>
public sealed record LookingWeek(string Officer, string Unit, int Subjects, int Looks, int OutOfHours, decimal? Usual)
{
    /// <summary>Why a head should ask; empty where there is nothing to ask. It says nothing of the person: each reason has an innocent explanation that the head can hear.</summary>
    public IReadOnlyList<LookingReason> Reasons(OfficeRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return
        [
            .. OutOfHours >= rules.LooksOutOfHours ? new[] { LookingReason.OutOfHours } : [],
            .. Usual is { } usual && Subjects >= rules.LooksLeast && Subjects > usual * rules.LooksTimesUsual ? new[] { LookingReason.FarMoreThanUsual } : [],
        ];
    }
}

public enum LookingReason
{
    /// <summary>Xem ngoài giờ làm việc.</summary>
    OutOfHours = 1,

    /// <summary>Xem nhiều hơn hẳn mọi tuần.</summary>
    FarMoreThanUsual = 2,
}
