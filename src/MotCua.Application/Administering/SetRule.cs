using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Organisation;
using MotCua.Domain.Rules;

namespace MotCua.Application.Administering;

/// <summary>Đặt quy định: a value of the office's own for dossiers received from a day on. Appointments that stand are not counted anew.</summary>
public sealed class SetRule(OfficeLedger ledger, RuleScope scope, OfficeTime time)
{
    public sealed record Request(string Key, DateOnly From, string? Value, string? Reason);

    public async Task<Outcome<RuleSet>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (await scope.RefusalAsync(by, cancel) is { } refusal)
        {
            return refusal;
        }

        var set = RuleBook.Set(request.Key, request.From, request.Value, request.Reason, time.Today);
        return await ledger.CommitAsync(by, requestKey, book => set.Then<RuleSet>(facts => book.Append(Rulebook.Stream, facts)), cancel);
    }
}
