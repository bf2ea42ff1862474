using MotCua.Application.Administering;
using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Organisation;
using MotCua.Domain.Routing;

namespace MotCua.Application.Assigning;

/// <summary>Phân công trong đơn vị: lays down who of a unit gets what, from a day on. By who leads the unit or one above it.</summary>
public sealed class SetRouting(OfficeLedger ledger, Units units, Staff staff, OfficeTime time)
{
    public sealed record Request(RoutingTable Table);

    /// <summary>Everything that would be refused, without laying anything down.</summary>
    public async Task<Outcome<RoutingTable>> CheckAsync(Request request, Officer by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(by);
        var table = request.Table;
        var tree = await units.OnAsync(time.Today, cancel);
        if (!by.IsSystem && (by.Duty is not DutyKind.Lead || !tree.IsWithin(table.Unit, by.Unit)))
        {
            return RoutingRefusals.NotLedByYou;
        }

        var roll = await staff.RollAsync(cancel);
        var serving = roll.HoldersIn(table.Unit, table.From).Where(holder => holder.Duty.Kind is DutyKind.Process or DutyKind.Approve).Select(holder => holder.Member.Id).ToHashSet();
        return table.Checked(time.Today, serving.Contains);
    }

    public async Task<Outcome<RoutingSet>> RunAsync(Request request, Officer by, string? requestKey, CancellationToken cancel)
    {
        var table = await CheckAsync(request, by, cancel);
        return await ledger.CommitAsync<RoutingSet>(by, requestKey, book => table.Then<RoutingSet>(set => book.Append(RoutingProjection.StreamOf(set.Unit), new RoutingSet(set))), cancel);
    }
}
