using MotCua.Domain;
using MotCua.Domain.Organisation;
using MotCua.Domain.Rules;

namespace MotCua.Application.Administering;

/// <summary>Who sets rules: an administrator of their own authority, and in a commune below a district or province nobody.</summary>
public sealed class RuleScope(AdministeringScope scope, Units units, OfficeTime time)
{
    /// <summary>Why this officer sets none; null when they may.</summary>
    internal async ValueTask<Refusal?> RefusalAsync(Officer by, CancellationToken cancel)
    {
        if (await scope.RefusalAsync(by, by.Unit, cancel) is { } refusal)
        {
            return refusal;
        }

        var tree = await units.OnAsync(time.Today, cancel);
        return !by.IsSystem && tree.AuthorityOf(by.Unit) is { Kind: UnitKind.Commune } commune && tree.Above(commune.Code).Any() ? RuleRefusals.NotForACommune : null;
    }
}
