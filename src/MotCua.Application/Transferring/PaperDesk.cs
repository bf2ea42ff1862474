using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Transferring;

/// <summary>A paper file on its way, missing, or with originals to give back.</summary>
/// <param name="Unit">The other unit's code; for originals and for what is missing the unit that has the paper.</param>
/// <param name="Since">UTC: when it was sent, or when the dossier came to this unit, or when it ended.</param>
/// <param name="Overdue">A working day has passed since.</param>
public sealed record PaperItem(string Code, string Procedure, string? Applicant, string Unit, DateTime Since, bool Overdue);

/// <param name="Incoming">Sent here and not acknowledged.</param>
/// <param name="Outgoing">Sent from here and not acknowledged by the other side: still this unit's.</param>
/// <param name="Missing">The dossier has been here for over a working day, its paper has not.</param>
/// <param name="Originals">Ended, with originals that the applicant has to get back.</param>
public sealed record PaperStanding(IReadOnlyList<PaperItem> Incoming, IReadOnlyList<PaperItem> Outgoing, IReadOnlyList<PaperItem> Missing, IReadOnlyList<PaperItem> Originals)
{
    /// <summary>How many call for somebody's attention.</summary>
    public int Alarms => Incoming.Concat(Outgoing).Count(item => item.Overdue) + Missing.Count + Originals.Count;
}

/// <summary>
/// Hồ sơ giấy of one unit: what is on its way to it and from it, and what is missing. Paper goes on at most one working day after receipt (provincial
/// processes; law page 2.2 row 8), so what was not acknowledged or not seen for a working day stands out.
/// </summary>
public sealed class PaperDesk(IDbContextFactory<MotCuaDb> databases, Calendars calendars, OfficeTime time)
{
    /// <summary>Of each list no more than this is shown; what is done makes room for the rest.</summary>
    public const int Most = 100;

    private static readonly Expression<Func<PaperRow, bool>> OnWay = row => row.ToUnit != null;

    public async Task<PaperStanding> RunAsync(Officer by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var before = await DayAgoAsync(by.Unit, cancel);
        var onWay = db.Papers.AsNoTracking().Where(OnWay);
        var incoming = await ItemsAsync(db, onWay.Where(row => row.ToUnit == by.Unit), row => row.Unit, before, cancel);
        var outgoing = await ItemsAsync(db, onWay.Where(row => row.Unit == by.Unit), row => row.ToUnit!, before, cancel);
        var kept = await db.Papers.AsNoTracking().Where(row => row.Desk == by.Unit && row.OriginalsOut > 0)
            .Join(db.Dossiers.Where(row => row.Status == DossierStatus.Returned || row.Status >= DossierStatus.Refused), row => row.Code, row => row.Code, (paper, dossier) => new { paper.Unit, dossier })
            .OrderBy(row => row.dossier.EndedAt).Take(Most)
            .Select(row => new PaperItem(row.dossier.Code, row.dossier.ProcedureName, row.dossier.ApplicantName, row.Unit, row.dossier.EndedAt!.Value, true))
            .ToListAsync(cancel);
        return new PaperStanding(incoming, outgoing, await MissingAsync(db, by.Unit, before, cancel), kept);
    }

    private static async Task<List<PaperItem>> ItemsAsync(MotCuaDb db, IQueryable<PaperRow> papers, Func<PaperRow, string> other, DateTime before, CancellationToken cancel)
    {
        var found = await papers.OrderBy(row => row.SentAt).Take(Most)
            .Join(db.Dossiers, row => row.Code, row => row.Code, (paper, dossier) => new { paper, dossier.ProcedureName, dossier.ApplicantName })
            .ToListAsync(cancel);
        return [.. found.OrderBy(row => row.paper.SentAt).Select(row => new PaperItem(row.paper.Code, row.ProcedureName, row.ApplicantName, other(row.paper), row.paper.SentAt!.Value, row.paper.SentAt < before))];
    }

    /// <summary>Asked only of units that take paper over in the program at all: where lists are signed by hand alone, every file would be missing.</summary>
    private static async Task<List<PaperItem>> MissingAsync(MotCuaDb db, string unit, DateTime before, CancellationToken cancel) =>
        !await db.PaperMoves.AnyAsync(row => row.ToUnit == unit, cancel)
            ? []
            : await db.Dossiers.AsNoTracking()
                .Where(row => row.HolderUnit == unit && row.Desk != unit && row.Channel != Channel.Online && row.StepSince < before)
                .Where(row => !db.Papers.Any(paper => paper.Code == row.Code && (paper.Unit == unit || paper.ToUnit == unit)))
                .OrderBy(row => row.StepSince).Take(Most)
                .Select(row => new PaperItem(row.Code, row.ProcedureName, row.ApplicantName, db.Papers.Where(paper => paper.Code == row.Code).Select(paper => paper.Unit).FirstOrDefault() ?? row.Desk, row.StepSince, true))
                .ToListAsync(cancel);

    /// <summary>UTC: the same time on the working day before; on a day off the beginning of the last working day, since only what came before it had a whole one.</summary>
    private async Task<DateTime> DayAgoAsync(string unit, CancellationToken cancel)
    {
        var calendar = await calendars.ForAsync(unit, time.Today, cancel);
        var hour = calendar.IsWorkingDay(time.Today) ? TimeOnly.FromDateTime(time.NowLocal) : TimeOnly.MinValue;
        return OfficeTime.ToUtc(calendar.AddWorkingDays(time.Today, -1).ToDateTime(hour));
    }
}
