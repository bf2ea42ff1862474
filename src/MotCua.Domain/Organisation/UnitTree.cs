using MotCua.Domain.People;

namespace MotCua.Domain.Organisation;

/// <summary>The organisation as it stands on one day.</summary>
public sealed class UnitTree
{
    private readonly Dictionary<string, Unit> units;
    private readonly Dictionary<string, Unit[]> children;

    public UnitTree(IEnumerable<Unit> units, DateOnly day)
    {
        Day = day;
        this.units = units.Where(unit => unit.HoldsOn(day)).ToDictionary(unit => unit.Code, StringComparer.Ordinal);
        children = this.units.Values.Where(unit => unit.Parent is not null)
            .GroupBy(unit => unit.Parent!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, InOrder, StringComparer.Ordinal);
        Roots = InOrder(this.units.Values.Where(unit => unit.Parent is null || !this.units.ContainsKey(unit.Parent)));
    }

    public DateOnly Day { get; }

    public int Count => units.Count;

    public IEnumerable<Unit> All => units.Values;

    /// <summary>Provinces, and whatever else has nothing above it here.</summary>
    public IReadOnlyList<Unit> Roots { get; }

    /// <summary>The unit with this code. Throws <see cref="KeyNotFoundException"/> when none holds on the day.</summary>
    public Unit this[string code] => Find(code) ?? throw new KeyNotFoundException($"No unit {code} on {Day:yyyy-MM-dd}.");

    public Unit? Find(string? code) => code is null ? null : units.GetValueOrDefault(code);

    /// <summary>Directly under it, in the order of lists.</summary>
    public IReadOnlyList<Unit> Under(string code) => children.GetValueOrDefault(code) ?? [];

    /// <summary>The unit's parent first, the province last.</summary>
    public IEnumerable<Unit> Above(string code)
    {
        var seen = 0;
        for (var unit = Find(Find(code)?.Parent); unit is not null; unit = Find(unit.Parent))
        {
            if (++seen > units.Count)
            {
                throw new InvalidOperationException($"The units above {code} go round in a ring.");
            }

            yield return unit;
        }
    }

    /// <summary>The unit itself and all under it, in the order a tree is read.</summary>
    public IEnumerable<Unit> Subtree(string code)
    {
        if (Find(code) is not { } unit)
        {
            yield break;
        }

        yield return unit;
        foreach (var below in Under(code).SelectMany(child => Subtree(child.Code)))
        {
            yield return below;
        }
    }

    public bool IsWithin(string code, string subtree) => code == subtree || Above(code).Any(unit => unit.Code == subtree);

    /// <summary>The nearest province, district or commune: the unit itself when it is one. Null for an unknown unit.</summary>
    public Unit? AuthorityOf(string code) => Find(code) is not { } unit ? null : unit.Kind.IsAuthority() ? unit : Above(code).FirstOrDefault(above => above.Kind.IsAuthority());

    /// <summary>The authority of one level that a unit belongs to, the unit's own included; null where that level has none (a district after July 2025).</summary>
    public Unit? AuthorityOf(string code, UnitKind level) => Find(code) is { } unit && unit.Kind == level ? unit : Above(code).FirstOrDefault(above => above.Kind == level);

    /// <summary>The one-stop desk of an authority.</summary>
    public Unit? DeskOf(string authority) => Inside(authority).FirstOrDefault(unit => unit.Kind == UnitKind.Desk);

    /// <summary>The office of an authority that procedures name by <paramref name="office"/>.</summary>
    public Unit? OfficeOf(string authority, string office) => Inside(authority).FirstOrDefault(unit => unit.Office == office);

    /// <summary>What is inside an authority, the authorities under it left out.</summary>
    public IEnumerable<Unit> Inside(string code) =>
        Under(code).Where(unit => !unit.Kind.IsAuthority()).SelectMany(unit => Inside(unit.Code).Prepend(unit));

    /// <summary>
    /// "Tư pháp - Hộ tịch, Tân Bắc": an office with the authority it belongs to, unless its own name says it ("Một cửa xã Tân Bắc").
    /// An authority is named by its territory ("Xã Tân Bắc").
    /// </summary>
    public string ShortPathOf(string code)
    {
        var unit = this[code];
        if (unit.Kind.IsAuthority())
        {
            return unit.Territory ?? unit.ShortName;
        }

        var authority = AuthorityOf(code)?.ShortName;
        return authority is null || unit.ShortName.Contains(authority, StringComparison.Ordinal) ? unit.ShortName : $"{unit.ShortName}, {authority}";
    }

    private static Unit[] InOrder(IEnumerable<Unit> units) =>
        [.. units.OrderBy(unit => unit.Order).ThenBy(unit => unit.Kind).ThenBy(unit => VietnameseText.SortKey(unit.ShortName), StringComparer.Ordinal)];
}
