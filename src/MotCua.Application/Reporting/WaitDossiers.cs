using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Reports;

namespace MotCua.Application.Reporting;

/// <summary>The dossiers behind what is told of people's waiting in a period, page by page, without names.</summary>
public sealed class WaitDossiers(IDbContextFactory<MotCuaDb> databases, FiguresOf figures, ReportOptions options, OfficeTime time)
{
    /// <summary>Those of a procedure that ended in the period, or of these the late ones.</summary>
    /// <param name="figure"><see cref="Figure.Ended"/>, <see cref="Figure.Late"/> or another figure of what ended.</param>
    /// <param name="after">A page's <see cref="FigureDossierPage.After"/>; null for the first page.</param>
    public async Task<FigureDossierPage> OfProcedureAsync(FigureQuestion question, string procedure, Figure figure, string? after, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(question);
        var filter = await figures.NamedAsync(await figures.FilterAsync(question, cancel), question, cancel);
        var moment = ReportMoment.Of(question.Period, time);
        var (from, until) = (moment.From, moment.AsOf);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var ended = filter.Among(db.Dossiers.AsNoTracking()).Where(row => row.EndedAt >= from && row.EndedAt < until && row.Procedure == procedure);
        return await ListPart.PageAsync([new DossierPart(0, FigureDossiers.Ended(ended, figure, options.Rules), ListOrder.Ended)], filter.Authorities!, after, cancel);
    }

    /// <summary>Those that ended in the period and count for something in a review.</summary>
    /// <param name="procedure">Code; null for all.</param>
    /// <param name="what">A published paper, or the text refusals rest on; null for all of the kind.</param>
    /// <param name="after">A page's <see cref="FigureDossierPage.After"/>; null for the first page.</param>
    public async Task<FigureDossierPage> ReviewedAsync(FigureQuestion question, string? procedure, ReviewCount kind, string? what, string? after, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(question);
        var filter = await figures.NamedAsync(await figures.FilterAsync(question, cancel), question, cancel);
        var moment = ReportMoment.Of(question.Period, time);
        var (from, until) = (moment.From, moment.AsOf);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var ended = filter.Among(db.Dossiers.AsNoTracking()).Where(row => row.EndedAt >= from && row.EndedAt < until && (procedure == null || row.Procedure == procedure));
        var counting = ReviewOf.Counting(db, ended, kind);
        ListPart part = what is null
            ? new DossierPart(0, counting, ListOrder.Ended)
            : new UnfoldedPart(0, counting, db.Dossiers.AsNoTracking(), dossier => dossier.ReviewCounts().Contains((kind, what)));
        return await ListPart.PageAsync([part], filter.Authorities!, after, cancel);
    }

    /// <summary>How many the office waited for, for any reason: each once.</summary>
    public async Task<long> CountPausedAsync(FigureQuestion question, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(question);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await (await EndedAsync(db, question, reason: null, cancel)).Select(row => row.Dossier).Distinct().LongCountAsync(cancel);
    }

    /// <summary>Those for which the office waited, fifty by fifty in the order of their codes; each once, however often it waited.</summary>
    /// <param name="reason">One reason only; null for all.</param>
    /// <param name="after">A page's <see cref="FigureDossierPage.After"/>; null for the first page.</param>
    public async Task<FigureDossierPage> PausedAsync(FigureQuestion question, PauseReason? reason, string? after, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(question);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var last = after ?? "";
        var codes = await (await EndedAsync(db, question, reason, cancel)).Where(row => string.Compare(row.Dossier, last) > 0)
            .Select(row => row.Dossier).Distinct().OrderBy(code => code).Take(FigureDossiers.PageSize + 1).ToListAsync(cancel);
        var shown = codes.Take(FigureDossiers.PageSize).ToList();
        var dossiers = await ListPart.ByCodeAsync(db.Dossiers.AsNoTracking(), shown, cancel);
        return new FigureDossierPage(shown.ConvertAll(code => dossiers[code]), codes.Count > FigureDossiers.PageSize ? shown[^1] : null);
    }

    private async Task<IQueryable<PauseRow>> EndedAsync(MotCuaDb db, FigureQuestion question, PauseReason? reason, CancellationToken cancel)
    {
        var filter = await figures.NamedAsync(await figures.FilterAsync(question, cancel), question, cancel);
        var ended = PausesOf.Ended(db, filter.Authorities!, ReportMoment.Of(question.Period, time));
        return reason is null ? ended : ended.Where(row => row.Reason == reason);
    }
}
