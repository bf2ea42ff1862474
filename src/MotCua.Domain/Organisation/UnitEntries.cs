namespace MotCua.Domain.Organisation;

/// <summary>Thành lập: a unit begins, or begins again under a code that was closed.</summary>
[EntryType("unit.opened")]
public sealed record UnitOpened(Unit Unit) : Facts;

/// <summary>Thay đổi: name, parent, codes or place of a unit are others from <see cref="Unit.From"/> on. The same day as the last version corrects that version.</summary>
[EntryType("unit.changed")]
public sealed record UnitChanged(Unit Unit) : Facts;

/// <summary>Giải thể: the unit ends with that day.</summary>
[EntryType("unit.closed")]
public sealed record UnitClosed(string Code, DateOnly LastDay) : Facts;

/// <summary>Kế thừa: from a day on, another unit stands where this one stood, for all of it or for a part.</summary>
[EntryType("unit.succeeded")]
public sealed record UnitSucceeded(string Code, Succession Succession) : Facts;

/// <param name="Successor">Code of the unit that stands there from then on; it may be the same code under another name.</param>
/// <param name="From">First day of the successor.</param>
public sealed record Succession(string Successor, DateOnly From, SuccessionShare Share);

public enum SuccessionShare
{
    /// <summary>Toàn bộ.</summary>
    Full = 1,

    /// <summary>Một phần: the old unit was divided.</summary>
    Partial = 2,
}
