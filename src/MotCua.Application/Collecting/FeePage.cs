using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.Processing;
using MotCua.Application.Tracking;
using MotCua.Domain;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Fees;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Collecting;

/// <summary>All that the page of one dossier's fee shows.</summary>
public sealed record FeeView
{
    public required Dossier Dossier { get; init; }

    public required DossierFee Fee { get; init; }

    /// <summary>What was done about it, the oldest first.</summary>
    public required IReadOnlyList<FeeLineRow> Lines { get; init; }

    /// <summary>The officer sits at the desk whose money it is.</summary>
    public required bool IsOurs { get; init; }

    /// <summary>Why this desk takes and gives no money now, apart from what the dossier itself says; empty when it does.</summary>
    public required IReadOnlyList<Refusal> HeldUp { get; init; }

    /// <summary>Where in its life the dossier is: when it would be paid if it were paid now.</summary>
    public required FeeMoment Now { get; init; }

    /// <summary>The name of an officer's id or a unit's code.</summary>
    public required Func<string, string> NameOf { get; init; }
}

/// <summary>Phí của một hồ sơ: what it owes and why, and what was done about it. Being read is itself recorded.</summary>
public sealed class FeePage(IDbContextFactory<MotCuaDb> databases, Access access, DossierFees fees, DossierTerms terms, Names names, Looks looks, OfficeTime time)
{
    /// <summary>Duties that may know what was paid for a dossier: those of the desk, and those who answer for it or look into it.</summary>
    public static IReadOnlyList<DutyKind> Readers { get; } = [DutyKind.Receive, DutyKind.Return, DutyKind.Lead, DutyKind.Control, DutyKind.Inspect];

    /// <returns>Null when there is no such dossier, or none that this officer may see.</returns>
    public async Task<FeeView?> ReadAsync(string code, Officer by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await access.FindAsync(db, code, by, cancel) is not { } row)
        {
            return null;
        }

        await looks.RecordAsync(by, row.Code, "fees", cancel);
        var dossier = DossierProjection.Unfold(row);
        return new FeeView
        {
            Dossier = dossier,
            Fee = (await fees.OfAsync(dossier.State.Receipt, cancel)).StoppedAs(dossier.State, (await terms.AtHandAsync(cancel))(dossier.State.Receipt).Rules),
            Lines = await db.FeeLines.AsNoTracking().Where(line => line.Dossier == row.Code).OrderBy(line => line.Line).ToListAsync(cancel),
            IsOurs = by.Unit == row.Desk && by.Duty is DutyKind.Receive or DutyKind.Return,
            HeldUp = CashDay.On(time.Today, row.Desk, await CashBooks.LastAsync(db, row.Desk, cancel)).Refusals,
            Now = MomentOf(dossier.Status),
            NameOf = await names.TodayAsync(cancel),
        };
    }

    private static FeeMoment MomentOf(DossierStatus status) => status switch
    {
        DossierStatus.Received => FeeMoment.AtReceipt,
        DossierStatus.ResultReady or DossierStatus.Returned => FeeMoment.AtReturn,
        _ => FeeMoment.AtSupplement,
    };
}
