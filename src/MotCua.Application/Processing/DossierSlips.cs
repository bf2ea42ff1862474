using Microsoft.EntityFrameworkCore;
using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.Tracking;
using MotCua.Domain;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Slips;

namespace MotCua.Application.Processing;

/// <summary>
/// The forms that a dossier's way gives rise to after the receipt, as they were given: units named as of the form's day, in the set of forms of the
/// day the dossier was received. Null when there is no such form, or none this officer may see. Each reading is recorded as a look.
/// </summary>
public sealed class DossierSlips(IDbContextFactory<MotCuaDb> databases, Units units, Staff staff, Names names, Access access, Looks looks)
{
    /// <summary>Form 02 signed during processing.</summary>
    /// <param name="which">1 for the first request; null for the last.</param>
    public async Task<SupplementSlip?> SupplementAsync(string code, int? which, Officer by, CancellationToken cancel)
    {
        if (await FindAsync(code, by, "slips/supplement", cancel) is not { State: { Side.Supplements: { Count: > 0 } all } state }
            || all.ElementAtOrDefault((which ?? all.Count) - 1) is not { } request)
        {
            return null;
        }

        var day = OfficeTime.DayOf(request.AskedAt);
        var tree = await units.OnAsync(day, cancel);
        return new SupplementSlip
        {
            Head = Head(tree, state, day, request.SlipNumber),
            Code = code,
            Applicant = PersonOf(state.Receipt),
            Request = state.Receipt.ProcedureName,
            Items = [.. request.Items.Select(item => item.Text)],
            Reason = $"{request.Reason} ({request.Ground})",
            AnswerBy = request.AnswerBy,
            GuidedBy = await NameAsync(request.SignedBy, cancel),
            DeskPhone = tree.Find(state.Receipt.Desk)?.Phone ?? tree.Find(state.Receipt.Authority)?.Phone,
        };
    }

    /// <summary>Form 04.</summary>
    public async Task<ApologySlip?> ApologyAsync(string code, Officer by, CancellationToken cancel)
    {
        if (await FindAsync(code, by, "slips/apology", cancel) is not { State: { Side.NewDates: [.., { } date] } state })
        {
            return null;
        }

        var day = OfficeTime.DayOf(date.SignedAt);
        return new ApologySlip
        {
            Head = Head(await units.OnAsync(day, cancel), state, day, date.SlipNumber),
            Forms = FormsOf(state),
            Code = code,
            Applicant = PersonOf(state.Receipt),
            Request = state.Receipt.ProcedureName,
            ReceivedLocal = OfficeTime.ToLocal(state.Receipt.ReceivedAt),
            DueBeforeLocal = OfficeTime.ToLocal(date.DueBefore),
            DueAfterLocal = OfficeTime.ToLocal(date.DueAfter),
            Reason = date.Reason,
            SignedBy = await NameAsync(date.SignedBy, cancel),
        };
    }

    /// <summary>The notice that handling stopped.</summary>
    public async Task<StopNotice?> StopAsync(string code, Officer by, CancellationToken cancel)
    {
        if (await FindAsync(code, by, "slips/stop", cancel) is not { State: { EndedAt: { } ended } state } dossier
            || (state.Withdrawal?.NoticeNumber ?? state.Side.ClosingNotice) is not { } number)
        {
            return null;
        }

        var day = OfficeTime.DayOf(ended);
        var last = (await EntriesAsync(code, cancel)).Last(entry => EntryJson.Read(entry.Type, entry.Facts, entry.PrivateFacts) is DossierWithdrawn or DossierClosedUnanswered);
        return new StopNotice
        {
            Head = Head(await units.OnAsync(day, cancel), state, day, number),
            Forms = FormsOf(state),
            Code = code,
            Applicant = PersonOf(state.Receipt),
            Request = state.Receipt.ProcedureName,
            ReceivedLocal = OfficeTime.ToLocal(state.Receipt.ReceivedAt),
            AskedBy = state.Withdrawal?.By,
            AwaitedUntil = state.Side.ClosingNotice is null ? null : state.Side.Supplements[^1].AnswerBy,
            Reason = state.Withdrawal?.Reason,
            Stage = (await names.TodayAsync(cancel))(dossier.AtStep.Unit),
            StoppedLocal = OfficeTime.ToLocal(ended),
            Papers = [.. state.Receipt.Papers.Where(paper => !paper.ShownOnly)],
            SignedBy = await NameAsync(last.Actor, cancel),
        };
    }

