using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.Publishing;
using MotCua.Application.Receiving;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Processing;

/// <summary>Đề nghị bổ sung: an office that finds papers missing or wrong names them all to its leader.</summary>
public sealed class ProposeSupplement(DossierActs acts, Catalogue catalogue, HeldPapers heldPapers, OfficeTime time, IDbContextFactory<MotCuaDb> databases)
{
    public sealed record Request(string Code, IReadOnlyList<string> Items, string? Reason, string? Ground)
    {
        /// <summary>Why a paper is asked for that is held and still good.</summary>
        public string? AgainReason { get; init; }
    }

    public async Task<Outcome<DossierSupplementProposed>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var held = await HeldAsync(request, cancel);
        var versionOf = await catalogue.AtHandAsync(cancel);
        return await acts.RunAsync(
            request.Code,
            by,
            requestKey,
            on => on.Dossier.ProposeSupplement(request.Items, request.Reason, request.Ground, on.Terms.Rules, by, on.Roster, held, versionOf(on.Dossier.State.Receipt.Procedure, on.Dossier.State.Receipt.ProcedureVersion)?.Papers),
            cancel);
    }

    /// <summary>Asked only where the catalogue says how long a paper is good.</summary>
    private async Task<HeldNow?> HeldAsync(Request request, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.Dossiers.AsNoTracking().FirstOrDefaultAsync(row => row.Code == request.Code, cancel) is not { } row
            || DossierProjection.Unfold(row).State.Receipt is not { Applicant: { } applicant } receipt
            || await catalogue.VersionAsync(receipt.Procedure, receipt.ProcedureVersion, cancel) is not { } procedure
            || procedure.Papers.All(paper => paper.ValidMonths is null))
        {
            return null;
        }

        return new HeldNow(await heldPapers.FindAsync(applicant, procedure, cancel, besides: request.Code), time.Today, request.AgainReason);
    }
}
