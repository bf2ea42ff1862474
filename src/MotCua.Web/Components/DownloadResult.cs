using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using MotCua.Application.Processing;

namespace MotCua.Web.Components;

/// <summary>
/// An attached file as an answer. It is content from outside: the browser is told to save it, not to guess what it is, and, should it open it all
/// the same, to give it no rights at all.
/// </summary>
public sealed class DownloadResult(OpenedFile opened) : ActionResult, IResult
{
    public const string Policy = "sandbox; default-src 'none'";

    public override Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ExecuteAsync(context.HttpContext);
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        await using var content = opened.Content;
        var name = new ContentDispositionHeaderValue("attachment");
        name.SetHttpFileName(opened.File.Name);
        var answer = httpContext.Response;
        answer.Headers.ContentDisposition = name.ToString();
        answer.Headers.ContentSecurityPolicy = Policy;
        answer.Headers.XContentTypeOptions = "nosniff";
        answer.Headers.CacheControl = "no-store";
        answer.ContentType = opened.File.MediaType;
        answer.ContentLength = opened.File.Bytes;
        await content.CopyToAsync(answer.Body, httpContext.RequestAborted);
    }
}