    /// <summary>Phiếu kiểm soát, as far as the dossier has come.</summary>
    public async Task<ControlSlip?> ControlAsync(string code, Officer by, CancellationToken cancel)
    {
        if (await FindAsync(code, by, "slips/control", cancel) is not { } dossier)
        {
            return null;
        }

        var state = dossier.State;
        var nameOf = await names.TodayAsync(cancel);
        var day = OfficeTime.DayOf(state.EnteredAt);
        var offices = state.Receipt.Route.Where(step => step.Kind is Domain.Procedures.StepKind.Process).Select(step => step.Unit).Distinct().ToList();
        return new ControlSlip
        {
            Head = Head(await units.OnAsync(day, cancel), state, day, ""),
            Forms = FormsOf(state),
            Code = code,
            Request = state.Receipt.ProcedureName,
            Agency = nameOf(offices[^1]),
            Partners = [.. offices.SkipLast(1).Concat(state.Side.Opinions.Select(opinion => opinion.Unit)).Distinct().Select(nameOf)],
            ReceivedLocal = OfficeTime.ToLocal(state.Receipt.ReceivedAt),
            DueLocal = state.DueAt is { } due ? OfficeTime.ToLocal(due) : null,
            HandOvers = HandOversOf(state, await EntriesAsync(code, cancel), nameOf),
        };
    }

    private static List<HandOver> HandOversOf(DossierState state, List<LedgerEntry> entries, Func<string, string> nameOf)
    {
        var route = state.Receipt.Route;
        var rows = new List<HandOver>();
        var at = 0;
        foreach (var entry in entries)
        {
            var facts = EntryJson.Read(entry.Type, entry.Facts, entry.PrivateFacts);
            if (StepOf(facts) is not { } to)
            {
                continue;
            }

            rows.Add(new HandOver(
                nameOf(route[at].Unit),
                nameOf(route[to].Unit),
                nameOf(entry.Actor),
                ReceiverOf(facts) is { } receiver ? nameOf(receiver) : null,
                OfficeTime.ToLocal(entry.At),
                ResultOf(state, route[at], entry.At),
                facts is DossierSentBack ? (facts as DossierSentBack)!.Reason : (facts as DossierForwarded)?.Note));
            at = to;
        }

        return rows;
    }

    private static int? StepOf(Facts facts) => facts switch
    {
        DossierForwarded moved => moved.ToStep,
        DossierSentBack back => back.ToStep,
        DossierResultRecorded recorded => recorded.ToStep,
        DossierApproved approved => approved.ToStep,
        DossierResultReady ready => ready.ToStep,
        _ => null,
    };

    private static string? ReceiverOf(Facts facts) => facts switch
    {
        DossierForwarded moved => moved.ToOfficer,
        DossierSentBack back => back.ToOfficer,
        DossierApproved approved => approved.ToOfficer,
        _ => null,
    };

    /// <summary>A step's own time moves with the appointment when the office had to wait for the applicant.</summary>
    private static Timeliness? ResultOf(DossierState state, RouteStep left, DateTime at)
    {
        if (left.DueAt is not { } due)
        {
            return null;
        }

        var waited = state.Side.Supplements.Select(request => (request.AnsweredAt, request.DueBefore, request.DueAfter))
            .Concat(state.Side.Payments.Select(request => (AnsweredAt: request.PaidAt, request.DueBefore, request.DueAfter)))
            .Where(wait => wait.AnsweredAt <= at && wait.DueAfter is not null)
            .Aggregate(TimeSpan.Zero, (sum, wait) => sum + (wait.DueAfter!.Value - wait.DueBefore!.Value));
        return Judgement.Of(OfficeTime.ToLocal(at), OfficeTime.ToLocal(due + waited), Limit.Parse(state.Receipt.Limit), CountingPolicy.Default);
    }

    private async Task<Dossier?> FindAsync(string code, Officer by, string where, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await access.FindAsync(db, code, by, cancel) is not { } row)
        {
            return null;
        }

        await looks.RecordAsync(by, code, where, cancel);
        return DossierProjection.Unfold(row);
    }

    private async Task<List<LedgerEntry>> EntriesAsync(string code, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var stream = DossierProjection.StreamOf(code);
        return await db.Entries.AsNoTracking().Where(entry => entry.Stream == stream).OrderBy(entry => entry.StreamVersion).ToListAsync(cancel);
    }

    private async Task<string> NameAsync(string officer, CancellationToken cancel) => (await staff.RollAsync(cancel)).NameOf(officer);

    private static FormSet FormsOf(DossierState state) => FormSet.On(OfficeTime.DayOf(state.Receipt.ReceivedAt));

    private static SlipHead Head(UnitTree tree, DossierState state, DateOnly on, string number) => new()
    {
        Authority = tree.Find(state.Receipt.Authority)?.Name ?? state.Receipt.Authority,
        Desk = tree.Find(state.Receipt.Desk)?.Name ?? state.Receipt.Desk,
        DeskCode = state.Receipt.Desk,
        Place = tree.Find(state.Receipt.Authority)?.ShortName ?? "",
        On = on,
        Number = number,
        Prints = state.Prints.GetValueOrDefault(number),
    };

    private static SlipPerson PersonOf(DossierReceived receipt) =>
        new(receipt.Applicant?.Name ?? "", receipt.Applicant?.Address, receipt.Applicant?.Phone, receipt.Applicant?.Email) { Number = receipt.Applicant?.Identity?.Number };
}
