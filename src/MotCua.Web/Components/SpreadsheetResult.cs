using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using MotCua.Application.Exporting;

namespace MotCua.Web.Components;

/// <summary>
/// A table as an XLSX file to keep. It is written to a file of its own first: a long register is never in memory, and what fails half-way is no
/// half a file in somebody's folder.
/// </summary>
public sealed class SpreadsheetResult(string name, string sheet, IReadOnlyList<int> widths, IAsyncEnumerable<IReadOnlyList<object?>> rows) : ActionResult
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public override async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var cancel = context.HttpContext.RequestAborted;
        await using var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await Spreadsheet.WriteAsync(file, sheet, widths, rows, cancel);
        file.Position = 0;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        var answer = context.HttpContext.Response;
        answer.Headers.ContentDisposition = disposition.ToString();
        answer.Headers.CacheControl = "no-store";
        answer.ContentType = MediaType;
        answer.ContentLength = file.Length;
        await file.CopyToAsync(answer.Body, cancel);
    }
}
