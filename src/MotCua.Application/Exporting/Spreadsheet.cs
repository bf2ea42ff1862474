using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace MotCua.Application.Exporting;

/// <summary>A sheet as people get it from a page: lines of a head first, then a table. Rows are written as they come, never held together.</summary>
public static class Spreadsheet
{
    /// <param name="widths">One for each column, in characters.</param>
    /// <param name="rows">As many cells as there are columns, or fewer.</param>
    public static Task WriteAsync(Stream file, string sheet, IReadOnlyList<int> widths, IAsyncEnumerable<IReadOnlyList<object?>> rows, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(widths);
        var settings = new OpenXmlConfiguration
        {
            TableStyles = TableStyles.None,
            AutoFilter = false,
            DynamicColumns = [.. widths.Select((width, column) => new DynamicExcelColumn(NameOf(column)) { Index = column, Width = width })],
        };
        return file.SaveAsAsync(Named(rows, widths.Count), printHeader: false, sheetName: sheet, excelType: ExcelType.XLSX, configuration: settings, cancellationToken: cancel);
    }

    private static async IAsyncEnumerable<Dictionary<string, object?>> Named(IAsyncEnumerable<IReadOnlyList<object?>> rows, int columns)
    {
        await foreach (var row in rows)
        {
            var named = new Dictionary<string, object?>(columns);
            for (var column = 0; column < columns; column++)
            {
                named[NameOf(column)] = column < row.Count ? row[column] : null;
            }

            yield return named;
        }
    }

    private static string NameOf(int column) => $"c{column}";
}
