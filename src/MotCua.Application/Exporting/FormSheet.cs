using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace MotCua.Application.Exporting;

/// <summary>How a cell of a form looks.</summary>
public enum FormLook
{
    Plain = 0,
    Bold = 1,
    Italic = 2,

    /// <summary>In the middle of the cells it spans, bold.</summary>
    Title = 3,

    Center = 4,

    /// <summary>Head of a column: lined, bold, centred, wrapped.</summary>
    Head = 5,

    /// <summary>Lined, centred.</summary>
    Number = 6,

    Text = 7,
    TextBold = 8,
    Count = 9,
    CountBold = 10,

    /// <summary>Two decimals, and <see cref="Share"/> a part of one as a percentage.</summary>
    Points = 11,
    PointsBold = 12,
    Share = 13,
}

/// <param name="Value">A number, text, or nothing.</param>
/// <param name="Across">Columns it spans, and <paramref name="Down"/> rows.</param>
public sealed record FormCell(object? Value, FormLook Look = FormLook.Plain, int Across = 1, int Down = 1);

/// <summary>
/// A statutory form as a sheet with merged cells, on A4 across: small, so that it is held whole, while long lists are streamed by <see cref="Spreadsheet"/>.
/// Cells fill a row from the left and leave out what a cell of an earlier row spans, as in a table of a page.
/// </summary>
/// <param name="Widths">One for each column, in characters.</param>
/// <param name="RepeatedRows">First and last row, from 1, that every printed page begins with.</param>
public sealed record FormSheet(string Name, IReadOnlyList<double> Widths, IReadOnlyList<IReadOnlyList<FormCell>> Rows, (int First, int Last) RepeatedRows)
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006";
    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string Part = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private const int LineHeight = 15;

    /// <summary>One line for each <see cref="FormLook"/>: font, border, number format, alignment.</summary>
    private static readonly (int Font, int Border, int Format, string? Across, bool Wrap)[] Looks =
    [
        (0, 0, 0, "left", true), (1, 0, 0, "left", true), (2, 0, 0, "left", true), (1, 0, 0, "center", true), (0, 0, 0, "center", true),
        (1, 1, 0, "center", true), (0, 1, 0, "center", true), (0, 1, 0, "left", true), (1, 1, 0, "left", true), (0, 1, 3, "right", false), (1, 1, 3, "right", false),
        (0, 1, 4, "right", false), (1, 1, 4, "right", false), (0, 1, 10, "right", false),
    ];

    public void Write(Stream file)
    {
        using var parts = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        Put(parts, "[Content_Types].xml", $"""
            <Types xmlns="{Packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Part}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Part}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="{Part}.styles+xml"/></Types>
            """);
        Put(parts, "_rels/.rels", $"""<Relationships xmlns="{Packages}/relationships"><Relationship Id="r1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Put(parts, "xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="{Packages}/relationships"><Relationship Id="r1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{Relations}/styles" Target="styles.xml"/></Relationships>
            """);
        var name = Escaped(Name);
        Put(parts, "xl/workbook.xml", $"""
            <workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets><sheet name="{name}" sheetId="1" r:id="r1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'{name.Replace("'", "''", StringComparison.Ordinal)}'!${RepeatedRows.First}:${RepeatedRows.Last}</definedName></definedNames></workbook>
            """);
        Put(parts, "xl/styles.xml", Styles());
        Put(parts, "xl/worksheets/sheet1.xml", Sheet());
    }

    private static string Styles()
    {
        const string font = """<sz val="11"/><name val="Times New Roman"/><family val="1"/>""";
        const string line = """ style="thin"><color auto="1"/></""";
        var looks = Looks.Select(look => $"""<xf numFmtId="{look.Format}" fontId="{look.Font}" fillId="0" borderId="{look.Border}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="center"{(look.Across is { } across ? $" horizontal=\"{across}\"" : "")}{(look.Wrap ? " wrapText=\"1\"" : "")}/></xf>""");
        return $"""
            <styleSheet xmlns="{Main}"><fonts count="3"><font>{font}</font><font><b/>{font}</font><font><i/>{font}</font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left{line}left><right{line}right><top{line}top><bottom{line}bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="{Looks.Length}">{string.Concat(looks)}</cellXfs></styleSheet>
            """;
    }

    private string Sheet()
    {
        var (rows, merges) = (new StringBuilder(), new List<string>());
        var spanned = new Dictionary<(int Row, int Column), FormLook>();
        var lines = new int[Rows.Count + 1];
        for (var row = 1; row <= Rows.Count; row++)
        {
            var column = 1;
            var placed = new SortedDictionary<int, FormCell>();
            foreach (var cell in Rows[row - 1])
            {
                while (spanned.ContainsKey((row, column)))
                {
                    column++;
                }

                placed[column] = cell;
                for (var of = row; of < Math.Min(row + cell.Down, lines.Length); of++)
                {
                    lines[of] = Math.Max(lines[of], (LinesOf(cell, column) + cell.Down - 1) / cell.Down);
                }

                for (var place = 1; place < cell.Across * cell.Down; place++)
                {
                    spanned[(row + (place / cell.Across), column + (place % cell.Across))] = cell.Look;
                }

                if (cell.Across * cell.Down > 1)
                {
                    merges.Add($"{At(row, column)}:{At(row + cell.Down - 1, column + cell.Across - 1)}");
                }

                column += cell.Across;
            }

            // What a cell spans is lined like it, or the frame of a merged head would be open.
            foreach (var ((_, at), look) in spanned.Where(one => one.Key.Row == row))
            {
                placed[at] = new FormCell(null, look);
            }

            rows.Append(CultureInfo.InvariantCulture, $"""<row r="{row}" ht="{LineHeight * Math.Max(1, lines[row])}" customHeight="1">{string.Concat(placed.Select(one => Cell(At(row, one.Key), one.Value)))}</row>""");
        }

        var columns = Widths.Select((width, place) => string.Create(CultureInfo.InvariantCulture, $"""<col min="{place + 1}" max="{place + 1}" width="{width}" customWidth="1"/>"""));
        var merged = merges.Count == 0 ? "" : $"""<mergeCells count="{merges.Count}">{string.Concat(merges.Select(range => $"<mergeCell ref=\"{range}\"/>"))}</mergeCells>""";
        return $"""
            <worksheet xmlns="{Main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><cols>{string.Concat(columns)}</cols><sheetData>{rows}</sheetData>{merged}<pageMargins left="0.79" right="0.47" top="0.59" bottom="0.47" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>
            """;
    }

    /// <summary>
    /// How many lines a text needs in the columns it spans, word by word, since programs do not fit a row to merged cells. Capitals and bold letters are wider; a little is lost at the edges.
    /// </summary>
    private int LinesOf(FormCell cell, int column)
    {
        if (cell.Value is not string text)
        {
            return 1;
        }

        const double edges = 0.8, capital = 1.3, bold = 1.08;
        var wide = Looks[(int)cell.Look].Font == 1 ? bold : 1;
        var (room, lines, used) = (Widths.Skip(column - 1).Take(cell.Across).Sum() - edges, 1, 0.0);
        foreach (var word in text.Split(' '))
        {
            var width = word.Sum(letter => char.IsUpper(letter) ? capital : 1) * wide;
            if (used > 0 && used + 1 + width > room)
            {
                (lines, used) = (lines + 1, 0);
            }

            // A word wider than the column is broken.
            var broken = (int)(width / Math.Max(room, 1));
            (lines, used) = broken > 0 ? (lines + broken, width - (broken * room)) : (lines, used + (used > 0 ? 1 : 0) + width);
        }

        return lines;
    }

    private static string Cell(string name, FormCell cell) => cell.Value switch
    {
        null => $"""<c r="{name}" s="{(int)cell.Look}"/>""",
        long or int or decimal => string.Create(CultureInfo.InvariantCulture, $"""<c r="{name}" s="{(int)cell.Look}"><v>{cell.Value}</v></c>"""),
        _ => $"""<c r="{name}" s="{(int)cell.Look}" t="inlineStr"><is><t xml:space="preserve">{Escaped(cell.Value.ToString()!)}</t></is></c>""",
    };

    /// <summary>"B12": no form has more columns than the alphabet letters.</summary>
    private static string At(int row, int column) => string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + column - 1)}{row}");

    private static string Escaped(string text) => System.Security.SecurityElement.Escape(new string([.. text.Where(XmlConvert.IsXmlChar)]));

    private static void Put(ZipArchive parts, string name, string content)
    {
        using var part = new StreamWriter(parts.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
        part.Write(Declaration);
        part.Write(content.Trim());
    }
}
