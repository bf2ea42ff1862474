using MotCua.Application.Reporting;
using MotCua.Domain.Reports;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Figures;

/// <summary>A column of the figures: on the screen, in the file, and the dossiers it opens.</summary>
/// <param name="Title">Vietnamese, in the reader's language already.</param>
/// <param name="Part">It is no total.</param>
/// <param name="Write">Null writes the count.</param>
public sealed record FigureColumn(Figure Figure, string Title, bool Part = false, Func<Domain.Reports.Figures, string>? Write = null)
{
    public bool IsLate => Figure is Figure.Late or Figure.OpenOverdue;

    public string Say(Domain.Reports.Figures figures) => Write is null ? OfficeForms.Count(figures.Count(Figure)) : Write(figures);
}

/// <param name="Title">Head over several columns.</param>
public sealed record FigureColumnGroup(string Title, IReadOnlyList<FigureColumn> Columns);

/// <summary>The two tables of the figures: the columns of form II.06a/VPCP/KSTT, and what they do not say.</summary>
public static class FigureTable
{
    public static IReadOnlyList<FigureColumnGroup> Form(OfficeTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return
        [
            new(texts["Tiếp nhận"],
            [
                new(Figure.Received, texts["Tổng số"]),
                new(Figure.NewOnline, texts["Trực tuyến"], Part: true),
                new(Figure.NewDirect, texts["Trực tiếp"], Part: true),
                new(Figure.NewByPost, texts["Bưu chính"], Part: true),
                new(Figure.CarriedOver, texts["Kỳ trước"], Part: true),
            ]),
            new(texts["Đã giải quyết"],
            [
                new(Figure.Resolved, texts["Tổng số"]),
                new(Figure.Early, texts["Trước hạn"], Part: true),
                new(Figure.OnTime, texts["Đúng hạn"], Part: true),
                new(Figure.Late, texts["Quá hạn"], Part: true),
            ]),
            new(texts["Đang giải quyết"],
            [
                new(Figure.Open, texts["Tổng số"]),
                new(Figure.OpenInTime, texts["Trong hạn"], Part: true),
                new(Figure.OpenOverdue, texts["Quá hạn"], Part: true),
            ]),
        ];
    }

    /// <param name="leavesOut">The rules take stopped dossiers out of received and resolved; then they have a column of their own.</param>
    public static IReadOnlyList<FigureColumnGroup> Quality(OfficeTexts texts, bool leavesOut)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return
        [
            new(texts["Hai đồng hồ"],
            [
                new(Figure.EarlyOrOnTime, texts["Đúng hạn"], Part: true, Write: figures => PeriodWords.Share(figures.OnTimeShare)),
                new(Figure.Ended, texts["Ngày chờ thật"], Part: true, Write: figures => PeriodWords.OneDecimal(figures.AverageWait)),
                new(Figure.Promised, texts["Ngày hẹn"], Part: true, Write: figures => PeriodWords.OneDecimal(figures.AveragePromise)),
            ]),
            new(texts["Đang giải quyết"],
            [
                new(Figure.OpenWaiting, texts["Chờ người nộp"], Part: true),
            ]),
            new(texts["Không có kết quả"],
            [
                new(Figure.Refused, texts["Từ chối"], Part: true),
                new(Figure.Withdrawn, texts["Rút, dừng"], Part: true),
                .. leavesOut ? [new FigureColumn(Figure.LeftOut, texts["Không tính"], Part: true)] : Array.Empty<FigureColumn>(),
            ]),
            new(texts["Nền nếp tiếp nhận"],
            [
                new(Figure.EnteredLate, texts["Nhập muộn"], Part: true),
                new(Figure.SlipsByHand, texts["Giấy viết tay"], Part: true),
                new(Figure.SlipsMissing, texts["Không có giấy hẹn"], Part: true),
            ]),
        ];
    }
}
