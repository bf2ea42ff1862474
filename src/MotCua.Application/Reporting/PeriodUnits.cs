using MotCua.Domain.Organisation;
using MotCua.Domain.Reports;

namespace MotCua.Application.Reporting;

/// <summary>The units under the names and in the places they had when a period ended.</summary>
public sealed class PeriodUnits(UnitMap map, ReportPeriod period)
{
    /// <summary>The version that held last in the period or before it; for a unit that came later its first. Null when none was ever known.</summary>
    public Unit? Find(string code) => map.Find(code) is { } history ? history.Versions.LastOrDefault(version => version.From <= period.Last) ?? history.Versions[0] : null;

    /// <summary>Every unit there ever was, each as <see cref="Find"/> gives it.</summary>
    public IEnumerable<Unit> All => map.All.Select(history => Find(history.Code)!);

    /// <summary>"Tư pháp - Hộ tịch, Tân Bắc": an office with the authority it is inside; an authority by its territory.</summary>
    public string PlaceOf(string code)
    {
        if (Find(code) is not { } unit || unit.Kind.IsAuthority())
        {
            return NameOf(code);
        }

        var authority = AuthorityOf(unit)?.ShortName;
        return authority is null || unit.ShortName.Contains(authority, StringComparison.Ordinal) ? unit.ShortName : $"{unit.ShortName}, {authority}";
    }

    /// <summary>Codes of all authorities there ever were.</summary>
    public IReadOnlyList<string> Authorities => [.. map.All.Where(history => history.Versions.Any(version => version.Kind.IsAuthority())).Select(history => history.Code).Order(StringComparer.Ordinal)];

    /// <summary>Authorities that had nothing above them when the period ended.</summary>
    public IReadOnlyList<Unit> Roots => [.. map.On(period.Last).Roots.Where(unit => unit.Kind.IsAuthority())];

    /// <summary>"Xã Tân Bắc"; the code itself for a unit that was never known.</summary>
    public string NameOf(string code) => Find(code) is { } unit ? unit.Territory ?? unit.ShortName : code;

    /// <summary>The authority that a desk or an office is inside; null when its place was never known.</summary>
    public Unit? AuthorityOf(Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.Kind.IsAuthority() ? unit : unit.Parent is { } above && Find(above) is { } over ? AuthorityOf(over) : null;
    }

    public UnitKind? LevelOf(string code) => Find(code)?.Kind;

    /// <summary>Codes of the unit's own authority and all below it that stood on any day of the period.</summary>
    public IReadOnlyList<string> StandingUnder(string unit) => [.. map.SubtreeDuring(unit, period.First, period.Last).Where(code => Find(code)?.Kind.IsAuthority() == true)];

    /// <summary>
    /// The authorities that somebody who serves in a unit may ask about: the own one first, then all that stood below it on any day of the period.
    /// </summary>
    /// <param name="today">Where the unit stands now says which authority is the own one.</param>
    public IReadOnlyList<Unit> Within(string unit, DateOnly today)
    {
        if (map.On(today).AuthorityOf(unit) is not { } own)
        {
            return [];
        }

        var standing = map.On(period.Last).Subtree(own.Code).Where(below => below.Kind.IsAuthority()).ToList();
        var gone = map.SubtreeDuring(own.Code, period.First, period.Last).Where(code => standing.All(below => below.Code != code)).Order(StringComparer.Ordinal)
            .Select(Find).OfType<Unit>().Where(below => below.Kind.IsAuthority());
        return [.. standing.Concat(gone).Prepend(own).DistinctBy(below => below.Code)];
    }
}
