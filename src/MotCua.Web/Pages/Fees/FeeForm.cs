using MotCua.Application.Collecting;
using MotCua.Application.Data;
using MotCua.Domain;
using MotCua.Domain.Fees;
using MotCua.Domain.Organisation;

namespace MotCua.Web.Pages.Fees;

/// <summary>What an officer types about a dossier's fee.</summary>
public sealed class FeeForm
{
    /// <summary>Made with the form: sent twice, it is one act.</summary>
    public string? Key { get; set; }

    public long? Amount { get; set; }

    public PaidBy Method { get; set; } = PaidBy.Cash;

    public FeeMoment Moment { get; set; } = FeeMoment.AtReceipt;

    public string? Reference { get; set; }

    public string? Person { get; set; }

    public string? Reason { get; set; }

    public string? Ground { get; set; }

    public bool OwedAgain { get; set; }

    public FeeMoment Later { get; set; } = FeeMoment.AtReturn;

    public int? Count { get; set; }

    public int? Pages { get; set; }

    public string? Relief { get; set; }

    public string? Proof { get; set; }

    /// <summary>Filled with what is likely: all that is owed, in cash, by who handed the dossier in.</summary>
    public static FeeForm For(FeeView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var (account, receipt) = (view.Fee.Account, view.Dossier.State.Receipt);
        return new FeeForm
        {
            Key = Guid.NewGuid().ToString("n"),
            Amount = account.Owed > 0 ? account.Owed : account.Over > 0 ? account.Over : account.Kept,
            Moment = view.Now,
            Person = receipt.Proxy?.Name ?? receipt.Applicant?.Name,
            Count = account.Assessment?.Count ?? 1,
            Pages = account.Assessment?.Pages ?? 1,
            Relief = account.Assessment?.Relief,
            Proof = account.Assessment?.Proof,
        };
    }

    public Payment Payment => new(Amount ?? 0, Method, Reference, Person);
}

/// <summary>Each act of the fee page, by its verb.</summary>
public sealed class FeeActs(AssessFee assess, TakeFee take, RefundFee refund, WaiveFee waive, DeferFee defer)
{
    public async Task<Outcome<Facts>> DoAsync(FeeAct act, string code, FeeForm form, Officer by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(form);
        return act switch
        {
            FeeAct.Assess => Any(await assess.RunAsync(new(code, new FeeMeasure(form.Count ?? 1, form.Pages ?? 1), form.Relief, form.Proof), by, form.Key, cancel)),
            FeeAct.Take => Any(await take.RunAsync(new(code, form.Payment, form.Moment), by, form.Key, cancel)),
            FeeAct.Refund => Any(await refund.RunAsync(new(code, form.Payment, form.Reason, form.OwedAgain), by, form.Key, cancel)),
            FeeAct.Waive => Any(await waive.RunAsync(new(code, form.Reason, form.Ground), by, form.Key, cancel)),
            FeeAct.Defer => Any(await defer.RunAsync(new(code, form.Later), by, form.Key, cancel)),
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, "Not an act on a dossier's fee."),
        };
    }

    private static Outcome<Facts> Any<T>(Outcome<T> outcome)
        where T : Facts => outcome.Then<Facts>(facts => facts);
}
