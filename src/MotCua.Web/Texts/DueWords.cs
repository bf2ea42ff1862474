using MotCua.Domain.Deadlines;

namespace MotCua.Web.Texts;

/// <summary>Limits and the sum of a due time in words: Texts/words/due.*.json has the sentences.</summary>
public sealed class DueWords(OfficeTexts texts)
{
    /// <summary>"03 ngày làm việc", "trong ngày làm việc".</summary>
    public string Of(Limit limit) => texts.Word(limit.Kind, Amount(limit));

    /// <summary>"Nhận thứ Sáu 12/6/2020 lúc 15:40".</summary>
    public string Of(DueLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return texts.Word(line.Kind, FactsOf(line));
    }

    /// <summary>The line by itself: "Nghỉ 02/9 (Quốc khánh)."</summary>
    public string Sentence(DueLine line)
    {
        var words = Of(line);
        return string.Concat(words[..1].ToUpper(OfficeTexts.Vietnamese), words.AsSpan(1), ".");
    }

    private static object?[] FactsOf(DueLine line) => line.Kind switch
    {
        DueLineKind.CountsFromDay or DueLineKind.MonthIsShorter or DueLineKind.HalfDay or DueLineKind.WorkedInstead or DueLineKind.NotAnnounced => [Weekday(line.From)],
        DueLineKind.DaysOff => [Days(line), string.Join(", ", line.Names)],
        DueLineKind.LastDayOff => [Weekday(line.From), Weekday(line.Until)],
        DueLineKind.StoodStill => [Moment(line.StoppedAt), Moment(line.At)],
        DueLineKind.AfterCutOff => [line.Hour, Moment(line.At)],
        DueLineKind.DueADayLater => [line.Hour],
        _ => [Moment(line.At)],
    };

    /// <summary>Whole amounts below ten carry a zero, as on paper; halves a comma.</summary>
    private static string Amount(Limit limit) => limit.Amount == decimal.Truncate(limit.Amount)
        ? limit.Amount.ToString("00", OfficeTexts.Vietnamese)
        : limit.Amount.ToString("0.##", OfficeTexts.Vietnamese);

    private static string Days(DueLine line) => line.From is not { } from ? "" : line.Until is { } until && until != from
        ? $"{OfficeForms.ShortDay(from)}–{OfficeForms.ShortDay(until)}"
        : OfficeForms.ShortDay(from);

    private static string Weekday(DateOnly? day) => day is { } on ? OfficeForms.Weekday(on) : "";

    private static string Moment(DateTime? at) => at is { } moment ? OfficeForms.Sentence(moment) : "";
}
