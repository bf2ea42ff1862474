using MotCua.Application.Exporting;
using MotCua.Application.Reporting;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Reports;

/// <summary>What form II.06a/VPCP/KSTT is filled with; the same on paper, in the file and for programs.</summary>
/// <param name="Unit">Name of the authority that reports; <paramref name="Receiver"/> of the one above it, or null.</param>
/// <param name="Table">As closed, or else as counted now.</param>
public sealed record ResultForm(StatutoryForm Form, ReportPeriod Period, string Unit, string? Receiver, FormTable Table)
{
    /// <summary>The heads of columns (3) to (13), each under its group; those between the same marks stand under "Trong đó".</summary>
    public static IReadOnlyList<(string Group, IReadOnlyList<string> Columns, int Within)> Heads { get; } =
    [
        ("Số hồ sơ nhận giải quyết", ["Tổng số", "Trực tuyến", "Trực tiếp, dịch vụ bưu chính", "Từ kỳ trước"], 3),
        ("Số hồ sơ đã giải quyết", ["Tổng số", "Trước hạn", "Đúng hạn", "Quá hạn"], 0),
        ("Số hồ sơ đang giải quyết", ["Tổng số", "Trong hạn", "Quá hạn"], 0),
    ];

    public string Days => $"(Từ ngày {OfficeForms.Day(Period.First)} đến ngày {OfficeForms.Day(Period.Last)})";

    /// <summary>"(13) Số hồ sơ đang giải quyết: Quá hạn".</summary>
    public static string NameOf(int column)
    {
        var (group, title) = Heads.SelectMany(head => head.Columns.Select(name => (head.Group, name))).ElementAt(column - FormLine.FirstColumn);
        return $"({column}) {group}: {title}";
    }

    /// <summary>The letter and the words of a group of rows.</summary>
    public static (string Letter, string Title) GroupOf(UnitKind level) => level switch
    {
        UnitKind.Province => ("A", "Cấp tỉnh (Sở, ban, ngành)"),
        UnitKind.District => ("B", "Cấp huyện (Huyện, thị xã, thành phố)"),
        UnitKind.Commune => ("C", "Cấp xã (Xã, phường, thị trấn)"),
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "Not a level of authorities."),
    };

    /// <summary>"(3) = (4) + (5) + (6): 90 = 1 + 80 + 9".</summary>
    public string Say(FormIdentity identity)
    {
        ArgumentNullException.ThrowIfNull(identity);
        string Number(int column) => OfficeForms.Count(Table.Total[column - FormLine.FirstColumn]);
        return $"({identity.Sum}) = {string.Join(" + ", identity.Parts.Select(part => $"({part})"))}: {Number(identity.Sum)} {(identity.HoldsIn(Table.Total) ? "=" : "≠")} {string.Join(" + ", identity.Parts.Select(Number))}";
    }

    /// <param name="notes">Lines below the table.</param>
    public FormSheet ToSheet(string period, IEnumerable<string> notes)
    {
        const int columns = FormLine.LastColumn;
        var rows = new List<IReadOnlyList<FormCell>>
        {
            new FormCell[] { new($"Biểu số {Form.Code}", FormLook.Bold, 4), new(Form.Title.ToUpper(OfficeTexts.Vietnamese), FormLook.Title, 5, 2), new($"Đơn vị báo cáo: {Unit}", FormLook.Bold, 4) },
            new FormCell[] { new(Form.Issued, FormLook.Italic, 4), new($"Đơn vị nhận báo cáo: {OfficialWords.OrDots(Receiver, 24)}", FormLook.Plain, 4) },
            new FormCell[] { new(null, Across: 4), new($"Kỳ báo cáo: {period}", FormLook.Center, 5), new(null, Across: 4) },
            new FormCell[] { new(null, Across: 4), new(Days, FormLook.Center, 5), new($"Đơn vị tính: {Form.Counts}", FormLook.Italic, 4) },
        };
        rows.AddRange(HeadRows());
        rows.Add([.. Enumerable.Range(1, columns).Select(column => new FormCell($"({column})", FormLook.Number))]);
        foreach (var level in Table.Levels)
        {
            var (letter, title) = GroupOf(level);
            rows.Add([new(letter, FormLook.Head), new(title, FormLook.TextBold), .. Table.SumOf(level).Select(count => new FormCell(count, FormLook.CountBold))]);
            rows.AddRange(Table.Of(level).Select((line, place) => new FormCell[] { new((long)place + 1, FormLook.Number), new(line.Sector, FormLook.Text) }.Concat(line.Cells.Select(count => new FormCell(count, FormLook.Count))).ToList()));
        }

        rows.Add([new("Tổng số", FormLook.Head, 2), .. Table.Total.Select(count => new FormCell(count, FormLook.CountBold))]);
        rows.Add([]);
        rows.AddRange(notes.Select(note => new FormCell[] { new(note, FormLook.Plain, columns) }));
        return new FormSheet(Form.ShortCode, [5, 40, .. Enumerable.Repeat(10d, columns - 2)], rows, (5, 8));
    }

    private static IEnumerable<IReadOnlyList<FormCell>> HeadRows()
    {
        yield return [new("STT", FormLook.Head, 1, 3), new("Lĩnh vực, công việc giải quyết theo cấp", FormLook.Head, 1, 3), .. Heads.Select(head => new FormCell(head.Group, FormLook.Head, head.Columns.Count))];
        yield return [.. Heads.SelectMany(head => head.Columns.Take(head.Columns.Count - head.Within).Select(title => new FormCell(title, FormLook.Head, 1, 2)).Concat(head.Within > 0 ? [new FormCell("Trong đó", FormLook.Head, head.Within)] : []))];
        yield return [.. Heads.SelectMany(head => head.Columns.TakeLast(head.Within)).Select(title => new FormCell(title, FormLook.Head))];
    }
}
