using MotCua.Domain.Organisation;

namespace MotCua.Web.Texts;

/// <summary>What people call a unit when the whole district is meant: "Phòng Tư pháp huyện Quang Bình", "Một cửa xã Tân Bắc".</summary>
public static class PlaceWords
{
    /// <summary>The unit's name, with the place of its authority where the name leaves it out. The code itself for a unit that is not known.</summary>
    public static string Of(UnitTree units, string code)
    {
        ArgumentNullException.ThrowIfNull(units);
        if (units.Find(code) is not { } unit)
        {
            return code;
        }

        var name = unit.Kind is UnitKind.Desk ? unit.ShortName : unit.Name;
        return unit.Kind.IsAuthority() || units.AuthorityOf(code) is not { } authority || name.Contains(authority.ShortName, StringComparison.Ordinal)
            ? name
            : Joined(name, TerritoryOf(authority));
    }

    /// <summary>"Một cửa huyện" and "huyện Quang Bình" share a word.</summary>
    private static string Joined(string name, string territory)
    {
        var shared = $" {territory.Split(' ')[0]}";
        return name.EndsWith(shared, StringComparison.Ordinal) ? $"{name[..^shared.Length]} {territory}" : $"{name} {territory}";
    }

    /// <summary>"huyện Quang Bình", as it stands inside a sentence.</summary>
    private static string TerritoryOf(Unit authority) =>
        authority.Territory is { Length: > 0 } territory ? string.Concat(territory[..1].ToLower(OfficeTexts.Vietnamese), territory.AsSpan(1)) : authority.ShortName;
}
