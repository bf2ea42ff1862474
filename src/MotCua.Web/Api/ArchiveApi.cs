using System.Security.Claims;
using MotCua.Application.Archiving;
using MotCua.Application.Ledger;
using MotCua.Domain.Organisation;
using MotCua.Web.Components;
using MotCua.Web.Security;

namespace MotCua.Web.Api;

/// <summary>POST /api/v1/dossiers/{code}/archive: a whole ended dossier as a zip with its manifest. A post, because it is recorded.</summary>
internal static class ArchiveApi
{
    public static void MapArchive(this IEndpointRouteBuilder api) => api.MapPost("/dossiers/{code}/archive", WriteAsync)
        .RequireDuty(DutyKind.Receive, DutyKind.Return, DutyKind.Lead, DutyKind.Control)
        .WithName("archive")
        .WithTags("Dossiers")
        .WithSummary("Writes a whole ended dossier as a zip with its manifest")
        .Produces<Stream>(StatusCodes.Status200OK, "application/zip")
        .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> WriteAsync(string code, ClaimsPrincipal user, ArchiveDossier archive, ApiProblems problems, CancellationToken cancel)
    {
        try
        {
            var recorded = await archive.RecordAsync(code, user.AsOfficer(), null, cancel);
            return recorded.Refused ? await problems.RefusedAsync(recorded.Refusals, cancel) : new ArchiveResult(archive, code, user.AsOfficer());
        }
        catch (DossierNotFoundException)
        {
            return problems.NotFound();
        }
    }
}
