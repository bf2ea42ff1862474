namespace MotCua.Domain.Dossiers;

/// <summary>What the office waited for.</summary>
public enum PauseReason
{
    /// <summary>Chờ bổ sung giấy tờ: form 02.</summary>
    Supplement = 1,

    /// <summary>Chờ thực hiện nghĩa vụ tài chính.</summary>
    Payment = 2,

    /// <summary>Chờ xem xét đề nghị rút hồ sơ.</summary>
    Withdrawal = 3,
}

/// <summary>A time, now over, in which the office waited for the applicant or stood still at their wish. UTC.</summary>
/// <param name="Number">The how-manyth of its reason, from 1.</param>
public sealed record Pause(PauseReason Reason, int Number, DateTime BeganAt, DateTime EndedAt)
{
    /// <summary>
    /// Every pause of a dossier that is over; one that the dossier's own end cut off ended with it. A wish to withdraw that came while the office was
    /// waiting already is inside that wait, and no pause of its own.
    /// </summary>
    public static IEnumerable<Pause> Of(DossierState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Side.Supplements.Select((request, i) => Over(PauseReason.Supplement, i, request.AskedAt, request.AnsweredAt ?? state.EndedAt))
            .Concat(state.Side.Payments.Select((request, i) => Over(PauseReason.Payment, i, request.AskedAt, request.PaidAt ?? state.EndedAt)))
            .Concat(state.Side.Withdrawals.Select((wish, i) => DossierLifecycle.IsWaiting(wish.From) ? null : Over(PauseReason.Withdrawal, i, wish.AskedAt, wish.EndedAt ?? state.EndedAt)))
            .OfType<Pause>();
    }

    /// <summary>What an open dossier waits for now; null when it does not wait.</summary>
    public static PauseReason? Now(DossierStatus status) => status switch
    {
        DossierStatus.AwaitingSupplement => PauseReason.Supplement,
        DossierStatus.AwaitingPayment => PauseReason.Payment,
        DossierStatus.WithdrawalAsked => PauseReason.Withdrawal,
        _ => null,
    };

    /// <summary>What it waited for at a past instant; null when it did not wait. A wish to withdraw comes before the wait it fell into.</summary>
    /// <param name="at">UTC; what happened at it or later had not happened.</param>
    public static PauseReason? At(DossierState state, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(state);
        bool Held(DateTime asked, DateTime? over) => asked < at && !((over ?? state.EndedAt) < at);
        return state.Side.Withdrawals.Any(wish => Held(wish.AskedAt, wish.EndedAt)) ? PauseReason.Withdrawal
            : state.Side.Supplements.Any(request => Held(request.AskedAt, request.AnsweredAt)) ? PauseReason.Supplement
            : state.Side.Payments.Any(request => Held(request.AskedAt, request.PaidAt)) ? PauseReason.Payment
            : null;
    }

    private static Pause? Over(PauseReason reason, int place, DateTime began, DateTime? ended) => ended is { } over ? new Pause(reason, place + 1, began, over) : null;
}
