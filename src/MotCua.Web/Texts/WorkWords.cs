using System.Globalization;
using MotCua.Application.Boards;
using MotCua.Web.Components.Charts;

namespace MotCua.Web.Texts;

/// <summary>What the bars of a board stand for.</summary>
public static class WorkWords
{
    /// <summary>"Hẹn trả 17/6/2020", as the head of a list or a line of a table.</summary>
    public static string Of(OfficeTexts texts, WorkSlice slice)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(slice);
        return slice.Part switch
        {
            WorkPart.Late => texts["Đang quá hạn"],
            WorkPart.Today => texts["Hẹn trả hôm nay"],
            WorkPart.Due => texts["Hẹn trả {0}", Days(texts, slice)],
            WorkPart.Waiting => texts["Chờ người nộp"],
            WorkPart.NoDate => texts["Không có ngày hẹn"],
            WorkPart.Received => texts["Đang giải quyết, nhận {0}", Days(texts, slice)],
            WorkPart.Ready => texts["Kết quả chưa ai nhận, có {0}", Days(texts, slice)],
            WorkPart.AwaitsSupplement => texts["Đang chờ bổ sung giấy tờ"],
            WorkPart.AwaitsPayment => texts["Đang chờ nộp tiền"],
            _ => texts["Đang chờ xem xét rút hồ sơ"],
        };
    }

    /// <summary>The appointments as columns: late, today, day by day, and what has no day.</summary>
    public static IReadOnlyList<Column> DueColumns(OfficeTexts texts, WorkPicture picture)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(picture);
        return
        [
            .. picture.Due.Select(bar => bar.Slice switch
            {
                { Part: WorkPart.Late } => Named(bar, texts["quá hạn"]) with { IsLate = true },
                { Part: WorkPart.Today } => Named(bar, texts["hôm nay"]),
                { Part: WorkPart.Due, Last: { } day } => new Column(bar.Count, DayName(day.DayOfWeek), OfficeForms.ShortDay(day)),
                { Part: WorkPart.Due } => Named(bar, texts["sau đó"]),
                { Part: WorkPart.Waiting } => Named(bar, texts["đang chờ"]) with { IsHollow = true },
                _ => Named(bar, texts["không hẹn"]) with { IsHollow = true },
            }),
        ];
    }

    /// <summary>The ages as columns, each under its days.</summary>
    public static IReadOnlyList<Column> AgeColumns(OfficeTexts texts, IReadOnlyList<WorkBar> bars)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(bars);
        return [.. bars.Select(bar => new Column(bar.Count, bar.Days, texts["ngày"]))];
    }

    /// <summary>"quá hạn 3; hôm nay 2; …": every column with something in it, in one sentence.</summary>
    public static string Said(IReadOnlyList<Column> columns) => string.Join("; ", columns.Where(column => column.Value > 0)
        .Select(column => string.Create(CultureInfo.InvariantCulture, $"{column.Label} {column.SecondLabel}: {column.Value}")));

    /// <summary>A name of two words stands in two lines.</summary>
    private static Column Named(WorkBar bar, string name) => name.Split(' ', 2) is [var first, var second] ? new Column(bar.Count, first, second) : new Column(bar.Count, name);

    private static string Days(OfficeTexts texts, WorkSlice slice) => (slice.First, slice.Last) switch
    {
        ({ } first, { } last) when first == last => OfficeForms.Day(first),
        ({ } first, { } last) => texts["từ {0} đến {1}", first, last],
        ({ } first, null) => texts["từ {0} trở đi", first],
        (null, { } last) => texts["tới {0}", last],
        _ => "",
    };

    /// <summary>"T4", "CN", as calendars head their columns.</summary>
    private static string DayName(DayOfWeek day) => OfficeTexts.InEnglish ? OfficeTexts.English.DateTimeFormat.GetShortestDayName(day) : day == DayOfWeek.Sunday ? "CN" : $"T{(int)day + 1}";
}
