using Microsoft.EntityFrameworkCore;
using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Tracking;

/// <param name="First">Monday.</param>
/// <param name="Looks">All looks of the week below the unit.</param>
/// <param name="Officers">How many officers looked.</param>
/// <param name="Unusual">Those a head should ask, with the reasons, the most reasons first.</param>
public sealed record LookingReport(DateOnly First, int Looks, int Officers, IReadOnlyList<(LookingWeek Week, IReadOnlyList<LookingReason> Reasons)> Unusual);

/// <summary>Xem dữ liệu cá nhân bất thường: for the head of a unit, one week of who looked below it, beside the eight weeks before.</summary>
public sealed class UnusualLooks(IDbContextFactory<MotCuaDb> databases, Units units, Calendars calendars, Rulebook rulebook, OfficeTime time)
{
    private const int WeeksBefore = 8;
    private const int DaysAWeek = 7;
    private const int FarMinutes = 60;

    /// <summary>The Monday of the last whole week.</summary>
    public DateOnly LastWeek => MondayOf(time.Today).AddDays(-DaysAWeek);

    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % DaysAWeek));

    /// <param name="week">Any day of the week.</param>
    public async Task<LookingReport> RunAsync(Officer by, DateOnly week, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        var first = MondayOf(week);
        var (from, until) = (OfficeTime.StartOf(first), OfficeTime.StartOf(first.AddDays(DaysAWeek)));
        var tree = await units.OnAsync(time.Today, cancel);
        var within = tree.Subtree(by.Unit).Select(unit => unit.Code).ToList();
        var calendarOf = await calendars.AtHandAsync(cancel);
        var rules = (await rulebook.BookAsync(cancel)).On(time.Today);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var usual = await UsualAsync(db, within, first, cancel);
        var looks = await db.Looks.AsNoTracking().Where(look => look.At >= from && look.At < until && within.Contains(look.Unit))
            .Select(look => new { look.Officer, look.Unit, look.Subject, look.At }).ToListAsync(cancel);
        var weeks = looks.GroupBy(look => (look.Officer, look.Unit)).Select(officer => new LookingWeek(
            officer.Key.Officer,
            officer.Key.Unit,
            officer.Select(look => look.Subject).Distinct().Count(),
            officer.Count(),
            officer.Count(look => calendarOf(look.Unit, OfficeTime.DayOf(look.At)).IsFarFromWork(OfficeTime.ToLocal(look.At), FarMinutes)),
            usual.TryGetValue(officer.Key, out var average) ? average : null)).ToList();
        return new LookingReport(
            first,
            looks.Count,
            weeks.Select(one => one.Officer).Distinct().Count(),
            [.. weeks.Select(one => (Week: one, Reasons: one.Reasons(rules))).Where(one => one.Reasons.Count > 0).OrderByDescending(one => one.Reasons.Count).ThenByDescending(one => one.Week.Subjects).ThenBy(one => one.Week.Officer, StringComparer.Ordinal)]);
    }

    /// <summary>Subjects a week, on average over the weeks before in which an officer looked at anything. Counted by the database: only the week that is shown is read.</summary>
    private static async Task<Dictionary<(string Officer, string Unit), decimal>> UsualAsync(MotCuaDb db, List<string> within, DateOnly first, CancellationToken cancel)
    {
        var weeks = new List<((string Officer, string Unit) Who, int Subjects)>();
        for (var back = 1; back <= WeeksBefore; back++)
        {
            var (from, until) = (OfficeTime.StartOf(first.AddDays(-back * DaysAWeek)), OfficeTime.StartOf(first.AddDays((1 - back) * DaysAWeek)));
            var counted = await db.Looks.AsNoTracking().Where(look => look.At >= from && look.At < until && within.Contains(look.Unit))
                .GroupBy(look => new { look.Officer, look.Unit })
                .Select(group => new { group.Key.Officer, group.Key.Unit, Subjects = group.Select(look => look.Subject).Distinct().Count() }).ToListAsync(cancel);
            weeks.AddRange(counted.Select(one => ((one.Officer, one.Unit), one.Subjects)));
        }

        return weeks.GroupBy(one => one.Who).ToDictionary(officer => officer.Key, officer => (decimal)officer.Average(one => one.Subjects));
    }
}
