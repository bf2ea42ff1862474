using MotCua.Application.Exporting;

namespace MotCua.Web.Components;

/// <summary>A table as a CSV file to keep.</summary>
public sealed class CsvResult(string name, IAsyncEnumerable<IReadOnlyList<object?>> rows)
    : TableResult(name, MediaType, (file, cancel) => CsvFile.WriteAsync(file, rows, cancel))
{
    public const string MediaType = "text/csv; charset=utf-8";
}
