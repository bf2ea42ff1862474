namespace MotCua.Domain.WorkingTime;

/// <summary>
/// The working hours of one day: stretches in order that do not touch. Written "07:00-11:30 13:30-17:00"; nothing is a day off.
/// A stretch includes its end: what comes at 17:00 sharp came within hours, what comes at 17:01 did not. All offsets are minutes
/// after midnight of the day the hours begin on and may pass 1440 in a night shift.
/// </summary>
public sealed class DayHours : IEquatable<DayHours>
{
    private readonly WorkSpan[] spans;
    private readonly int hash;

    private DayHours(WorkSpan[] spans)
    {
        this.spans = spans;
        hash = spans.Aggregate(0, HashCode.Combine);
        Minutes = spans.Sum(span => span.Minutes);
    }

    public static DayHours Closed { get; } = new([]);

    public IReadOnlyList<WorkSpan> Spans => spans;

    /// <summary>Working minutes of the day; a day of 8 hours has 480.</summary>
    public int Minutes { get; }

    public bool IsWorking => spans.Length > 0;

    /// <summary>Offset of the opening (giờ mở cửa). Only a working day opens.</summary>
    public int Opens => spans[0].From;

    /// <summary>Offset of the closing (hết giờ làm việc); past 1440 when the last stretch ends on the next date.</summary>
    public int Closes => spans[^1].Until;

    /// <summary>Refuses (throws <see cref="ArgumentException"/>) stretches that overlap, touch, or last past the next day's own opening.</summary>
    public static DayHours Of(params IEnumerable<WorkSpan> spans)
    {
        var ordered = spans.OrderBy(span => span.From).ToArray();
        if (!AreApart(ordered))
        {
            throw new ArgumentException("Working stretches of a day may not overlap or touch.", nameof(spans));
        }

        return ordered.Length == 0 ? Closed : new DayHours(ordered);
    }

    public static bool TryParse(string? text, out DayHours hours)
    {
        hours = Closed;
        var read = new List<WorkSpan>();
        foreach (var part in (text ?? "").Split([' ', ',', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!WorkSpan.TryParse(part, out var span))
            {
                return false;
            }

            read.Add(span);
        }

        var ordered = read.OrderBy(span => span.From).ToArray();
        if (!AreApart(ordered))
        {
            return false;
        }

        hours = Of(ordered);
        return true;
    }

    public static DayHours Parse(string text) =>
        TryParse(text, out var hours) ? hours : throw new FormatException($"'{text}' is not a day's working hours, as in 07:00-11:30 13:30-17:00.");

    /// <summary>Working minutes of this day that lie before the offset.</summary>
    public int WorkedBefore(int offset)
    {
        var worked = 0;
        foreach (var span in spans)
        {
            if (offset <= span.From)
            {
                break;
            }

            worked += Math.Min(offset, span.Until) - span.From;
        }

        return worked;
    }

    /// <summary>The earliest offset by which so many minutes (1 to <see cref="Minutes"/>) have been worked.</summary>
    public int OffsetAfter(int worked)
    {
        foreach (var span in spans)
        {
            if (worked <= span.Minutes)
            {
                return span.From + worked;
            }

            worked -= span.Minutes;
        }

        throw new ArgumentOutOfRangeException(nameof(worked), worked, "The day has fewer working minutes.");
    }

    /// <summary>The offset itself inside hours, else the start of the next stretch of this day (rule R5); null after closing.</summary>
    public int? Forward(int offset)
    {
        foreach (var span in spans)
        {
            if (offset <= span.Until)
            {
                return Math.Max(offset, span.From);
            }
        }

        return null;
    }

    /// <summary>The same clock time on this day as far as the day has it: in a break the next stretch, after closing the closing.</summary>
    public int Hold(int offset) => Forward(offset) ?? Closes;

    /// <summary>Whether a stretch begins exactly here.</summary>
    public bool BeginsAt(int offset) => Array.Exists(spans, span => span.From == offset);

    /// <summary>These hours, as far as they lie between two offsets: a half day is what is left of the day before or after noon.</summary>
    public DayHours Within(int from, int until) =>
        Of(spans.Where(span => span.From < until && span.Until > from).Select(span => new WorkSpan(Math.Max(span.From, from), Math.Min(span.Until, until))));

    public bool Equals(DayHours? other) => other is not null && spans.AsSpan().SequenceEqual(other.spans);

    public override bool Equals(object? obj) => Equals(obj as DayHours);

    public override int GetHashCode() => hash;

    public override string ToString() => string.Join(' ', spans);

    private static bool AreApart(WorkSpan[] ordered)
    {
        for (var i = 1; i < ordered.Length; i++)
        {
            if (ordered[i].From <= ordered[i - 1].Until)
            {
                return false;
            }
        }

        return ordered.Length == 0 || ordered[^1].Until - WorkSpan.MinutesADay <= ordered[0].From;
    }
}
