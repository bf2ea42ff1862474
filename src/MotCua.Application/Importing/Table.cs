using System.Globalization;
using System.Text;
using MiniExcelLibs;
using MotCua.Domain;
using MotCua.Domain.People;

namespace MotCua.Application.Importing;

/// <summary>
/// A table somebody hands in: CSV (UTF-8; comma, semicolon or tab) or the first sheet of an XLSX file, with its column names in the
/// first row. Column names are compared without regard to case or blanks. Cells are composed (NFC) and trimmed.
/// </summary>
public sealed class Table
{
    private readonly Dictionary<string, int> columns;

    private Table(string name, IReadOnlyList<string> header, IEnumerable<(int Line, string[] Cells)> rows)
    {
        Name = name;
        columns = header.Select((column, index) => (Column: Plain(column), index)).Where(pair => pair.Column.Length > 0)
            .DistinctBy(pair => pair.Column).ToDictionary(pair => pair.Column, pair => pair.index);
        Rows = [.. rows.Where(row => row.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell))).Select(row => new TableRow(this, row.Line, row.Cells))];
    }

    /// <summary>File name, for messages.</summary>
    public string Name { get; }

    public IReadOnlyList<TableRow> Rows { get; }

    public bool Has(string column) => columns.ContainsKey(column);

    /// <summary>The table in a file's content, told apart by what it begins with; refused when it is neither kind or is empty.</summary>
    public static Outcome<Table> Read(string name, byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var isZip = content.AsSpan().StartsWith("PK"u8);
        try
        {
            var table = isZip ? ReadSheet(name, content) : ReadText(name, new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content));
            return table.columns.Count == 0 ? TableRefusals.Empty(name) : table;
        }
        catch (DecoderFallbackException)
        {
            return TableRefusals.NotUtf8(name);
        }
        catch (Exception error) when (error is InvalidDataException or FormatException)
        {
            return TableRefusals.NotReadable(name);
        }
    }

    internal int? IndexOf(string column) => columns.TryGetValue(column, out var index) ? index : null;

    private static Table ReadText(string name, string text)
    {
        var rows = CsvText.Rows(text.TrimStart('\uFEFF')).ToList();
        return rows.Count == 0 ? new Table(name, [], []) : new Table(name, rows[0].Cells, rows.Skip(1));
    }

    private static Table ReadSheet(string name, byte[] content)
    {
        using var stream = new MemoryStream(content);
        var sheet = stream.Query(useHeaderRow: false, excelType: ExcelType.XLSX).Cast<IDictionary<string, object?>>()
            .Select(row => row.Values.Select(CellText).ToArray()).ToList();
        return sheet.Count == 0 ? new Table(name, [], []) : new Table(name, sheet[0], sheet.Skip(1).Select((cells, index) => (index + 2, cells)));
    }

    private static string CellText(object? cell) => cell switch
    {
        null => "",
        DateTime date => date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };

    private static string Plain(string column) => VietnameseText.Compose(column).Replace(' ', '_').ToLowerInvariant();
}

/// <summary>One row of a table, with the line of the file it begins on.</summary>
public sealed class TableRow
{
    private readonly Table table;
    private readonly string[] cells;

    internal TableRow(Table table, int line, string[] cells)
    {
        this.table = table;
        this.cells = cells;
        Line = line;
    }

    /// <summary>1 is the header.</summary>
    public int Line { get; }

    /// <summary>The cell under a column; "" where it is empty or the table has no such column.</summary>
    public string this[string column] => table.IndexOf(column) is { } index && index < cells.Length ? VietnameseText.Compose(cells[index]) : "";

    /// <summary>The same, with null for nothing.</summary>
    public string? Optional(string column) => this[column] is { Length: > 0 } text ? text : null;
}

public static class TableRefusals
{
    public static Refusal Empty(string name) => new("table.empty", name);

    public static Refusal NotUtf8(string name) => new("table.not-utf8", name);

    public static Refusal NotReadable(string name) => new("table.not-readable", name);

    public static Refusal TooLarge(string name, int megabytes) => new("table.too-large", name, megabytes);
}
