using Microsoft.EntityFrameworkCore;
using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.Processing;
using MotCua.Application.Sealing;
using MotCua.Application.Tracking;
using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Interlinking;
using MotCua.Domain.Organisation;
using MotCua.Domain.Slips;

namespace MotCua.Application.Slips;

/// <summary>
/// The forms that a dossier gives rise to, as they were given: units named as of the form's day, in the set of forms of the day the dossier was
/// received. Null when there is no such form, or none this officer may see. Each reading is recorded as a look.
/// </summary>
public sealed class DossierSlips(IDbContextFactory<MotCuaDb> databases, Units units, Staff staff, Names names, Access access, Seals seals, Looks looks)
{
    /// <summary>Form 01, with the sum as it was counted.</summary>
    /// <param name="where">The page that shows it: other papers are made from what it says.</param>
    public async Task<ReceiptSlip?> ReceiptAsync(string code, Officer by, CancellationToken cancel, string where = "slips/receipt")
    {
        if (await FindAsync(code, by, where, cancel) is not { State: { } state })
        {
            return null;
        }

        var receipt = state.Receipt;
        var day = OfficeTime.DayOf(state.EnteredAt);
        return new ReceiptSlip
        {
            Head = Head(await units.OnAsync(day, cancel), state, day, receipt.SlipNumber),
            Code = receipt.Code,
            Applicant = SlipFacts.PersonOf(receipt.Applicant),
            Proxy = SlipFacts.PersonOf(receipt.Proxy),
            Mandate = receipt.Proxy?.Mandate,
            HandedInBy = HandedInBy(receipt),
            Request = receipt.ProcedureName,
            Papers = receipt.Papers,
            Sets = receipt.Sets,
            Limit = Limit.Parse(receipt.Limit),
            ReceivedLocal = OfficeTime.ToLocal(receipt.ReceivedAt),
            DueLocal = receipt.DueAt is { } due ? OfficeTime.ToLocal(due) : null,
            CountedAgainLocal = state.Side.Recalculations is [.., { } again] ? OfficeTime.ToLocal(again.DueAfter) : null,
            ReturnAt = receipt.ReturnAt,
            RegisterBook = receipt.RegisterBook,
            RegisterNumber = receipt.RegisterNumber,
            ReceivedBy = await NameAsync(state.ReceivedBy, cancel),
            Fee = receipt.Fee,
            Sum = receipt.DueLines ?? [],
            Mark = await seals.MarkOfAsync(code, cancel),
        };
    }

