using MotCua.Application.Administering;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Application.Processing;
using MotCua.Domain.Dossiers;
using MotCua.Domain.Organisation;
using MotCua.Domain.Routing;

namespace MotCua.Application.Assigning;

/// <summary>What a step is shared out by: tables and officers as they are at hand, and what each holds as the open ledger has it.</summary>
public sealed class Assignments(RoutingTables tables, Staff staff, OfficeTime time)
{
    /// <summary>To be asked in the open ledger, where nothing may wait.</summary>
    internal async ValueTask<Func<Book, RoutingOf>> AtHandAsync(CancellationToken cancel)
    {
        var today = time.Today;
        var tableOf = await tables.AtHandAsync(cancel);
        var roll = await staff.RollAsync(cancel);
        return book => (unit, duty, matter) => tableOf(unit, OfficeTime.DayOf(book.At)) is { } table
            ? Assignment.Of(table, matter, OfficeTime.DayOf(book.At), Hands(book, unit, duty))
            : null;

        Hand[] Hands(Book book, string unit, DutyKind duty) =>
        [
            .. roll.HoldersIn(unit, today)
                .Where(holder => holder.Duty.Kind == duty && holder.Duty.ActingFor is null && Rosters.IsThere(roll, holder.Member.Id, unit, duty, today))
                .DistinctBy(holder => holder.Member.Id)
                .Select(holder => book.Find<HoldingRow>(unit, duty, holder.Member.Id) is { } held
                    ? new Hand(holder.Member.Id, held.Open, held.LastGiven)
                    : new Hand(holder.Member.Id, 0, null)),
        ];
    }
}
