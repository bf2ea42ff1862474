using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using MotCua.Domain.Organisation;

namespace MotCua.Bench.Stored;

/// <summary>
/// Another district like the first: the same units under codes of their own ("035.tu-phap" is "035-3.tu-phap" there), the same dossiers under the codes
/// that its agencies give. What is added up of a row is the same after its codes were changed, so that rows and counters go on agreeing.
/// </summary>
internal static partial class DistrictAlike
{
    private static readonly Func<object, object> Copy = typeof(object).GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!.CreateDelegate<Func<object, object>>();
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> TextsOf = new();

    /// <summary>The end of every agency code of the first district; the last sign but five tells the districts apart.</summary>
    private const string Agencies = ".99.H22";

    /// <summary>There are so many codes of districts.</summary>
    public const int Most = 10;

    public static IEnumerable<Unit> Units(IReadOnlyList<Unit> first, int district) => first.Where(unit => unit.Code != BenchOffice.Province).Select(unit => unit with
    {
        Code = Text(unit.Code, district),
        Parent = unit.Parent is null ? null : Text(unit.Parent, district),
        Name = $"{unit.Name} {district + 1}",
        ShortName = $"{unit.ShortName} {district + 1}",
        GsoCode = null,
        AgencyCodes = [.. unit.AgencyCodes.Select(code => code with { Text = Text(code.Text, district) })],
    });

    /// <summary>A text of a row with the codes of units and dossiers as they are in that district; 0 is the first.</summary>
    public static string Text(string text, int district) => district == 0
        ? text
        : UnitCode().Replace(text, string.Create(CultureInfo.InvariantCulture, $"$0-{district}")).Replace(Agencies, string.Create(CultureInfo.InvariantCulture, $".9{9 - district}.H22"), StringComparison.Ordinal);

    /// <summary>The row as that district has it.</summary>
    public static object Row(object row, int district)
    {
        if (district == 0)
        {
            return row;
        }

        var alike = Copy(row);
        foreach (var property in TextsOf.GetOrAdd(row.GetType(), type => [.. type.GetProperties().Where(one => one.PropertyType == typeof(string))]))
        {
            if (property.GetValue(row) is string text)
            {
                property.SetValue(alike, Text(text, district));
            }
        }

        return alike;
    }

    /// <summary>Codes of the district and its communes, alone, in quotes, between bars or as the search marks them, with or without an office's behind them.</summary>
    [GeneratedRegex("""(?<![^"|@])(?:035|01\d{3})(?=["|. ]|$)""", RegexOptions.CultureInvariant)]
    private static partial Regex UnitCode();
}
