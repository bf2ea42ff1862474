using System.Globalization;
using System.Text.RegularExpressions;

namespace MotCua.Domain.Dossiers;

/// <summary>
/// Mã số hồ sơ: agency code, date of receipt yyMMdd, running number of that day and agency, at least four digits
/// (TT 01/2018/TT-VPCP); "000.00.99.H22-200615-0001". Widens past 9999, never wraps.
/// </summary>
public static partial class DossierCode
{
    public static string Of(string agency, DateOnly day, long number) =>
        string.Create(CultureInfo.InvariantCulture, $"{agency}-{day:yyMMdd}-{number:0000}");

    /// <summary>The ledger series that numbers the dossiers of one agency and day.</summary>
    public static string Series(string agency, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"dossier/{agency}/{day:yyMMdd}");

    /// <summary>Shape only; codes of other systems (8-digit date, longer number) pass too.</summary>
    public static bool IsWellFormed(string text) => Shape().IsMatch(text);

    /// <summary>
    /// The check character printed after the code: ISO 7064 MOD 37,36 over its letters and digits. It catches every single wrong
    /// character and nearly every pair of exchanged neighbours when a person types the code from a slip.
    /// </summary>
    public static char CheckCharacter(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        var remainder = 36;
        foreach (var value in Values(code))
        {
            var sum = (remainder + value) % 36;
            remainder = (sum == 0 ? 36 : sum) * 2 % 37;
        }

        return Alphabet[(37 - remainder) % 36];
    }

    /// <summary>The code with its check character, as a person types it from the slip: "000.00.99.H22-200615-0001-K".</summary>
    public static string WithCheck(string code) => $"{code}-{CheckCharacter(code)}";

    /// <summary>
    /// Reads a code as people type it: small letters, blanks, long dashes, with the check character or without; or as a scanner types the
    /// slip's QR, which is the look-up's address. The agency part may not be left out: the same day and number stand on the slips of every office.
    /// </summary>
    public static TypedCode Read(string? typed)
    {
        var text = Dashes().Replace((typed ?? "").Trim().ToUpperInvariant(), "-");
        if (Scanned().Match(text) is { Success: true } scanned)
        {
            text = scanned.Groups["check"].Success ? $"{scanned.Groups["code"].Value}-{scanned.Groups["check"].Value}" : scanned.Groups["code"].Value;
        }

        var match = Typed().Match(Blanks().Replace(text, "-"));
        match = match.Success ? match : Typed().Match(Blanks().Replace(text, ""));
        if (!match.Success)
        {
            return default;
        }

        var code = match.Groups["code"].Value;
        var check = match.Groups["check"].Value;
        return new TypedCode(code, check.Length == 0 || check[0] == CheckCharacter(code));
    }

    /// <summary>A code that another system gave, as people type it; null when it has not the shape of one.</summary>
    public static string? ReadOther(string? typed)
    {
        var text = Blanks().Replace(Dashes().Replace((typed ?? "").Trim().ToUpperInvariant(), "-"), "");
        return IsWellFormed(text) ? text : null;
    }

    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static IEnumerable<int> Values(string code) =>
        code.Select(char.ToUpperInvariant).Select(letter => Alphabet.IndexOf(letter, StringComparison.Ordinal)).Where(value => value >= 0);

    [GeneratedRegex(@"^[0-9A-Z]{3}(\.[0-9A-Z]{1,4}){0,8}-(\d{6}|\d{8})-\d{4,10}$")]
    private static partial Regex Shape();

    [GeneratedRegex(@"^(?<code>[0-9A-Z]{3}(?:\.[0-9A-Z]{1,4}){0,8}-(?:\d{6}|\d{8})-\d{4,10})(?:-(?<check>[0-9A-Z]))?$")]
    private static partial Regex Typed();

    [GeneratedRegex(@"^HTTPS?://[^\s?]+\?CODE=(?<code>[^&\s]+)(?:&K=(?<check>[0-9A-Z]))?(?:&M=[0-9A-Z-]*)?$")]
    private static partial Regex Scanned();

    [GeneratedRegex(@"\s*[-\u2010-\u2015\u2212]+\s*")]
    private static partial Regex Dashes();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}

/// <summary>What was read of a typed code.</summary>
/// <param name="Code">Null when it is no code at all.</param>
/// <param name="CheckHolds">False when a check character was typed and does not fit: something is mistyped.</param>
public readonly record struct TypedCode(string? Code, bool CheckHolds);
