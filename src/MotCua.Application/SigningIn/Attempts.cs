using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain;

namespace MotCua.Application.SigningIn;

/// <summary>
/// Bounds how often a password or code may be tried. An attempt is counted before it is checked, on the writer, so that a hundred
/// sent at once are five attempts and not a hundred.
/// </summary>
public sealed class Attempts(OfficeLedger ledger, OfficeTime time)
{
    public const int Allowed = 5;
    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    /// <summary>Takes one attempt; a refusal says until when none is left.</summary>
    public Task<Refusal?> TakeAsync(string account, CancellationToken cancel) => ledger.ChangeAsync(rows => Take(rows, account, time.Now), cancel);

    /// <summary>The attempt was good: the count begins anew.</summary>
    public Task ClearAsync(string account, CancellationToken cancel) =>
        ledger.ChangeAsync(
            rows =>
            {
                var known = rows.Find<AttemptRow>(account);
                if (known is not null)
                {
                    rows.Remove(known);
                }

                return true;
            },
            cancel);

    private static Refusal? Take(IRows rows, string account, DateTime now)
    {
        var known = rows.Find<AttemptRow>(account);
        if (known?.LockedUntil is DateTime until && now < until)
        {
            return AccountRefusals.TooManyAttempts(OfficeTime.ToLocal(until));
        }

        var failed = known is null || known.LockedUntil is not null ? 1 : known.Failed + 1;

        // The last one allowed closes the door behind itself; if it is good, the count is cleared.
        rows.Put(new AttemptRow { Account = account, Failed = failed, LockedUntil = failed >= Allowed ? now + LockedFor : null });
        return null;
    }
}
