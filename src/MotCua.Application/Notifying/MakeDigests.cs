using Microsoft.EntityFrameworkCore;
using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Application.Escalating;
using MotCua.Application.Ledger;
using MotCua.Application.Processing;
using MotCua.Application.Transferring;
using MotCua.Domain;
using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;

namespace MotCua.Application.Notifying;

/// <summary>
/// Bản tin đầu ngày: on every working day of a unit, at the hour of the rule, one for each officer and duty who is there. Made once a day, also when the
/// program begins later; kept, so that what was said that morning can be shown again.
/// </summary>
public sealed class MakeDigests(IDbContextFactory<MotCuaDb> databases, OfficeLedger ledger, DigestContent content, Staff staff, Calendars calendars, Rulebook rulebook, LedgerOptions node, OfficeTime time)
{
    /// <param name="early">Also before the hour of the rule: somebody asked for it.</param>
    /// <returns>Those made now.</returns>
    public async Task<IReadOnlyList<Digest>> RunAsync(bool early, CancellationToken cancel)
    {
        var today = time.Today;
        var rules = (await rulebook.BookAsync(cancel)).On(today);
        if (!early && TimeOnly.FromDateTime(time.NowLocal) < rules.DigestAt)
        {
            return [];
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        var made = (await db.Digests.AsNoTracking().Where(row => row.Day == today).Select(row => row.DutyId).ToListAsync(cancel)).ToHashSet();
        var roll = await staff.RollAsync(cancel);
        var calendarOf = await calendars.AtHandAsync(cancel);
        var fresh = new List<Digest>();
        foreach (var (member, duty) in roll.All.Where(member => !member.IsAwayOn(today)).SelectMany(member => member.DutiesOn(today).Select(duty => (member, duty))))
        {
            if (!DigestContent.IsFor(duty.Kind) || made.Contains(duty.Id) || !calendarOf(duty.Unit, today).IsWorkingDay(today))
            {
                continue;
            }

            var digest = await content.OfAsync(member, duty, calendarOf(duty.Unit, today), cancel);
            var kept = await ledger.CommitAsync<DigestMade>(
                Officer.System(node.Node),
                null,
                book => book.Find<DigestRow>(digest.DutyId, digest.Day) is null ? book.Append(DigestProjection.StreamOf(digest.Officer), new DigestMade(digest)) : ReportRefusals.DigestMade,
                cancel);
            if (!kept.Refused)
            {
                fresh.Add(digest);
            }
        }

        return fresh;
    }
}
