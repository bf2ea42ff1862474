using System.Text.RegularExpressions;

namespace MotCua.Domain.People;

/// <summary>What kind of line a number reaches.</summary>
public enum PhoneKind
{
    /// <summary>Di động: can take a text message.</summary>
    Mobile = 1,

    /// <summary>Cố định.</summary>
    Landline = 2,

    /// <summary>Tổng đài 1800 and 1900.</summary>
    Service = 3,

    /// <summary>A number of another country, with its plus sign.</summary>
    Foreign = 4,
}

/// <summary>
/// A phone number as people write it, kept in national form ("0912345678"; abroad "+8562012345678"). Mobiles have 10 digits, fixed lines 11 (02…).
/// An 11-digit mobile number of before 15 September 2018 is taken and turned into the number that replaced it, with a doubt that says so.
/// </summary>
public sealed partial record PhoneNumber
{
    /// <summary>The renumbering of 2018 (the ministry's plan of 22 May 2018): old prefix to new.</summary>
    private static readonly Dictionary<string, string> Renumbered = new(StringComparer.Ordinal)
    {
        ["0162"] = "032",
        ["0163"] = "033",
        ["0164"] = "034",
        ["0165"] = "035",
        ["0166"] = "036",
        ["0167"] = "037",
        ["0168"] = "038",
        ["0169"] = "039",
        ["0120"] = "070",
        ["0121"] = "079",
        ["0122"] = "077",
        ["0126"] = "076",
        ["0128"] = "078",
        ["0123"] = "083",
        ["0124"] = "084",
        ["0125"] = "085",
        ["0127"] = "081",
        ["0129"] = "082",
        ["0186"] = "056",
        ["0188"] = "058",
        ["0199"] = "059",
    };

    private PhoneNumber(string national, PhoneKind kind, string? before2018 = null) => (National, Kind, Before2018) = (national, kind, before2018);

    /// <summary>Digits only, with the leading 0; for a number abroad the plus sign and digits.</summary>
    public string National { get; }

    public PhoneKind Kind { get; }

    /// <summary>The 11-digit number as given, when it was one of before the renumbering.</summary>
    public string? Before2018 { get; }

    /// <summary>"+84912345678"; a service number has no such form and stays as it is.</summary>
    public string International => Kind is PhoneKind.Mobile or PhoneKind.Landline ? $"+84{National[1..]}" : National;

    public IReadOnlyList<Doubt> Doubts => Before2018 is null ? [] : [new Doubt("phone.renumbered", Before2018, National)];

    /// <summary>Takes blanks, dots, hyphens and brackets between the digits, and +84, 0084 or 84 in place of the 0.</summary>
    public static Outcome<PhoneNumber> Parse(string? text)
    {
        var typed = Digit.Ungroup(text).Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);
        var national = CountryCode().Replace(typed, "0");
        if (Mobile().IsMatch(national))
        {
            return new PhoneNumber(national, PhoneKind.Mobile);
        }

        if (Landline().IsMatch(national))
        {
            return new PhoneNumber(national, PhoneKind.Landline);
        }

        if (national.Length == 11 && Digit.Only(national) && Renumbered.TryGetValue(national[..4], out var prefix))
        {
            return new PhoneNumber(prefix + national[4..], PhoneKind.Mobile, national);
        }

        if (Service().IsMatch(typed))
        {
            return new PhoneNumber(typed, PhoneKind.Service);
        }

        return Foreign().IsMatch(typed) ? new PhoneNumber(typed, PhoneKind.Foreign) : PeopleRefusals.PhoneForm(typed);
    }

    public override string ToString() => National;

    [GeneratedRegex(@"^(\+84|0084|84(?=\d{9,10}$))0?")]
    private static partial Regex CountryCode();

    [GeneratedRegex("^0(3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-9])[0-9]{7}$")]
    private static partial Regex Mobile();

    [GeneratedRegex("^02[0-9]{9}$")]
    private static partial Regex Landline();

    [GeneratedRegex("^1[89]00[0-9]{4,6}$")]
    private static partial Regex Service();

    [GeneratedRegex(@"^\+(?!84)[1-9][0-9]{6,14}$")]
    private static partial Regex Foreign();
}
