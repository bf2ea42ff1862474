using System.Globalization;
using MotCua.Application;
using MotCua.Domain.People;

namespace MotCua.Web.Texts;

/// <summary>
/// Days, times, money and counts as Vietnamese offices write them. Days below 10 and the months 1 and 2 carry a leading zero
/// (NĐ 30/2020/NĐ-CP, annex I, II.4.b). A <see cref="DateTime"/> of kind Utc is turned into the office's wall clock first.
/// The forms named Official are for paper and stay Vietnamese whatever language the reader has chosen.
/// </summary>
public static class OfficeForms
{
    private static readonly string[] Weekdays = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];

    /// <summary>"12/6/2020", "05/02/2020".</summary>
    public static string Day(DateOnly day) => $"{ShortDay(day)}/{day.Year}";

    /// <summary>"12/6", for lists where the year is plain.</summary>
    public static string ShortDay(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day:00}/{Month(day)}");

    /// <summary>"thứ Sáu 12/6/2020" or "Friday 12/6/2020".</summary>
    public static string Weekday(DateOnly day) => $"{NameOf(day.DayOfWeek)} {Day(day)}";

    /// <summary>"Thứ Hai" or "Monday", as a label.</summary>
    public static string Weekday(DayOfWeek day)
    {
        var name = NameOf(day);
        return string.Concat(name[..1].ToUpper(OfficeTexts.Vietnamese), name.AsSpan(1));
    }

    /// <summary>"16:20".</summary>
    public static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"12/6 16:20", for lists.</summary>
    public static string ShortMoment(DateTime moment) => Split(moment, (day, time) => $"{ShortDay(day)} {Clock(time)}");

    /// <summary>"16:20 12/6/2020", for tables that cross years.</summary>
    public static string Moment(DateTime moment) => Split(moment, (day, time) => $"{Clock(time)} {Day(day)}");

    /// <summary>"thứ Sáu 12/6/2020 lúc 16:20" or "Friday 12/6/2020 at 16:20".</summary>
    public static string Sentence(DateTime moment) =>
        Split(moment, (day, time) => $"{Weekday(day)} {(OfficeTexts.InEnglish ? "at" : "lúc")} {Clock(time)}");

    /// <summary>"thứ Năm 11/6 lúc 9 giờ 20" or "Thursday 11/6 at 9:20", as people say it; with the year when it is another than today's.</summary>
    public static string Spoken(DateTime moment, DateOnly today) => Split(moment, (day, time) => OfficeTexts.InEnglish
        ? string.Create(CultureInfo.InvariantCulture, $"{Spoken(day, today)} at {time.Hour}:{time.Minute:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{Spoken(day, today)} lúc {time.Hour} giờ{(time.Minute == 0 ? "" : $" {time.Minute:00}")}"));

    /// <summary>"thứ Năm 11/6" or "Thursday 11/6"; with the year when it is another than today's.</summary>
    public static string Spoken(DateOnly day, DateOnly today) => $"{NameOf(day.DayOfWeek)} {(day.Year == today.Year ? ShortDay(day) : Day(day))}";

    /// <summary>"ngày 12 tháng 6 năm 2020".</summary>
    public static string OfficialDay(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"ngày {day.Day:00} tháng {Month(day)} năm {day.Year}");

    /// <summary>"08 giờ 16 phút, ngày 12/6/2020".</summary>
    public static string OfficialMoment(DateTime moment) =>
        Split(moment, (day, time) => string.Create(CultureInfo.InvariantCulture, $"{time.Hour:00} giờ {time.Minute:00} phút, ngày {Day(day)}"));

    /// <summary>A date of which day or month may be unknown: "15/03/1985", "03/1985", "1985".</summary>
    public static string Partial(PartialDate date) => (date.Month, date.Day) switch
    {
        (null, _) => date.Year.ToString(CultureInfo.InvariantCulture),
        (int month, null) => string.Create(CultureInfo.InvariantCulture, $"{month:00}/{date.Year}"),
        (int month, int day) => string.Create(CultureInfo.InvariantCulture, $"{day:00}/{month:00}/{date.Year}"),
    };

    /// <summary>"8.000 đ".</summary>
    public static string Money(long dong) => $"{Count(dong)} đ";

    /// <summary>"−1.000 đ", "+500 đ", "0 đ".</summary>
    public static string Difference(long dong) => $"{(dong < 0 ? "−" : dong > 0 ? "+" : "")}{Money(Math.Abs(dong))}";

    /// <summary>"10.126".</summary>
    public static string Count(long count) => count.ToString("N0", OfficeTexts.Vietnamese);

    private static string NameOf(DayOfWeek day) => OfficeTexts.InEnglish ? OfficeTexts.English.DateTimeFormat.GetDayName(day) : Weekdays[(int)day];

    private static string Month(DateOnly day) => day.Month <= 2 ? $"0{day.Month}" : day.Month.ToString(CultureInfo.InvariantCulture);

    private static string Split(DateTime moment, Func<DateOnly, TimeOnly, string> write)
    {
        var local = moment.Kind == DateTimeKind.Utc ? OfficeTime.ToLocal(moment) : moment;
        return write(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }
}