    /// <summary>Form 03 given during processing.</summary>
    public async Task<RefusalSlip?> RefusalAsync(string code, Officer by, CancellationToken cancel)
    {
        if (await FindAsync(code, by, "slips/refusal", cancel) is not { State: { Refusal: { } refusal, EndedAt: { } ended } state })
        {
            return null;
        }

        var day = OfficeTime.DayOf(ended);
        return new RefusalSlip
        {
            Head = Head(await units.OnAsync(day, cancel), state, day, refusal.SlipNumber),
            Code = code,
            Applicant = SlipFacts.PersonOf(state.Receipt.Applicant),
            Request = state.Receipt.ProcedureName,
            Reason = refusal.Reason ?? "",
            Ground = refusal.Ground,
            HandedInBy = HandedInBy(state.Receipt),
            RefusedBy = await LastActorAsync(code, [EntryJson.NameOf<DossierRefused>()], cancel),
        };
    }

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
            Applicant = SlipFacts.PersonOf(state.Receipt.Applicant),
            Request = state.Receipt.ProcedureName,
            Items = [.. request.Items.Select(item => item.Text)],
            Reason = $"{request.Reason} ({request.Ground})",
            AnswerBy = request.AnswerBy,
            GuidedBy = await NameAsync(request.SignedBy, cancel),
            DeskPhone = SlipFacts.PhoneOf(tree, state.Receipt.Authority, state.Receipt.Desk),
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
            Code = code,
            Applicant = SlipFacts.PersonOf(state.Receipt.Applicant),
            Request = state.Receipt.ProcedureName,
            ReceivedLocal = OfficeTime.ToLocal(state.Receipt.ReceivedAt),
            DueBeforeLocal = OfficeTime.ToLocal(date.DueBefore),
            DueAfterLocal = OfficeTime.ToLocal(date.DueAfter),
            Reason = date.Reason,
            SignedBy = await NameAsync(date.SignedBy, cancel),
        };
    }

    /// <summary>The note of a wish to withdraw, or the answer that refuses it.</summary>
    /// <param name="which">1 for the first wish; null for the last.</param>
    public async Task<WithdrawalNote?> WithdrawalAsync(string code, int? which, bool answer, Officer by, CancellationToken cancel)
    {
        if (await FindAsync(code, by, "slips/withdrawal", cancel) is not { State: { Side.Withdrawals: { Count: > 0 } all } state }
            || all.ElementAtOrDefault((which ?? all.Count) - 1) is not { } wish
            || (answer ? wish.AnswerNumber : wish.SlipNumber) is not { } number)
        {
            return null;
        }

        var day = OfficeTime.DayOf(answer ? wish.EndedAt!.Value : wish.AskedAt);
        return new WithdrawalNote
        {
            Head = Head(await units.OnAsync(day, cancel), state, day, number),
            Code = code,
            Applicant = SlipFacts.PersonOf(state.Receipt.Applicant),
            Request = state.Receipt.ProcedureName,
            ReceivedLocal = OfficeTime.ToLocal(state.Receipt.ReceivedAt),
            How = wish.By,
            AskedLocal = OfficeTime.ToLocal(wish.AskedAt),
            AskedBy = wish.Name ?? "",
            Mandate = wish.Mandate,
            Reason = wish.Reason,
            Decision = answer ? wish.Decision : null,
            SignedBy = await NameAsync(answer ? wish.EndedBy! : wish.TakenBy, cancel),
        };
    }

    /// <summary>The notice that handling stopped.</summary>
    public async Task<StopNotice?> StopAsync(string code, Officer by, CancellationToken cancel)
    {
        if (await FindAsync(code, by, "slips/stop", cancel) is not { State: { EndedAt: { } ended } state } dossier || (state.Withdrawal?.NoticeNumber ?? state.Side.ClosingNotice) is not { } number)
        {
            return null;
        }

        var day = OfficeTime.DayOf(ended);
        return new StopNotice
        {
            Head = Head(await units.OnAsync(day, cancel), state, day, number),
            Code = code,
            Applicant = SlipFacts.PersonOf(state.Receipt.Applicant),
            Request = state.Receipt.ProcedureName,
            ReceivedLocal = OfficeTime.ToLocal(state.Receipt.ReceivedAt),
            AskedBy = state.Withdrawal?.By,
            AwaitedUntil = state.Side.ClosingNotice is null ? null : state.Side.Supplements[^1].AnswerBy,
            Reason = state.Withdrawal?.Reason,
            Stage = (await names.TodayAsync(cancel))(dossier.AtStep.Unit),
            StoppedLocal = OfficeTime.ToLocal(ended),
            Papers = [.. state.Receipt.Papers.Where(paper => !paper.ShownOnly)],
            Fee = state.Withdrawal?.Fee ?? state.Side.ClosingFee,
            SignedBy = await LastActorAsync(code, [EntryJson.NameOf<DossierWithdrawn>(), EntryJson.NameOf<DossierClosedUnanswered>()], cancel),
        };
    }

    /// <summary>The notice that an agency's part failed and those after it are stopped. The dossier itself may go on, or be stopped with a notice of its own.</summary>
    public async Task<StopNotice?> PartsStopAsync(string code, Officer by, CancellationToken cancel)
    {
        if (await FindAsync(code, by, "slips/stop", cancel) is not { } dossier || dossier.Stages.FirstOrDefault(stage => stage.Notice is not null) is not { EndedAt: { } at } failed)
        {
            return null;
        }

        var state = dossier.State;
        var nameOf = await names.TodayAsync(cancel);
        var day = OfficeTime.DayOf(at);
        return new StopNotice
        {
            Head = Head(await units.OnAsync(day, cancel), state, day, failed.Notice!),
            Code = dossier.Code,
            Applicant = SlipFacts.PersonOf(state.Receipt.Applicant),
            Request = state.Receipt.ProcedureName,
            ReceivedLocal = OfficeTime.ToLocal(state.Receipt.ReceivedAt),
            FailedPart = failed.End,
            StoppedParts = [.. dossier.Stages.Where(stage => stage.Number > failed.Number).Select(stage => $"{dossier.PlanOf(stage.Number).Name}, {nameOf(dossier.PlanOf(stage.Number).Unit)}")],
            Reason = failed.Reason,
            Stage = $"{dossier.PlanOf(failed.Number).Name}, {nameOf(dossier.PlanOf(failed.Number).Unit)}",
            StoppedLocal = OfficeTime.ToLocal(at),
            Papers = [],
            SignedBy = await LastActorAsync(dossier.Code, [EntryJson.NameOf<StageEnded>()], cancel),
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

            // No text says how it is numbered: it goes with the dossier, so it has the dossier's number in the register.
            Head = Head(await units.OnAsync(day, cancel), state, day, SlipNumber.Of(SlipForm.Control, state.Receipt.RegisterNumber, SlipSigns.Of2018)),
            Code = code,
            Request = state.Receipt.ProcedureName,
            Agency = nameOf(offices[^1]),
            Partners = [.. offices.SkipLast(1).Concat(state.Side.Opinions.Select(opinion => opinion.Unit)).Distinct().Select(nameOf)],
            ReceivedLocal = OfficeTime.ToLocal(state.Receipt.ReceivedAt),
            DueLocal = state.DueAt is { } due ? OfficeTime.ToLocal(due) : null,
            HandOvers = Slips.HandOvers.Of(state, await EntriesAsync(code, cancel), nameOf),
        };
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

    /// <summary>Who wrote the last entry of one of these kinds.</summary>
    private async Task<string> LastActorAsync(string code, IReadOnlyList<string> types, CancellationToken cancel) =>
        await NameAsync((await EntriesAsync(code, cancel)).Last(entry => types.Contains(entry.Type)).Actor, cancel);

    private static string HandedInBy(DossierReceived receipt) => receipt.Proxy?.Name ?? receipt.Applicant?.Name ?? "";

    private async Task<string> NameAsync(string officer, CancellationToken cancel) => (await staff.RollAsync(cancel)).NameOf(officer);

    private static SlipHead Head(UnitTree tree, DossierState state, DateOnly on, string number) =>
        SlipFacts.Head(tree, state.Receipt.Authority, state.Receipt.Desk, on, OfficeTime.DayOf(state.Receipt.ReceivedAt), number, state.Prints.GetValueOrDefault(number));
}
