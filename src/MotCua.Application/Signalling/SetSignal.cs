using MotCua.Application.Administering;
using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Organisation;
using MotCua.Domain.Signals;

namespace MotCua.Application.Signalling;

/// <summary>Đặt dấu hiệu: switches a rule, or sets its thresholds, for a unit and all below it. Whoever controls procedures may, for what lies below their own authority; never the unit itself.</summary>
public sealed class SetSignal(OfficeLedger ledger, SignalSettings settings, Units units, OfficeTime time)
{
    public sealed record Request(string Rule, string Unit, DateOnly From, bool On, IReadOnlyDictionary<string, string> Thresholds, string? Reason);

    public async Task<Outcome<SignalSet>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(by);
        var tree = await units.OnAsync(time.Today, cancel);
        if (!by.IsSystem && (by.Duty is not DutyKind.Control || tree.AuthorityOf(by.Unit) is not { } own || tree.Find(request.Unit) is null || !tree.IsWithin(request.Unit, own.Code) || own.Kind is UnitKind.Commune))
        {
            return SignalRefusals.NotYours;
        }

        var set = (await settings.BookAsync(cancel)).Set(request.Rule, request.Unit, request.From, request.On, request.Thresholds, request.Reason, time.Today);
        return await ledger.CommitAsync(by, requestKey, book => set.Then<SignalSet>(facts => book.Append(SignalSettings.Stream, facts)), cancel);
    }
}
