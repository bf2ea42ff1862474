using MotCua.Application.Exporting;
using MotCua.Application.Quality;
using MotCua.Domain.Quality;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Quality;

/// <summary>The index of an authority and month as a file. No text prescribes its layout.</summary>
internal static class QualitySheet
{
    private static readonly string[] Heads = ["Chỉ số", "Số đạt", "Tổng số", "Tỷ lệ", "Đủ điểm từ", "Điểm tối đa", "Điểm", "Nguồn"];

    public static FormSheet Of(OfficeTexts texts, QualityTable table, string unit, DateOnly month, Func<QualityScore, string> sourceOf)
    {
        var rows = new List<IReadOnlyList<FormCell>>
        {
            new FormCell[] { new("BỘ CHỈ SỐ PHỤC VỤ NGƯỜI DÂN, DOANH NGHIỆP", FormLook.Title, Heads.Length) },
            new FormCell[] { new($"{unit} · Tháng {month:MM/yyyy}", FormLook.Center, Heads.Length) },
            new FormCell[] { new(table.Index.Source, FormLook.Italic, Heads.Length) },
            Heads.Select(head => new FormCell(head, FormLook.Head)).ToList(),
        };
        foreach (var block in table.Scores.GroupBy(score => score.Indicator.Block))
        {
            rows.Add([new(texts.Word(block.Key), FormLook.TextBold, 5), new(block.Sum(score => score.Indicator.Most), FormLook.PointsBold), new(block.Sum(score => score.Points ?? 0), FormLook.PointsBold), new(null, FormLook.Text)]);
            rows.AddRange(block.Select(score => Row(texts, score, sourceOf(score))));
        }

        rows.Add([new("Cộng", FormLook.TextBold, 5), new(table.Reachable, FormLook.PointsBold), new(table.Points, FormLook.PointsBold), new(table.Rank is { } rank ? $"Tạm xếp {rank.Name}" : null, FormLook.TextBold)]);
        rows.Add([]);
        rows.Add([new("Dòng cộng chỉ tính những chỉ số có phát sinh và có số liệu; xếp loại chỉ là tạm tính. Số của đơn vị gồm cả cấp dưới: cộng tử số và mẫu số, không cộng tỷ lệ.", FormLook.Plain, Heads.Length)]);
        if (table.AverageDays is { } days)
        {
            rows.Add([new($"2.2 Thời gian giải quyết trung bình (theo dõi, không tính điểm): {PeriodWords.OneDecimal(days)} ngày.", FormLook.Plain, Heads.Length)]);
        }

        return new FormSheet("Bộ chỉ số", [56, 11, 11, 12, 13, 11, 11, 34], rows, (4, 4));
    }

    private static List<FormCell> Row(OfficeTexts texts, QualityScore score, string source) =>
    [
        new(QualityWords.NameOf(texts, score.Indicator.Id), FormLook.Text),
        new(score.Rate?.Numerator, FormLook.Count),
        new(score.Rate?.Denominator, FormLook.Count),
        score.Rate is null || score.Rate.Rate is not null ? new(score.Rate?.Rate, FormLook.Share) : new("không phát sinh", FormLook.Number),
        score.Indicator.Threshold is { } enough ? new(enough, FormLook.Share) : new("theo tỷ lệ", FormLook.Number),
        new(score.Indicator.Most, FormLook.Points),
        new(score.Points, FormLook.Points),
        new(source.Length > 0 ? source : "chưa có số liệu", FormLook.Text),
    ];
}
