using MotCua.Application.Reporting;
using MotCua.Domain.Reports;

namespace MotCua.Web.Texts;

/// <summary>The table of visits: on the screen, in the file and in the terminal.</summary>
public static class TripWords
{
    /// <param name="first">Head of the first column.</param>
    public static IReadOnlyList<string> Columns(OfficeTexts texts, string first)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return
        [
            first,
            texts["Lượt đến"],
            texts["Nộp hồ sơ"],
            texts["Về lấy thêm giấy"],
            texts["Bị từ chối"],
            texts["Hỏi, được hướng dẫn"],
            texts["Nộp giấy bổ sung"],
            texts["Nhận kết quả"],
            texts["Xin rút"],
            texts["Hồ sơ xong"],
            texts["Lượt cho một hồ sơ xong"],
        ];
    }

    public static string[] Row(string name, Trips trips)
    {
        ArgumentNullException.ThrowIfNull(trips);
        return [name, .. Counts(trips).Select(OfficeForms.Count), PeriodWords.TwoDecimals(trips.PerFinished)];
    }

    /// <summary>The counts in the order of the columns, without the share at the end.</summary>
    public static IReadOnlyList<long> Counts(Trips trips)
    {
        ArgumentNullException.ThrowIfNull(trips);
        return [trips.Visits, trips.HandedIn, trips.SentForPapers, trips.TurnedAway, trips.Guided, trips.BroughtPapers, trips.Collected, trips.WithdrewInPerson, trips.Finished];
    }

    public static string NameOf(OfficeTexts texts, TripLine line)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(line);
        return line.Of.Length == 0 ? texts["(không rõ thủ tục)"] : line.Name;
    }
}
