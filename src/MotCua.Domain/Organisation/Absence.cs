namespace MotCua.Domain.Organisation;

/// <summary>Days on which an officer is away (nghỉ phép, đi học, ốm), first and last included.</summary>
public sealed record Leave(DateOnly From, DateOnly Until)
{
    public bool HoldsOn(DateOnly day) => From <= day && day <= Until;
}

/// <summary>The rule by which work leaves the hands of somebody who is not there.</summary>
public enum AbsenceRule
{
    /// <summary>Hết nhiệm vụ: the officer no longer has the duty in that unit.</summary>
    DutyEnded = 1,

    /// <summary>Nghỉ quá một ngày làm việc, không có người làm thay.</summary>
    Leave = 2,
}

/// <summary>Whether work may stay with an officer on a day. Nothing sits with an absent person over a working day.</summary>
public static class Absence
{
    /// <summary>
    /// The rule that takes it away; null where it may stay: the officer is there, is away for one working day, or somebody does the duty meanwhile.
    /// </summary>
    /// <param name="isCovered">Somebody acts for the officer under that duty in that unit on the day.</param>
    public static AbsenceRule? Of(StaffMember officer, DutyKind duty, string unit, DateOnly day, bool isCovered, Func<DateOnly, bool> isWorkingDay)
    {
        ArgumentNullException.ThrowIfNull(officer);
        ArgumentNullException.ThrowIfNull(isWorkingDay);
        if (isCovered)
        {
            return null;
        }

        if (!officer.DutiesOn(day).Any(held => held.Kind == duty && held.Unit == unit))
        {
            return AbsenceRule.DutyEnded;
        }

        return officer.Leaves.FirstOrDefault(leave => leave.HoldsOn(day)) is { } away && WorkingDays(away, isWorkingDay).Skip(1).Any() ? AbsenceRule.Leave : null;
    }

    private static IEnumerable<DateOnly> WorkingDays(Leave leave, Func<DateOnly, bool> isWorkingDay)
    {
        for (var day = leave.From; day <= leave.Until; day = day.AddDays(1))
        {
            if (isWorkingDay(day))
            {
                yield return day;
            }
        }
    }
}
