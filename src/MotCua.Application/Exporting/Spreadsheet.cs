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
        var names = widths.Select((_, column) => $"c{column}").ToArray();
        var settings = new OpenXmlConfiguration
        {
            TableStyles = TableStyles.None,
            AutoFilter = false,
            DynamicColumns = [.. widths.Select((width, column) => new DynamicExcelColumn(names[column]) { Index = column, Width = width })],
        };
        return file.SaveAsAsync(Named(rows, names), printHeader: false, sheetName: sheet, excelType: ExcelType.XLSX, configuration: settings, cancellationToken: cancel);
    }

    private static async IAsyncEnumerable<Dictionary<string, object?>> Named(IAsyncEnumerable<IReadOnlyList<object?>> rows, string[] names)
    {
        await foreach (var row in rows)
        {
            var named = new Dictionary<string, object?>(names.Length);
            for (var column = 0; column < names.Length; column++)
            {
                named[names[column]] = column < row.Count ? row[column] : null;
            }

            yield return named;
        }
    }
}
