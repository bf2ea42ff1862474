using System.Runtime.CompilerServices;
using MotCua.Application.Exporting;
using MotCua.Application.Reporting;
using MotCua.Domain;
using MotCua.Domain.Reports;
using MotCua.Domain.Slips;
using MotCua.Web.Components;
using MotCua.Web.Texts;

namespace MotCua.Web.Pages.Register;

public enum RegisterFileKind
{
    /// <summary>As the form draws it, one book under the other.</summary>
    Xlsx = 1,

    /// <summary>For programs: one head, then a line for each dossier with its book in front.</summary>
    Csv = 2,
}

/// <summary>Register books as one file.</summary>
public static class RegisterFile
{
    /// <summary>Rows of a sheet (ECMA-376: 1 048 576), with room for the heads of the books and for the numbers that are missing.</summary>
    public const int MostOnSheet = 1_000_000;

    public static string MediaTypeOf(RegisterFileKind kind) => kind is RegisterFileKind.Csv ? CsvResult.MediaType : SpreadsheetResult.MediaType;

    /// <param name="desk">Null for every book within reach.</param>
    public static string NameOf(string? desk, ReportPeriod period, RegisterFileKind kind)
    {
        ArgumentNullException.ThrowIfNull(period);
        return $"so-theo-doi-{desk ?? "moi-bo-phan"}-{period.First:yyyyMMdd}-{period.Last:yyyyMMdd}.{(kind is RegisterFileKind.Csv ? "csv" : "xlsx")}";
    }

    /// <summary>How many dossiers the file will hold; refuses more than a sheet has room for.</summary>
    public static async Task<Outcome<long>> CountAsync(RegisterFileKind kind, IReadOnlyList<RegisterBook> books, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(books);
        var lines = 0L;
        foreach (var book in books)
        {
            lines += await book.CountAsync(cancel);
        }

        return kind is RegisterFileKind.Xlsx && lines > MostOnSheet ? ReportRefusals.TooManyForSheet(lines, MostOnSheet) : lines;
    }

    /// <param name="onLine">Called for each dossier that is written.</param>
    public static Task WriteAsync(RegisterFileKind kind, OfficeTexts texts, IReadOnlyList<RegisterBook> books, Stream file, Action onLine, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(books);
        Language.UsePaper();
        var columns = RegisterSheet.Columns(texts, books[0].Forms);
        return kind is RegisterFileKind.Csv
            ? CsvFile.WriteAsync(file, Table(texts, columns, books, onLine, cancel), cancel)
            : Spreadsheet.WriteAsync(file, "Sổ theo dõi hồ sơ", [.. columns.Select(column => column.Width)], Sheet(texts, columns, books, onLine, cancel), cancel);
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> Sheet(
        OfficeTexts texts, IReadOnlyList<RegisterColumn> columns, IReadOnlyList<RegisterBook> books, Action onLine, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var book in books)
        {
            await foreach (var row in RegisterSheet.RowsAsync(texts, book, columns, Counted(book, onLine, cancel)))
            {
                yield return row;
            }

            yield return [];
        }
    }

    private static async IAsyncEnumerable<IReadOnlyList<object?>> Table(
        OfficeTexts texts, IReadOnlyList<RegisterColumn> columns, IReadOnlyList<RegisterBook> books, Action onLine, [EnumeratorCancellation] CancellationToken cancel)
    {
        yield return [texts["Cơ quan"], texts["Bộ phận"], texts["Quyển số"], .. columns.Select(column => column.Title)];
        foreach (var book in books)
        {
            await foreach (var line in Counted(book, onLine, cancel))
            {
                yield return [book.Authority?.Name, book.Desk.Name, line.Book, .. columns.Select(column => column.Cell(line))];
            }
        }
    }

    private static async IAsyncEnumerable<RegisterLine> Counted(RegisterBook book, Action onLine, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var line in book.AllAsync(cancel))
        {
            yield return line;
            onLine();
        }
    }
}
