using MotCua.Domain.Dossiers;

namespace MotCua.Domain.Rules;

/// <summary>For which open dossiers a rule can still make a difference, seen from where they stand on their way.</summary>
public static class RuleReach
{
    /// <summary>Whether the rule may still decide something in a dossier of this status. False for what was settled when it was received.</summary>
    public static bool StillMatters(string key, DossierStatus status)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key switch
        {
            // Papers are asked for before there is a draft, and a clock that stood still ran on when they came.
            _ when IsOne(key, RuleKind.MostSupplements, RuleKind.SupplementDays, RuleKind.OnSupplement) =>
                status is DossierStatus.Received or DossierStatus.InProgress or DossierStatus.AwaitingSupplement,

            // Until the signature the applicant may have it back.
            _ when IsOne(key, RuleKind.OnWithdrawal, RuleKind.WithdrawalMayBeTakenBack, RuleKind.RefundWithdrawn) =>
                DossierLifecycle.IsOpen(status) && status is not DossierStatus.Approved,

            // Settled at receipt, or kept for the office's day and no dossier's.
            _ when IsOne(key, RuleKind.HandOverCutOff, RuleKind.CodeGiver, RuleKind.DigestAt) => false,
            _ => DossierLifecycle.IsOpen(status),
        };
    }

    private static bool IsOne(string key, params RuleKind[] kinds) => kinds.Any(kind => kind.Key == key);
}
