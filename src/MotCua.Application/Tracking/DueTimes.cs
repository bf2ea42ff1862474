using System.Globalization;
using MotCua.Application.Administering;
using MotCua.Domain;
using MotCua.Domain.Deadlines;
using MotCua.Domain.WorkingTime;

namespace MotCua.Application.Tracking;

/// <summary>
/// Answers when a dossier would be due: for anyone who asks at a page, the API or the command line. Asked in text, so that every
/// one of them refuses the same things in the same words.
/// </summary>
public sealed class DueTimes(Calendars calendars, Units units, OfficeTime time)
{
    private static readonly string[] LocalForms = ["yyyy-MM-ddTHH:mm", "yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFFFFFF"];

    private static readonly string[] ZonedForms = ["yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"];

    /// <param name="received">Wall time of the office, "2020-06-12T15:40"; a time with an offset is turned into it.</param>
    /// <param name="limit">"3wd", "16wh", "10d", "2mo", "24h", "sameday", "none".</param>
    /// <param name="office">Code of a unit; null or empty for an office with the default hours.</param>
    public async Task<Outcome<DueSum>> AskAsync(string? received, string? limit, string? office, CancellationToken cancel)
    {
        var calendar = await CalendarAsync(office, cancel);
        var question = Read(calendar.Refused ? null : calendar.Value, received, limit);
        if (calendar.Refused)
        {
            return question.Refusals.Concat(calendar.Refusals).ToArray();
        }

        return question.Then<DueSum>(asked => DueSum.Of(calendar.Value, asked.Received, asked.Limit, CountingPolicy.Default));
    }

    /// <summary>The present calendar of an office; refuses a code that no unit has today.</summary>
    public async ValueTask<Outcome<WorkingCalendar>> CalendarAsync(string? office, CancellationToken cancel)
    {
        var today = time.Today;
        if (string.IsNullOrWhiteSpace(office))
        {
            return await calendars.ForAsync(null, today, cancel);
        }

        var tree = await units.OnAsync(today, cancel);
        return tree.Find(office.Trim()) is { } unit ? await calendars.ForAsync(unit.Code, today, cancel) : DueRefusals.OfficeUnknown(office);
    }

    /// <summary>One question read; every reason when it cannot be.</summary>
    /// <param name="calendar">Null when the office is not known: then only the writing is looked at.</param>
    public static Outcome<DueQuestion> Read(WorkingCalendar? calendar, string? received, string? limit)
    {
        var refusals = new List<Refusal>();
        if (!TryReadReceived(received, out var at))
        {
            refusals.Add(DueRefusals.ReceivedUnreadable(received ?? ""));
        }

        if (!Limit.TryParse(limit, out var allowed))
        {
            refusals.Add(DueRefusals.LimitUnreadable(limit ?? ""));
        }

        if (refusals.Count == 0 && calendar is not null && !Deadline.Fits(calendar, at, allowed))
        {
            refusals.Add(DueRefusals.BeyondCalendar);
        }

        return refusals.Count > 0 ? refusals : new DueQuestion(at, allowed);
    }

    public static bool TryReadReceived(string? text, out DateTime local)
    {
        var trimmed = (text ?? "").Trim();
        if (DateTime.TryParseExact(trimmed, LocalForms[0], CultureInfo.InvariantCulture, DateTimeStyles.None, out local)
            || DateTime.TryParseExact(trimmed, LocalForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out local))
        {
            return true;
        }

        if (DateTimeOffset.TryParseExact(trimmed, ZonedForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var zoned))
        {
            local = OfficeTime.ToLocal(zoned.UtcDateTime);
            return true;
        }

        return false;
    }
}

/// <summary>Received at a wall time of the office, to be done within a limit.</summary>
public sealed record DueQuestion(DateTime Received, Limit Limit);

public static class DueRefusals
{
    public static readonly Refusal BeyondCalendar = new("due.beyond-calendar", WorkingCalendar.First, WorkingCalendar.Last) { Field = "Received" };

    public static Refusal ReceivedUnreadable(string text) => new("due.received-unreadable", text) { Field = "Received" };

    public static Refusal LimitUnreadable(string text) => new("due.limit-unreadable", text) { Field = "Limit" };

    public static Refusal OfficeUnknown(string code) => new("due.office-unknown", code) { Field = "Office" };
}
