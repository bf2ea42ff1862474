using System.Globalization;
using System.Text;

namespace MotCua.Application.Exporting;

/// <summary>A table as comma-separated text for programs: UTF-8 with a mark at its beginning, so that spreadsheets read Vietnamese, and the line ends of RFC 4180.</summary>
public static class CsvFile
{
    private const int Buffered = 1 << 16;

    /// <summary>Rows are written as they come, never held together.</summary>
    public static async Task WriteAsync(Stream file, IAsyncEnumerable<IReadOnlyList<object?>> rows, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(rows);
        await using var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), Buffered, leaveOpen: true);
        await foreach (var row in rows.WithCancellation(cancel))
        {
            await text.WriteAsync(Line(row));
        }
    }

    /// <summary>One row with its line end.</summary>
    public static string Line(IEnumerable<object?> cells) => string.Join(',', cells.Select(cell => Cell(Convert.ToString(cell, CultureInfo.InvariantCulture) ?? ""))) + "\r\n";

    /// <summary>In quotes where it must be. A name that a spreadsheet would take for a formula gets a mark before it.</summary>
    private static string Cell(string text)
    {
        var plain = text is ['=' or '+' or '-' or '@', ..] ? $"'{text}" : text;
        return plain.AsSpan().ContainsAny("\",\r\n") ? $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : plain;
    }
}
