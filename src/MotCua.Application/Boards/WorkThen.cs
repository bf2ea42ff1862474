using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.Reporting;
using MotCua.Domain.Dossiers;

namespace MotCua.Application.Boards;

/// <summary>Open dossiers, or results, of which the same is true.</summary>
internal sealed record WorkCount(OpenFacts Facts, long Count);

/// <summary>A dossier as it stood at the beginning of a past day.</summary>
internal sealed record WorkThen(string Authority, string Code, DateTime? DueAt, OpenFacts Facts)
{
    /// <summary>
    /// What was open, by the appointments that held then. Read are what is open still and what has ended since, no farther than the longest time any dossier was open.
    /// </summary>
    /// <param name="at">UTC: the beginning of the day.</param>
    public static async Task<List<WorkThen>> OpenAsync(MotCuaDb db, FigureFilter filter, DateTime at, CancellationToken cancel)
    {
        var dossiers = filter.Among(db.Dossiers.AsNoTracking());
        var last = await FigureDossiers.LastEndAsync(db, filter, at, cancel);
        var stood = await StoodAsync(db, FiguresOf.StillOpen(dossiers).Where(row => row.EnteredAt < at), at, cancel);
        stood.AddRange(await StoodAsync(db, FigureDossiers.EndedSince(dossiers, at, last), at, cancel));
        var reasons = await ReasonsAsync(db, [.. stood.Where(one => one.Waited).Select(one => one.Code)], at, cancel);
        return stood.ConvertAll(one => new WorkThen(
            one.Authority,
            one.Code,
            one.DueAt,
            new OpenFacts(one.Pressed, one.LimitInHours, one.DueAt is not null, one.ReceivedAt, reasons.GetValueOrDefault(one.Code))));
    }

    /// <summary>Results that lay at a return desk: those that lie there still, and those that were returned since. Lists order them by when they were ready.</summary>
    /// <param name="lying">At the asked authorities' return desks now.</param>
    public static async Task<List<WorkThen>> ReadyAsync(MotCuaDb db, FigureFilter filter, IQueryable<DossierRow> lying, DateTime at, CancellationToken cancel)
    {
        var returned = filter.Among(db.Dossiers.AsNoTracking()).Where(row => row.ReturnedAt >= at && row.EndedAt < at);
        var found = await lying.Where(row => row.QueueOrder < at).Concat(returned)
            .Select(row => new { row.Authority, row.Code, row.DueAt, row.EndedAt, row.LimitInHours, row.ReceivedAt }).ToListAsync(cancel);
        return found.ConvertAll(row => new WorkThen(
            row.Authority, row.Code, row.DueAt, new OpenFacts(row.EndedAt!.Value, row.LimitInHours, row.DueAt is not null, row.ReceivedAt, null)));
    }

    /// <summary>So many alike: at the beginning of a day it is the days that matter, not the hours.</summary>
    public static List<WorkCount> Counted(IReadOnlyList<WorkThen> dossiers) => [.. dossiers
        .GroupBy(one => one.Facts with
        {
            QueueOrder = one.Facts.QueueOrder == DossierProjection.NeverDue ? DossierProjection.NeverDue : OfficeTime.StartOf(one.Facts.QueueDay),
            LimitInHours = false,
            ReceivedAt = OfficeTime.StartOf(one.Facts.ReceivedDay),
        })
        .Select(group => new WorkCount(group.Key, group.LongCount()))];

    private static async Task<List<Standing>> StoodAsync(MotCuaDb db, IQueryable<DossierRow> dossiers, DateTime at, CancellationToken cancel)
    {
        var held = db.Appointments.AsNoTracking().Where(row => row.Since < at && row.Until >= at);
        var found = await dossiers
            .LeftJoin(held, row => row.Code, then => then.Code, (row, then) => new
            {
                row.Authority,
                row.Code,
                row.ReceivedAt,
                row.LimitInHours,
                row.EndedAt,
                row.QueueOrder,
                row.WaitsSince,
                row.DueAt,
                IsOfThen = then != null,
                DueThen = then!.DueAt,
                WaitedThen = (bool?)then.Waiting,
                then.OverdueSince,
            }).ToListAsync(cancel);

        // Without an appointment of then, the one of its own row held: to its end, in which case nothing pressed before it and nobody waited, or until now.
        return found.ConvertAll(row => row switch
        {
            { IsOfThen: true, WaitedThen: true } => new Standing(row.Authority, row.Code, row.ReceivedAt, row.LimitInHours, row.DueThen, row.OverdueSince < at ? row.DueThen : null, true),
            { IsOfThen: true } => new Standing(row.Authority, row.Code, row.ReceivedAt, row.LimitInHours, row.DueThen, row.DueThen, false),
            { EndedAt: null } => new Standing(row.Authority, row.Code, row.ReceivedAt, row.LimitInHours, row.DueAt, row.QueueOrder, row.WaitsSince is not null),
            _ => new Standing(row.Authority, row.Code, row.ReceivedAt, row.LimitInHours, row.DueAt, row.DueAt, false),
        });
    }

    /// <summary>What those that waited waited for, which only their own state tells.</summary>
    private static async Task<IReadOnlyDictionary<string, PauseReason?>> ReasonsAsync(MotCuaDb db, IReadOnlyList<string> codes, DateTime at, CancellationToken cancel)
    {
        const int atATime = 500;
        var reasons = new Dictionary<string, PauseReason?>(StringComparer.Ordinal);
        foreach (var some in codes.Chunk(atATime))
        {
            foreach (var row in await db.Dossiers.AsNoTracking().Where(row => some.Contains(row.Code)).ToListAsync(cancel))
            {
                reasons[row.Code] = Pause.At(DossierProjection.Unfold(row).State, at) ?? PauseReason.Withdrawal;
            }
        }

        return reasons;
    }

    /// <param name="PressedBy">UTC: the appointment it was ordered by; null where none pressed.</param>
    private sealed record Standing(string Authority, string Code, DateTime ReceivedAt, bool LimitInHours, DateTime? DueAt, DateTime? PressedBy, bool Waited)
    {
        public DateTime Pressed => PressedBy ?? DossierProjection.NeverDue;
    }
}
