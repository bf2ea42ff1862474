using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace MotCua.Web.Components;

/// <summary>
/// A table as a file to keep. It is written to a file of its own first: a long register is never in memory, and what fails half-way is no
/// half a file in somebody's folder.
/// </summary>
public abstract class TableResult(string name, string mediaType, Func<Stream, CancellationToken, Task> write) : ActionResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var cancel = context.HttpContext.RequestAborted;
        await using var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await write(file, cancel);
        file.Position = 0;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        var answer = context.HttpContext.Response;
        answer.Headers.ContentDisposition = disposition.ToString();
        answer.Headers.CacheControl = "no-store";
        answer.ContentType = mediaType;
        answer.ContentLength = file.Length;
        await file.CopyToAsync(answer.Body, cancel);
    }
}
