using System.Text.Json.Serialization;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Rules;

namespace MotCua.Domain.Fees;

/// <summary>What becomes of a fee that was paid for a dossier that stopped without a result.</summary>
public enum FeeRefund
{
    /// <summary>Không hoàn.</summary>
    None = 0,

    /// <summary>Hoàn khi chưa đơn vị nào giải quyết: all of it while the dossier still lay at the counter, nothing after.</summary>
    BeforeWork = 1,

    /// <summary>Hoàn toàn bộ.</summary>
    All = 2,
}

/// <summary>Of a dossier that stopped: what the office had of it, and what of that goes back. Printed on the notice, so it is kept with the end.</summary>
public sealed record FeeAtStop(long Paid, long ToRefund);

/// <summary>The fee of a dossier that stopped. The law leaves it to the sector's text (law page 2.7, 2.9): the rule of the dossier's day says.</summary>
public sealed partial record FeeAccount
{
    /// <summary>How a stopped dossier's money ends; null while the dossier is not stopped. Follows from the dossier, and is not kept here.</summary>
    [JsonIgnore]
    public FeeRefund? AtStop { get; init; }

    /// <summary>The same account as it stands when the dossier has stopped: nothing more is asked, and what the rule says goes back.</summary>
    public FeeAccount StoppedAs(DossierState state, OfficeRules rules)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(rules);
        if (!DossierLifecycle.IsStopped(state.Status))
        {
            return this;
        }

        return this with { AtStop = RefundOf(state, state.Status is DossierStatus.Withdrawn, rules) };
    }

    /// <summary>What the notice of stopping says of the fee, while the dossier is about to stop.</summary>
    /// <param name="withdrawn">At the applicant's wish; else because papers did not come, or by a refusal.</param>
    public FeeAtStop AtStopOf(DossierState state, bool withdrawn, OfficeRules rules)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(rules);
        return new FeeAtStop(Kept, (this with { AtStop = RefundOf(state, withdrawn, rules) }).Over);
    }

    private static FeeRefund RefundOf(DossierState state, bool withdrawn, OfficeRules rules)
    {
        var rule = withdrawn ? rules.RefundWithdrawn : rules.RefundStopped;
        return rule is not FeeRefund.BeforeWork ? rule : state.Step == 0 ? FeeRefund.All : FeeRefund.None;
    }
}
