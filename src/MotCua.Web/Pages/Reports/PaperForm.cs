using MotCua.Application.Exporting;
using MotCua.Application.Reporting;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Reports;

/// <summary>A head over columns: one title over one column, or a group over several, the last of them under a second head.</summary>
/// <param name="Group">Null for a column without one.</param>
/// <param name="Within">How many of the last columns stand under <paramref name="WithinTitle"/>.</param>
public sealed record FormHead(string? Group, IReadOnlyList<string> Columns, string? WithinTitle, int Within);

/// <summary>What a statutory form is filled with; the same on paper, in the file and for programs.</summary>
/// <param name="Unit">Name of the authority that reports; <paramref name="Receiver"/> of the one above it, or null.</param>
/// <param name="Table">As closed, or else as counted now.</param>
/// <param name="Day">What a form of the catalogue is counted on.</param>
/// <param name="Scope">Which dossiers only; null for all.</param>
/// <param name="LineName">What a line is called.</param>
public sealed record PaperForm(StatutoryForm Form, ReportPeriod Period, DateOnly Day, string? Scope, string Unit, string? Receiver, FormTable Table, Func<string, string> LineName)
{
    /// <summary>Under the word for who signs.</summary>
    public const string SignHint = "(Ký và ghi rõ họ tên)";

    /// <summary>Of the sheet, in characters: what there is for the counted columns, how narrow and wide one may be, and what the words at the right of the head need.</summary>
    private const double Room = 105, Narrowest = 7.5, Widest = 14, RightRoom = 36;

    public IReadOnlyList<FormHead> Heads { get; } = HeadsOf(Form);

    /// <summary>"Biểu số II.06a/VPCP/KSTT"; a table that no text prescribes has no number.</summary>
    public string Title => Form.Issued is null ? $"Bảng tổng hợp: {Form.Code}" : $"Biểu số {Form.Code}";

    public string Days => Form.IsOfCatalogue ? $"(Tính đến ngày {OfficeForms.Day(Day)})" : $"(Từ ngày {OfficeForms.Day(Period.First)} đến ngày {OfficeForms.Day(Period.Last)})";

    /// <summary>A level's own line has no name: it stands in the head of the level.</summary>
    public string NameOf(string line) => line.Length == 0 ? "chung của cấp" : LineName(line);

    /// <summary>"(13) Số hồ sơ đang giải quyết: Quá hạn".</summary>
    public string NameOfColumn(int number)
    {
        var column = Form.Column(number);
        return $"({number}) {(column.Group is { } group ? $"{group}: " : "")}{column.Title}";
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
        string Number(int column) => OfficeForms.Count(Table.Total[column - Form.First]);
        return $"({identity.Sum}) = {string.Join(" + ", identity.Parts.Select(part => $"({part})"))}: {Number(identity.Sum)} {(Table.Shape.Holds(identity, Table.Total) ? "=" : "≠")} {string.Join(" + ", identity.Parts.Select(Number))}";
    }

