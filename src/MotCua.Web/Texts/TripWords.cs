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

    /// <summary>Said in place of the procedures' lines where a period cuts a piece of a month.</summary>
    public static string NotByProcedure(OfficeTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return texts["Lượt đến theo thủ tục được đếm theo phần của tháng: từ ngày 1 đến 14, ngày 15, từ ngày 16 đến cuối tháng. Chọn ngày đầu và ngày cuối của kỳ theo các mốc ấy để xem."];
    }

    public static string NameOf(OfficeTexts texts, TripLine line)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(line);
        return line.Of.Length == 0 ? texts["(không rõ thủ tục)"] : line.Name;
    }
}
