using System.Globalization;

namespace MotCua.Domain.WorkingTime;

/// <summary>A row of a calendar file that was not taken: its line in the file (the header is line 1) and why.</summary>
public sealed record BadCalendarRow(int Line, Refusal Reason);

/// <summary>What a calendar file says: the days that can be used, and every row that cannot.</summary>
public sealed record CalendarReading(IReadOnlyList<CalendarDay> Days, IReadOnlyList<BadCalendarRow> BadRows);

/// <summary>
/// Reads the official days off of some years from CSV text with the columns date, weekday, name, kind, is_working_day, confidence,
/// basis, note and, where there are half days, hours. Column order is free; weekday, is_working_day, basis, note and hours may be
/// missing. Refuses wrong dates, a weekday that is not the date's, unknown kinds, contradictions and the same date twice.
/// </summary>
public static class CalendarFile
{
    private static readonly Dictionary<string, DayKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["holiday"] = DayKind.Holiday,
        ["compensatory-off"] = DayKind.CompensatoryOff,
        ["swap-off"] = DayKind.SwapOff,
        ["working-swap"] = DayKind.WorkingSwap,
        ["half-day"] = DayKind.HalfDay,
        ["local-closure"] = DayKind.LocalClosure,
    };

    private static readonly Dictionary<string, DayCertainty> Certainties = new(StringComparer.OrdinalIgnoreCase)
    {
        ["statutory"] = DayCertainty.Statutory,
        ["announced"] = DayCertainty.Announced,
        ["seen"] = DayCertainty.Seen,
        ["computed"] = DayCertainty.Computed,
        ["rule+recalled"] = DayCertainty.Derived,
        ["recalled"] = DayCertainty.Recalled,
        ["projected"] = DayCertainty.Projected,
    };

    private static readonly string[] NeededColumns = ["date", "name", "kind", "confidence"];

    public static string CodeOf(DayKind kind) => Kinds.First(pair => pair.Value == kind).Key;

    public static string CodeOf(DayCertainty certainty) => Certainties.First(pair => pair.Value == certainty).Key;

    public static CalendarReading Read(string text)
    {
        var lines = text.TrimStart('\uFEFF').Split('\n');
        var columns = CsvLine.Split(lines[0].Trim()).Select((name, index) => (Name: name.Trim(), index)).ToDictionary(pair => pair.Name, pair => pair.index, StringComparer.OrdinalIgnoreCase);
        var missing = NeededColumns.Where(name => !columns.ContainsKey(name)).ToArray();
        if (missing.Length > 0)
        {
            return new CalendarReading([], [new BadCalendarRow(1, CalendarRefusals.ColumnsMissing(string.Join(", ", missing)))]);
        }

        var days = new List<CalendarDay>();
        var bad = new List<BadCalendarRow>();
        var seen = new HashSet<DateOnly>();
        for (var i = 1; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0)
            {
                continue;
            }

            var read = ReadRow(new Row(CsvLine.Split(line), columns));
            if (!read.Refused && !seen.Add(read.Value.Date))
            {
                read = CalendarRefusals.DateTwice(read.Value.Date);
            }

            if (read.Refused)
            {
                bad.AddRange(read.Refusals.Select(refusal => new BadCalendarRow(i + 1, refusal)));
            }
            else
            {
                days.Add(read.Value);
            }
        }

        return new CalendarReading(days, bad);
    }

    private static Outcome<CalendarDay> ReadRow(Row row)
    {
        if (!TryDate(row["date"], out var date) || !WorkingCalendar.Covers(date))
        {
            return CalendarRefusals.DateUnreadable(row["date"]);
        }

        var refusals = new List<Refusal>();
        var hasKind = Kinds.TryGetValue(row["kind"], out var kind);
        var hasCertainty = Certainties.TryGetValue(row["confidence"], out var certainty);
        Check(row["weekday"] is "" || row["weekday"] == date.DayOfWeek.ToString()[..3], "calendar.weekday-differs", row["weekday"], date);
        Check(row["name"].Length > 0, "calendar.name-missing", date);
        Check(hasKind, "calendar.kind-unknown", row["kind"]);
        Check(hasCertainty, "calendar.certainty-unknown", row["confidence"]);
        var day = new CalendarDay(date, row["name"], kind, certainty) { Counterpart = DateIn(row["note"]), Hours = row["hours"] is "" ? null : row["hours"], Basis = row["basis"] };
        Check(!hasKind || row["is_working_day"] is "" || row["is_working_day"] == (day.IsOff ? "0" : "1"), "calendar.working-differs", row["is_working_day"], row["kind"]);
        Check(HasGoodHours(day), "calendar.hours-unreadable", row["hours"]);
        Check(kind != DayKind.HalfDay || day.Hours is not null, "calendar.half-day-without-hours", date);
        return refusals.Count > 0 ? refusals : day;

        void Check(bool holds, string code, params object[] facts)
        {
            if (!holds)
            {
                refusals.Add(new Refusal(code, facts));
            }
        }
    }

    private static bool HasGoodHours(CalendarDay day) =>
        day.Hours is null or "morning" or "afternoon" || (DayHours.TryParse(day.Hours, out var hours) && hours.IsWorking);

    /// <summary>Notes read "worked on 2026-08-22" or "for 2026-08-31": the date is the other day of the swap.</summary>
    private static DateOnly? DateIn(string note) => TryDate(note.Split(' ')[^1], out var date) ? date : null;

    private static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private readonly record struct Row(IReadOnlyList<string> Cells, Dictionary<string, int> Columns)
    {
        public string this[string column] => Columns.TryGetValue(column, out var index) && index < Cells.Count ? Cells[index].Trim() : "";
    }
}
