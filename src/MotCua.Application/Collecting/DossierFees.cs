using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.Publishing;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Fees;
using MotCua.Domain.Rules;

namespace MotCua.Application.Collecting;

/// <summary>What a dossier may be charged, and how it stands with it.</summary>
public sealed record DossierFee(Tariff Tariff, FeeAccount Account)
{
    public FeeStanding Standing => Account.StandingUnder(Tariff);

    /// <summary>Whether money of the dossier is open: nothing should close before it is settled.</summary>
    public bool IsOpen => Account.IsOpenUnder(Tariff);

    /// <summary>The same when the dossier has stopped: nothing more is asked for it, and what the rule says goes back.</summary>
    public DossierFee StoppedAs(DossierState state, OfficeRules rules) => this with { Account = Account.StoppedAs(state, rules) };
}

/// <summary>Fees of dossiers, by the procedure version each came under.</summary>
public sealed class DossierFees(IDbContextFactory<MotCuaDb> databases, Catalogue catalogue)
{
    /// <summary>
    /// The tariff of any dossier, to be asked in the open ledger, where nothing may wait: the plain amount is the one on the dossier's slip; the schedule
    /// is its version's.
    /// </summary>
    public async ValueTask<Func<DossierReceived, Tariff>> TariffsAsync(CancellationToken cancel)
    {
        var procedureOf = await catalogue.AtHandAsync(cancel);
        return receipt => new Tariff(receipt.Channel, receipt.Fee, procedureOf(receipt.Procedure, receipt.ProcedureVersion)?.FeeRules);
    }

    public async Task<DossierFee> OfAsync(DossierReceived receipt, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var row = await db.FeeAccounts.AsNoTracking().FirstOrDefaultAsync(one => one.Dossier == receipt.Code, cancel);
        return await OfAsync(receipt, row, cancel);
    }

    internal async ValueTask<DossierFee> OfAsync(DossierReceived receipt, FeeAccountRow? row, CancellationToken cancel)
    {
        var tariff = (await TariffsAsync(cancel))(receipt);
        return new DossierFee(tariff, (row is null ? FeeAccount.Of(receipt) : FeeProjection.Unfold(row)).Under(tariff));
    }
}
