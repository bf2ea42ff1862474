using Microsoft.EntityFrameworkCore;
using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.Processing;
using MotCua.Application.Publishing;
using MotCua.Application.Tracking;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;
using MotCua.Domain.Slips;
using MotCua.Domain.Visits;

namespace MotCua.Application.Receiving;

/// <summary>
/// The facts of a slip, as it was given: names of units as of its day, the sum as it was counted. Null when there is no such slip, or none
/// this officer may see. Each reading is recorded as a look.
/// </summary>
public sealed class SlipReader(IDbContextFactory<MotCuaDb> databases, Units units, Staff staff, Catalogue catalogue, Access access, Looks looks, OfficeTime time)
{
    /// <summary>Form 01.</summary>
    public async Task<ReceiptSlip?> ReceiptAsync(string code, Officer by, CancellationToken cancel)
    {
        if (await DossierAsync(code, by, cancel) is not { } dossier)
        {
            return null;
        }

        var receipt = dossier.State.Receipt;
        await looks.RecordAsync(by, code, "slips/receipt", cancel);
        var tree = await units.OnAsync(OfficeTime.DayOf(dossier.State.EnteredAt), cancel);
        return new ReceiptSlip
        {
            Head = Head(tree, receipt.Authority, receipt.Desk, OfficeTime.DayOf(dossier.State.EnteredAt), receipt.SlipNumber, dossier.State.Prints.GetValueOrDefault(receipt.SlipNumber)),
            Code = receipt.Code,
            Applicant = PersonOf(receipt.Applicant),
            Proxy = ProxyOf(receipt.Proxy),
            Mandate = receipt.Proxy?.Mandate,
            HandedInBy = receipt.Proxy?.Name ?? receipt.Applicant?.Name ?? "",
            Request = receipt.ProcedureName,
            Papers = receipt.Papers,
            Sets = receipt.Sets,
            Limit = Limit.Parse(receipt.Limit),
            ReceivedLocal = OfficeTime.ToLocal(receipt.ReceivedAt),
            DueLocal = receipt.DueAt is { } due ? OfficeTime.ToLocal(due) : null,
            ReturnAt = receipt.ReturnAt,
            RegisterBook = receipt.RegisterBook,
            RegisterNumber = receipt.RegisterNumber,
            ReceivedBy = (await staff.RollAsync(cancel)).NameOf(dossier.State.ReceivedBy),
            Fee = receipt.Fee,
            Sum = receipt.DueLines ?? [],
        };
    }

    /// <summary>Form 03 given during processing.</summary>
    public async Task<RefusalSlip?> RefusalOfDossierAsync(string code, Officer by, CancellationToken cancel)
    {
        if (await DossierAsync(code, by, cancel) is not { State: { Refusal: { } refusal, EndedAt: { } at } } dossier)
        {
            return null;
        }

        var receipt = dossier.State.Receipt;
        await looks.RecordAsync(by, code, "slips/refusal", cancel);
        var day = OfficeTime.DayOf(at);
        return new RefusalSlip
        {
            Head = Head(await units.OnAsync(day, cancel), receipt.Authority, receipt.Desk, day, refusal.SlipNumber, dossier.State.Prints.GetValueOrDefault(refusal.SlipNumber)),
            Code = code,
            Applicant = PersonOf(receipt.Applicant),
            Request = receipt.ProcedureName,
            Reason = refusal.Reason ?? "",
            Ground = refusal.Ground,
            HandedInBy = receipt.Proxy?.Name ?? receipt.Applicant?.Name ?? "",
            RefusedBy = await ActorAsync(DossierProjection.StreamOf(code), EntryJson.NameOf(refusal), cancel),
        };
    }

    /// <summary>Form 02.</summary>
    public Task<SupplementSlip?> SupplementAsync(string visit, Officer by, CancellationToken cancel) => OfVisitAsync(
        visit,
        VisitEnding.Supplement,
        by,
        (row, ended, head, phone, officer) => new SupplementSlip
        {
            Head = head,
            Applicant = PersonOf(ended.Visitor),
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
            Applicant = PersonOf(ended.Visitor),
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
        var phone = tree.Find(row.Desk)?.Phone ?? tree.Find(row.Authority)?.Phone;
        return write(row, VisitProjection.Unfold(row), Head(tree, row.Authority, row.Desk, day, row.SlipNumber, row.Prints), phone, (await staff.RollAsync(cancel)).NameOf(row.Officer));
    }

    private async Task<Dossier?> DossierAsync(string code, Officer by, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await access.FindAsync(db, code, by, cancel) is { } row ? DossierProjection.Unfold(row) : null;
    }

    /// <summary>The counter sees its own visits; who leads, controls or inspects an authority those of its counters and of the ones below.</summary>
    private async Task<bool> MaySeeAsync(Officer by, VisitRow visit, CancellationToken cancel) => by.Duty switch
    {
        DutyKind.Receive or DutyKind.Return => visit.Desk == by.Unit,
        DutyKind.Lead or DutyKind.Control or DutyKind.Inspect => (await units.OnAsync(time.Today, cancel)).IsWithin(visit.Desk, by.Unit),
        _ => false,
    };

    private async Task<string> ActorAsync(string stream, string type, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var actor = await db.Entries.Where(entry => entry.Stream == stream && entry.Type == type).OrderByDescending(entry => entry.StreamVersion).Select(entry => entry.Actor).FirstAsync(cancel);
        return (await staff.RollAsync(cancel)).NameOf(actor);
    }

    private static SlipHead Head(UnitTree tree, string authority, string desk, DateOnly on, string number, int prints) => new()
    {
        Authority = tree.Find(authority)?.Name ?? authority,
        Desk = tree.Find(desk)?.Name ?? desk,
        DeskCode = desk,
        Place = tree.Find(authority)?.ShortName ?? "",
        On = on,
        Number = number,
        Prints = prints,
    };

    private static SlipPerson PersonOf(Applicant? applicant) => new(applicant?.Name ?? "", applicant?.Address, applicant?.Phone, applicant?.Email) { Number = applicant?.Identity?.Number };

    private static SlipPerson? ProxyOf(Proxy? proxy) => proxy is null ? null : new SlipPerson(proxy.Name, proxy.Address, proxy.Phone, null) { Number = proxy.Identity?.Number };

    private static SlipPerson PersonOf(Visitor? visitor) => new(visitor?.Name ?? "", visitor?.Address, visitor?.Phone, visitor?.Email);
}
