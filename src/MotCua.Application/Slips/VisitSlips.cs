using Microsoft.EntityFrameworkCore;
using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.Publishing;
using MotCua.Application.Tracking;
using MotCua.Domain.Organisation;
using MotCua.Domain.Slips;
using MotCua.Domain.Visits;

namespace MotCua.Application.Slips;

/// <summary>
/// The slips in which visits without a dossier ended, as they were given: names of units as of the day. Null when there is no such slip, or none
/// this officer may see. Each reading is recorded as a look.
/// </summary>
public sealed class VisitSlips(IDbContextFactory<MotCuaDb> databases, Units units, Staff staff, Catalogue catalogue, Looks looks, OfficeTime time)
{
    /// <summary>Form 02.</summary>
    public Task<SupplementSlip?> SupplementAsync(string visit, Officer by, CancellationToken cancel) => OfVisitAsync(
        visit,
        VisitEnding.Supplement,
        by,
        (row, ended, head, phone, officer) => new SupplementSlip
        {
            Head = head,
            Applicant = SlipFacts.PersonOf(ended.Visitor),
            Request = ended.Request ?? "",
            Items = ended.Items ?? [],
            Reason = ended.Text ?? "",
            GuidedBy = officer,
            DeskPhone = phone,
        },
        cancel);

    /// <summary>Form 03 given at the counter.</summary>
    public Task<RefusalSlip?> RefusalAsync(string visit, Officer by, CancellationToken cancel) => OfVisitAsync(
        visit,
        VisitEnding.Refusal,
        by,
        (row, ended, head, _, officer) => new RefusalSlip
        {
            Head = head,
            Applicant = SlipFacts.PersonOf(ended.Visitor),
            Request = ended.Request ?? "",
            Reason = ended.Text ?? "",
            Ground = ended.Ground,
            HandedInBy = ended.Visitor?.Name ?? "",
            RefusedBy = officer,
        },
        cancel);

    public async Task<GuidanceNote?> GuidanceAsync(string visit, Officer by, CancellationToken cancel)
    {
        VisitEnded? told = null;
        var note = await OfVisitAsync(
            visit,
            VisitEnding.Guidance,
            by,
            (_, ended, head, phone, officer) =>
            {
                told = ended;
                return new GuidanceNote { Head = head, Name = ended.Visitor?.Name, Request = ended.Request ?? "", Guidance = ended.Text ?? "", GuidedBy = officer, DeskPhone = phone };
            },
            cancel);
        var procedure = told is { Procedure: { } code, ProcedureVersion: { } version } ? await catalogue.VersionAsync(code, version, cancel) : null;
        return note is null || procedure is null ? note : note with { Papers = procedure.Papers, Limit = procedure.Limit, Fee = procedure.Fee };
    }

    private async Task<T?> OfVisitAsync<T>(
        string id, VisitEnding ending, Officer by, Func<VisitRow, VisitEnded, SlipHead, string?, string, T> write, CancellationToken cancel)
        where T : class
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var row = await db.Visits.AsNoTracking().FirstOrDefaultAsync(visit => visit.Id == id && visit.Ending == ending, cancel);
        if (row is null || !await MaySeeAsync(by, row, cancel))
        {
            return null;
        }

        await looks.RecordAsync(by, id, $"slips/{ending}".ToLowerInvariant(), cancel);
        var day = OfficeTime.DayOf(row.At);
        var tree = await units.OnAsync(day, cancel);
        return write(
            row,
            VisitProjection.Unfold(row),
            SlipFacts.Head(tree, row.Authority, row.Desk, day, day, row.SlipNumber, row.Prints),
            SlipFacts.PhoneOf(tree, row.Authority, row.Desk),
            (await staff.RollAsync(cancel)).NameOf(row.Officer));
    }

    /// <summary>The counter sees its own visits; who leads, controls or inspects an authority those of its counters and of the ones below.</summary>
    private async Task<bool> MaySeeAsync(Officer by, VisitRow visit, CancellationToken cancel) => by.Duty switch
    {
        DutyKind.Receive or DutyKind.Return => visit.Desk == by.Unit,
        DutyKind.Lead or DutyKind.Control or DutyKind.Inspect => (await units.OnAsync(time.Today, cancel)).IsWithin(visit.Desk, by.Unit),
        _ => false,
    };
}
