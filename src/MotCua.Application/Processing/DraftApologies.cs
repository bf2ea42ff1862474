using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Processing;

/// <summary>
/// The working day before an appointment, drafts the apology of each dossier that is behind its way, once, and so puts it before who must sign. Looks at what
/// is due soon, so that it catches up by itself, and done twice it does nothing.
/// </summary>
public sealed class DraftApologies(IDbContextFactory<MotCuaDb> databases, DossierActs acts, DossierTerms terms, LedgerOptions node, OfficeTime time)
{
    /// <summary>No rule drafts so many days ahead, days off included.</summary>
    private const int Ahead = 40;

    /// <summary>Codes of the dossiers whose apology would be drafted now (chạy thử).</summary>
    public async Task<IReadOnlyList<string>> PlanAsync(CancellationToken cancel)
    {
        var now = time.Now;
        var until = now.AddDays(Ahead);
        var termsOf = await terms.AtHandAsync(cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var soon = db.Dossiers.AsNoTracking()
            .Where(row => row.EndedAt == null && row.QueueOrder > now && row.QueueOrder < until && (row.Status == DossierStatus.InProgress || row.Status == DossierStatus.AwaitingApproval));
        var codes = new List<string>();

        // One after the other: a province has twenty thousand that are due soon, and together they take hundreds of megabytes.
        await foreach (var row in soon.AsAsyncEnumerable().WithCancellation(cancel))
        {
            var dossier = DossierProjection.Unfold(row);
            var known = termsOf(dossier.State.Receipt);
            if (!dossier.DraftNewDate(known.Rules, known.ClockAt(now)).Refused)
            {
                codes.Add(dossier.Code);
            }
        }

        return [.. codes.Order(StringComparer.Ordinal)];
    }

    /// <summary>Codes of the dossiers whose apology was drafted. One that moved on meanwhile gets none.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancel)
    {
        var drafted = new List<string>();
        foreach (var code in await PlanAsync(cancel))
        {
            var done = await acts.RunAsync(code, Officer.System(node.Node), null, on => on.Dossier.DraftNewDate(on.Terms.Rules, on.Clock), cancel);
            if (!done.Refused)
            {
                drafted.Add(code);
            }
        }

        return drafted;
    }
}
