using System.IO.Compression;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using MotCua.Application.Archiving;
using MotCua.Domain.Organisation;

namespace MotCua.Web.Components;

/// <summary>Sends a whole dossier as a zip while it is made, for pages and for the API.</summary>
public sealed class ArchiveResult(ArchiveDossier archive, string code, Officer by) : ActionResult, IResult
{
    public override Task ExecuteResultAsync(ActionContext context) => ExecuteAsync(context.HttpContext);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        // The zip's own head and end are written without waiting; what they are is small.
        httpContext.Features.Get<IHttpBodyControlFeature>()!.AllowSynchronousIO = true;
        httpContext.Response.ContentType = "application/zip";
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{code}.zip\"";
        httpContext.Response.Headers.CacheControl = "no-store";
        using var zip = new ZipArchive(httpContext.Response.Body, ZipArchiveMode.Create, leaveOpen: true);
        await archive.WriteAsync(code, by, new ArchiveZip(zip, code), httpContext.RequestAborted);
    }
}
