using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain.Organisation;
using MotCua.Domain.People;

namespace MotCua.Application.Administering;

/// <summary>Who holds a duty on a day: the officer, and the duty.</summary>
public sealed record DutyHolder(StaffMember Member, Duty Duty);

/// <summary>The organisation's officers and their duties in all times, kept in memory.</summary>
public sealed class Staff(IDbContextFactory<MotCuaDb> databases, OfficeLedger ledger, TimeProvider clock) : IDisposable
{
    private readonly Remembered<StaffRoll> roll = new(databases, ledger, clock, ["officer.", "duty."], LoadAsync);

    public ValueTask<StaffRoll> RollAsync(CancellationToken cancel) => roll.GetAsync(cancel);

    public async ValueTask<StaffMember?> FindAsync(string officer, CancellationToken cancel) => (await roll.GetAsync(cancel)).Find(officer);

    /// <summary>Who may act under a duty in a unit on a day, in the order of a register.</summary>
    public async ValueTask<IReadOnlyList<DutyHolder>> HoldersAsync(string unit, DutyKind kind, DateOnly day, CancellationToken cancel) =>
        [.. (await roll.GetAsync(cancel)).HoldersIn(unit, day).Where(holder => holder.Duty.Kind == kind)];

    public void Dispose() => roll.Dispose();

    private static async Task<StaffRoll> LoadAsync(MotCuaDb db, CancellationToken cancel) =>
        new((await db.Officers.AsNoTracking().ToListAsync(cancel)).Select(StaffProjection.Unfold));
}

/// <summary>Every officer's file, by id and by the units their duties are in.</summary>
public sealed class StaffRoll
{
    private readonly Dictionary<string, StaffMember> members;
    private readonly ILookup<string, DutyHolder> byUnit;

    public StaffRoll(IEnumerable<StaffMember> members)
    {
        All = [.. members.OrderBy(member => VietnameseText.PersonSortKey(member.Card.Name), StringComparer.Ordinal).ThenBy(member => member.Id, StringComparer.Ordinal)];
        this.members = All.ToDictionary(member => member.Id, StringComparer.Ordinal);
        byUnit = All.SelectMany(member => member.Duties.Select(duty => new DutyHolder(member, duty))).ToLookup(holder => holder.Duty.Unit, StringComparer.Ordinal);
    }

    /// <summary>In the order of a register: by given name.</summary>
    public IReadOnlyList<StaffMember> All { get; }

    public StaffMember? Find(string officer) => members.GetValueOrDefault(officer);

    /// <summary>The name to show for an officer's id; the id itself for one who is not of this organisation.</summary>
    public string NameOf(string officer) => Find(officer)?.Card.Name ?? officer;

    /// <summary>Duties ever held in a unit, with their holders.</summary>
    public IEnumerable<DutyHolder> DutiesIn(string unit) => byUnit[unit];

    public IEnumerable<DutyHolder> HoldersIn(string unit, DateOnly day) => byUnit[unit].Where(holder => holder.Duty.HoldsOn(day));

    /// <summary>Whether somebody acts for an officer under a duty in a unit on a day.</summary>
    public bool IsCovered(string officer, DutyKind duty, string unit, DateOnly day) =>
        HoldersIn(unit, day).Any(holder => holder.Duty.Kind == duty && holder.Duty.ActingFor == officer);

    /// <summary>Officers in service on a day whose name or id, folded, holds every word of the query.</summary>
    public IEnumerable<StaffMember> Search(string? query, DateOnly day)
    {
        var words = VietnameseText.Fold(query).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return All.Where(member => member.From <= day && (member.Until is null || day <= member.Until))
            .Where(member => words.All(word => VietnameseText.Fold($"{member.Card.Name} {member.Id}").Contains(word, StringComparison.Ordinal)));
    }
}