    /// <param name="notes">Lines below the table.</param>
    public FormSheet ToSheet(string period, IEnumerable<string> notes)
    {
        // What counts is narrower the more there is of it; the sheet stays as wide as its paper.
        var (columns, width) = (Form.Shape.Last, Math.Clamp(Room / Form.Columns.Count, Narrowest, Widest));
        var (left, right) = (2, (int)Math.Ceiling(RightRoom / width));
        var middle = columns - left - right;
        var rows = new List<IReadOnlyList<FormCell>>
        {
            new FormCell[] { new(Title, FormLook.Bold, left), new(Form.Title.ToUpper(OfficeTexts.Vietnamese), FormLook.Title, middle, 2), new($"Đơn vị báo cáo: {Unit}", FormLook.Bold, right) },
            new FormCell[] { new(Form.Issued, FormLook.Italic, left), new($"Đơn vị nhận báo cáo: {OfficialWords.OrDots(Receiver, 24)}", FormLook.Plain, right) },
            new FormCell[] { new(null, Across: left), new($"Kỳ báo cáo: {period}", FormLook.Center, middle), new(null, Across: right) },
            new FormCell[] { new(null, Across: left), new(Days, FormLook.Center, middle), new($"Đơn vị tính: {Form.Counts}", FormLook.Italic, right) },
        };
        if (Scope is not null)
        {
            rows.Add([new(null, Across: left), new(Scope, FormLook.Title, middle), new(null, Across: right)]);
        }

        rows.AddRange(HeadRows());
        rows.Add([.. Enumerable.Range(1, columns).Select(column => new FormCell($"({column})", FormLook.Number))]);
        foreach (var level in Table.Levels)
        {
            var (letter, title) = GroupOf(level);
            rows.Add([new(letter, FormLook.Head), new(title, FormLook.TextBold), .. Cells(Table.SumOf(level), FormLook.CountBold)]);
            rows.AddRange(Table.Of(level).Select((line, place) => new FormCell[] { new((long)place + 1, FormLook.Number), new(NameOf(line.Sector), FormLook.Text) }.Concat(Cells(line.Cells, FormLook.Count)).ToList()));
        }

        rows.Add([new("Tổng số", FormLook.Head, 2), .. Cells(Table.Total, FormLook.CountBold)]);
        rows.Add([]);
        rows.AddRange(notes.Select(note => new FormCell[] { new(note, FormLook.Plain, columns) }));
        if (Form.SignedBy is not null)
        {
            rows.Add([]);
            rows.Add([new(null, Across: columns - right), new(Form.SignedBy.ToUpper(OfficeTexts.Vietnamese), FormLook.Title, right)]);
            rows.Add([new(null, Across: columns - right), new(SignHint, FormLook.Center, right)]);
        }

        var first = Scope is null ? 5 : 6;
        return new FormSheet(Form.ShortCode, [5, width > Narrowest ? 40 : 30, .. Enumerable.Repeat(width, columns - 2)], rows, (first, first + 3));
    }

    /// <summary>What the program does not know stays empty: a nought would be a lie.</summary>
    private IEnumerable<FormCell> Cells(IReadOnlyList<long> cells, FormLook look) => cells.Select((count, place) => new FormCell(Form.Columns[place].IsCounted ? count : null, look));

    private IEnumerable<IReadOnlyList<FormCell>> HeadRows()
    {
        yield return
        [
            new("STT", FormLook.Head, 1, 3),
            new(Form.LineHead, FormLook.Head, 1, 3),
            .. Heads.Select(head => head.Group is null ? new FormCell(head.Columns[0], FormLook.Head, 1, 3) : new FormCell(head.Group, FormLook.Head, head.Columns.Count)),
        ];
        yield return
        [
            .. Heads.Where(head => head.Group is not null).SelectMany(head => head.Columns.SkipLast(head.Within).Select(title => new FormCell(title, FormLook.Head, 1, 2))
                .Concat(head.Within > 0 ? [new FormCell(head.WithinTitle, FormLook.Head, head.Within)] : [])),
        ];
        yield return [.. Heads.SelectMany(head => head.Columns.TakeLast(head.Within)).Select(title => new FormCell(title, FormLook.Head))];
    }

    private static List<FormHead> HeadsOf(StatutoryForm form)
    {
        var heads = new List<FormHead>();
        foreach (var column in form.Columns)
        {
            if (column.Group is not null && heads.LastOrDefault() is { } head && head.Group == column.Group)
            {
                heads[^1] = head with { Columns = [.. head.Columns, column.Title], WithinTitle = column.Within ?? head.WithinTitle, Within = head.Within + (column.Within is null ? 0 : 1) };
            }
            else
            {
                heads.Add(new FormHead(column.Group, [column.Title], column.Within, column.Within is null ? 0 : 1));
            }
        }

        return heads;
    }
}
