using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using MotCua.Application.Processing;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Web.Components;
using MotCua.Web.Security;

namespace MotCua.Web.Api;

/// <summary>Files of a dossier: sent as they are, not as a form; given back only to be saved.</summary>
internal static class FileApi
{
    private const string AnyContent = "application/octet-stream";

    public static void MapFiles(this IEndpointRouteBuilder api)
    {
        api.MapAct(DossierAct.AttachFile, "Attaches the file sent as the body", AttachAsync).Accepts<Stream>(AnyContent);

        api.MapAct(DossierAct.SignCopy, "Signs a scan as a true copy with the desk's signer; the signed PDF takes its place", ([FromBody] CopyAsked asked, [AsParameters] ActOf to, ApiActs acts, SignCopy verb) =>
            acts.DoAsync(to, DossierAct.SignCopy, by => verb.RunAsync(new(to.Code, asked.Scan ?? ""), by, to.LedgerKey, to.Cancel), done => asked.Scan == done.Scan));

        api.MapGet("/dossiers/{code}/files/{hash:length(64)}", ReadAsync)
            .RequireDuty()
            .WithName("file")
            .WithTags("Dossiers")
            .WithSummary("Gives an attached file")
            .Produces<Stream>(StatusCodes.Status200OK, AnyContent)
            .Refuses(StatusCodes.Status404NotFound);
    }

    private static Task<IResult> AttachAsync(
        [AsParameters] ActOf to, [FromQuery, Description("The file's name, for people.")] string? name,
        [FromQuery, Description("Place in the checklist, from 0, of the paper it is a scan of; left out for any other file.")] int? paper,
        [FromQuery, Description("Its pages.")] int? pages,
        HttpRequest request, ApiActs acts, AttachFile verb, IncomingFiles files) =>
        acts.DoAsync<DossierFileAttached>(
            to,
            DossierAct.AttachFile,
            async by =>
            {
                var kept = await files.KeepAsync(to.Code, request.Body, name, by, to.Cancel);
                return kept.Refused ? kept.Refusals.ToArray() : await verb.RunAsync(new(to.Code, kept.Value with { Paper = paper, Pages = pages }), by, to.LedgerKey, to.Cancel);
            },
            _ => true);

    private static async Task<IResult> ReadAsync(string code, string hash, ClaimsPrincipal user, ReadFile files, ApiProblems problems, CancellationToken cancel) =>
        await files.RunAsync(code, hash, user.AsOfficer(), cancel) is { } opened ? new DownloadResult(opened) : problems.NotFound();
}
