using Microsoft.EntityFrameworkCore;
using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Application.Reporting;
using MotCua.Domain.Quality;
using MotCua.Domain.Reports;

namespace MotCua.Application.Quality;

/// <summary>The dossiers that an indicator counts against an authority in a month, authority by authority, paged by key and without names.</summary>
public sealed class QualityDossiers(IDbContextFactory<MotCuaDb> databases, Units units, OfficeTime time)
{
    /// <param name="indicator">One of <see cref="DossierQuality.Indicators"/>; any other counts no dossiers.</param>
    /// <param name="after">A page's <see cref="FigureDossierPage.After"/>; null for the first page.</param>
    public async Task<FigureDossierPage> AgainstAsync(string unit, DateOnly month, string indicator, string? after, CancellationToken cancel)
    {
        if (!DossierQuality.Indicators.TryGetValue(indicator, out var mark))
        {
            return new FigureDossierPage([], null);
        }

        var asked = await QualityMonth.OfAsync(unit, month, units, time, cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await ListPart.PageAsync(mark >= QualityMissed.ResultFiled ? await EndedAsync(db, asked, mark, cancel) : [Received(db, asked, mark)], asked.Authorities, after, cancel);
    }

    private static DossierPart Received(MotCuaDb db, QualityMonth asked, QualityMissed mark)
    {
        var (from, until) = (asked.From, asked.Until);
        return new DossierPart(0, Marked(db, asked, mark).Where(row => row.EnteredAt >= from && row.EnteredAt < until), ListOrder.Entered);
    }

    private static async Task<IReadOnlyList<ListPart>> EndedAsync(MotCuaDb db, QualityMonth asked, QualityMissed mark, CancellationToken cancel)
    {
        var (from, until) = (asked.From, asked.Until);

        // Said as the index of the few says it, so that it is used.
        var missed = Marked(db, asked, mark).Where(row => row.Missed >= QualityMissed.ResultFiled);
        var ended = new DossierPart(0, missed.Where(row => row.ClockEndedAt >= from && row.ClockEndedAt < until), ListOrder.ClockEnded);
        if (mark != QualityMissed.InTime)
        {
            return [ended];
        }

        var segment = PeriodSegment.Of(asked.Last).Key;
        var longest = await db.LongestWaits.AsNoTracking().Where(row => row.Cut == FigureCut.Whole && row.Span >= segment && asked.Authorities.Contains(row.Authority)).MaxAsync(row => (int?)row.OpenDays, cancel) ?? 0;
        return
        [
            ended,
            new DossierPart(1, asked.OverdueThen(missed, longest), ListOrder.ClockEnded),
            new DossierPart(2, asked.StillOverdue(db.Dossiers.AsNoTracking()), ListOrder.IndexDue),
        ];
    }

    private static IQueryable<DossierRow> Marked(MotCuaDb db, QualityMonth asked, QualityMissed mark)
    {
        // Named one by one, and not by a bit: so the index itself tells which they are.
        var all = Enum.GetValues<QualityMissed>().Aggregate((one, other) => one | other);
        var marks = Enumerable.Range(1, (int)all).Select(marks => (QualityMissed)marks).Where(marks => marks.HasFlag(mark)).ToArray();
        return db.Dossiers.AsNoTracking().Where(row => asked.Authorities.Contains(row.Authority) && marks.Contains(row.Missed));
    }
}
