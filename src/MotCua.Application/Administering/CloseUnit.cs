using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Administering;

/// <summary>Giải thể: ends a unit with a day. What stands under it and the duties held in it are ended first, so that nothing is left hanging.</summary>
public sealed class CloseUnit(OfficeLedger ledger, AdministeringScope scope, Units units, Staff staff)
{
    public async Task<Outcome<UnitClosed>> RunAsync(string code, DateOnly lastDay, Officer by, string? requestKey, CancellationToken cancel)
    {
        if (await scope.RefusalAsync(by, code, cancel) is { } refusal)
        {
            return refusal;
        }

        var dayAfter = lastDay.AddDays(1);
        var under = (await units.OnAsync(dayAfter, cancel)).Under(code);
        if (under.Count > 0)
        {
            return UnitRefusals.HasOpenUnits(under.Count, under[0].Name);
        }

        var duties = (await staff.RollAsync(cancel)).DutiesIn(code).Count(holder => holder.Duty.Until is not DateOnly until || until > lastDay);
        return duties > 0 ? UnitRefusals.HasDuties(duties) : await ledger.CommitAsync(by, requestKey, book => book.Close(code, lastDay), cancel);
    }
}
