namespace MotCua.Domain.People;

/// <summary>
/// A tax code (mã số thuế): 10 digits of which the last is a check digit; 10-3 for a branch (-001 to -999); or, for people and household
/// businesses from 1 July 2025, the 12-digit personal number (86/2024/TT-BTC). Refuses a wrong check digit.
/// </summary>
public sealed record TaxCode
{
    private static readonly int[] Weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

    private TaxCode(string text) => Text = text;

    /// <summary>"5100000034", "5100000034-001" or "002085000123".</summary>
    public string Text { get; }

    /// <summary>The 10 digits of the body a branch belongs to, or the code itself.</summary>
    public string Body => IsBranch ? Text[..10] : Text;

    public bool IsBranch => Text.Contains('-', StringComparison.Ordinal);

    public bool IsPersonalNumber => Text.Length == 12;

    public static Outcome<TaxCode> Parse(string? text)
    {
        var digits = Digit.Ungroup(text);
        if (!Digit.Only(digits) || digits.Length is not (10 or 12 or 13) || (digits.Length == 13 && digits.EndsWith("000", StringComparison.Ordinal)))
        {
            return PeopleRefusals.TaxCodeForm(digits);
        }

        if (digits.Length == 12)
        {
            return new TaxCode(digits);
        }

        return CheckDigit(digits) == digits[9] - '0'
            ? new TaxCode(digits.Length == 10 ? digits : $"{digits[..10]}-{digits[10..]}")
            : PeopleRefusals.TaxCodeCheck(digits[..10]);
    }

    public override string ToString() => Text;

    /// <summary>From the first nine digits; 10 means that no code starts this way, so no tenth digit fits it.</summary>
    private static int CheckDigit(string digits) => 10 - (Weights.Select((weight, place) => weight * (digits[place] - '0')).Sum() % 11);
}
