using MotCua.Application.Exporting;

namespace MotCua.Web.Components;

/// <summary>A table as an XLSX file to keep.</summary>
public sealed class SpreadsheetResult(string name, string sheet, IReadOnlyList<int> widths, IAsyncEnumerable<IReadOnlyList<object?>> rows)
    : TableResult(name, MediaType, (file, cancel) => Spreadsheet.WriteAsync(file, sheet, widths, rows, cancel))
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}
