using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.Processing;
using MotCua.Application.Publishing;
using MotCua.Application.Tracking;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Rules;

namespace MotCua.Application.Administering;

/// <summary>A dossier that would be handled by another value than now, and what follows for it. No name: who looks at rules needs none.</summary>
/// <param name="Unit">Code of the unit that holds it.</param>
public sealed record RuleDifference(string Code, string Procedure, string Unit, DateTime ReceivedAt, DossierStatus Status, IReadOnlyList<RuleEffect> Effects);

/// <summary>What a value would do to open dossiers.</summary>
/// <param name="Differences">By their codes, up to <see cref="RulePreview.PageSize"/>.</param>
/// <param name="Differ">How many there are.</param>
/// <param name="Stay">Open dossiers that keep to what they were received under, or for which the rule decides nothing any more.</param>
/// <param name="Next">Where the next page begins; null on the last one.</param>
public sealed record RulePreviewPage(IReadOnlyList<RuleDifference> Differences, int Differ, int Stay, string? Next);

/// <summary>
/// Xem trước: what setting a rule would do to open dossiers, before it is set. A value holds for dossiers received from its day on, today at the earliest, so no
/// more than a day's receipts are looked through; no appointment that stands on a slip moves by it.
/// </summary>
public sealed class RulePreview(IDbContextFactory<MotCuaDb> databases, Rulebook rulebook, DossierTerms terms, Catalogue catalogue, RuleScope scope, Looks looks, OfficeTime time)
{
    public const int PageSize = 50;

    /// <param name="after">The last code of the page before; null for the first page.</param>
    /// <returns>Refused as setting it would be. The look is recorded.</returns>
    public async Task<Outcome<RulePreviewPage>> RunAsync(SetRule.Request request, string? after, Officer by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (await scope.RefusalAsync(by, cancel) is { } no)
        {
            return no;
        }

        var set = RuleBook.Set(request.Key, request.From, request.Value, request.Reason, time.Today);
        if (set.Refused)
        {
            return set.Refusals.ToArray();
        }

        var now = await rulebook.BookAsync(cancel);
        var then = now.With(set.Value);
        var (termsNow, termsThen) = (await terms.UnderAsync(now, cancel), await terms.UnderAsync(then, cancel));
        var procedureOf = await catalogue.AtHandAsync(cancel);
        var at = time.Now;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var open = db.Dossiers.AsNoTracking().Where(row => row.EndedAt == null);
        var start = OfficeTime.StartOf(request.From);
        var (shown, differ) = (new List<RuleDifference>(), 0);
        await foreach (var row in open.Where(row => row.ReceivedAt >= start).OrderBy(row => row.Code).AsAsyncEnumerable().WithCancellation(cancel))
        {
            var effects = EffectsOn(DossierProjection.Unfold(row));
            differ += effects.Count > 0 ? 1 : 0;
            if (effects.Count > 0 && shown.Count <= PageSize && (after is null || string.CompareOrdinal(row.Code, after) > 0))
            {
                shown.Add(new RuleDifference(row.Code, row.ProcedureName, row.HolderUnit ?? row.Desk, row.ReceivedAt, row.Status, effects));
            }
        }

        await looks.RecordAsync(by, request.Key, "admin/rules", cancel);
        return new RulePreviewPage(
            [.. shown.Take(PageSize)],
            differ,
            await open.CountAsync(cancel) - differ,
            shown.Count > PageSize ? shown[PageSize - 1].Code : null);

        IReadOnlyList<RuleEffect> EffectsOn(Dossier dossier)
        {
            var receipt = dossier.State.Receipt;
            var isNamedByProcedure = request.Key == RuleKind.RetentionYears.Key && procedureOf(receipt.Procedure, receipt.ProcedureVersion)?.RetentionYears is not null;
            return isNamedByProcedure ? [] : RuleEffects.Of(request.Key, dossier, now, termsNow(receipt).ClockAt(at), then, termsThen(receipt).ClockAt(at));
        }
    }
}
