namespace MotCua.Domain.People;

/// <summary>What a person or organisation is known by.</summary>
public enum IdentityKind
{
    /// <summary>Số định danh cá nhân, on the card CCCD or Căn cước: 12 digits.</summary>
    CitizenNumber = 1,

    /// <summary>Chứng minh nhân dân: nine digits, valid until 31 December 2024 (26/2023/QH15, art. 46).</summary>
    OldIdentityCard = 2,

    /// <summary>Hộ chiếu.</summary>
    Passport = 3,

    /// <summary>Mã số thuế, of an organisation or a household business.</summary>
    TaxCode = 4,

    /// <summary>Another paper, named by its number as written: a decision of establishment, a birth certificate, a military card.</summary>
    Other = 9,
}

/// <summary>The kind of paper and its number. <see cref="Checked"/> gives the number in the one form it is kept in.</summary>
public sealed record IdentityPaper(IdentityKind Kind, string Number)
{
    /// <summary>The last day a CMND counts as a paper (26/2023/QH15, art. 46).</summary>
    public static readonly DateOnly OldIdentityCardsUntil = new(2024, 12, 31);

    private const int LongestOther = 40;

    /// <summary>The kind a bare number most likely is: 12 digits, 9 digits, 10 or 13 digits, letters and digits.</summary>
    public static IdentityKind Guess(string? text)
    {
        var number = Digit.Ungroup(text);
        return (Digit.Only(number), number.Length) switch
        {
            (true, 12) => IdentityKind.CitizenNumber,
            (true, 9) => IdentityKind.OldIdentityCard,
            (true, 10 or 13) => IdentityKind.TaxCode,
            (false, _) when PassportForm(number.ToUpperInvariant()) => IdentityKind.Passport,
            _ => IdentityKind.Other,
        };
    }

    /// <summary>
    /// What was written down, of the kind that was chosen; null when nothing was. A bare number is taken for the paper its form tells; one that
    /// fits none is most likely a personal number with a digit lost, and is refused as that. Other papers are chosen by name.
    /// </summary>
    public static IdentityPaper? Of(string? number, IdentityKind? chosen, ApplicantKind of)
    {
        if (string.IsNullOrWhiteSpace(number))
        {
            return null;
        }

        if (chosen is { } known)
        {
            return new IdentityPaper(known, number);
        }

        var guess = Guess(number);
        var likely = of is ApplicantKind.Organisation ? IdentityKind.TaxCode : IdentityKind.CitizenNumber;
        return new IdentityPaper(guess is IdentityKind.OldIdentityCard or IdentityKind.CitizenNumber && of is ApplicantKind.Person ? guess : likely, number);
    }

    public Outcome<IdentityPaper> Checked()
    {
        var number = Digit.Ungroup(Number);
        var capitals = number.ToUpperInvariant();
        return Kind switch
        {
            IdentityKind.CitizenNumber => CitizenNumber.Parse(Number).Then<IdentityPaper>(known => this with { Number = known.Digits }),
            IdentityKind.OldIdentityCard => number.Length == 9 && Digit.Only(number) ? this with { Number = number } : PeopleRefusals.OldCardForm(number),
            IdentityKind.Passport => PassportForm(capitals) ? this with { Number = capitals } : PeopleRefusals.PassportForm(number),
            IdentityKind.TaxCode => TaxCode.Parse(Number).Then<IdentityPaper>(known => this with { Number = known.Text }),
            _ => VietnameseText.Compose(Number) is { Length: > 0 and <= LongestOther } other ? this with { Number = other } : PeopleRefusals.PaperNumberForm(LongestOther),
        };
    }

    /// <summary>What does not fit on <paramref name="day"/>; the number must have been checked.</summary>
    public IReadOnlyList<Doubt> Doubts(DateOnly day, PartialDate? birthDate = null, Sex? sex = null) => Kind switch
    {
        IdentityKind.CitizenNumber => CitizenNumber.Parse(Number).Value.Doubts(birthDate, sex),
        IdentityKind.OldIdentityCard when day > OldIdentityCardsUntil => [new Doubt("identity.old-card-expired", OldIdentityCardsUntil)],
        _ => [],
    };

    /// <summary>Vietnamese passports: a letter and seven or eight digits; those of other countries: six to twelve letters and digits.</summary>
    private static bool PassportForm(string number) =>
        number.Length is >= 6 and <= 12 && number.All(char.IsAsciiLetterOrDigit) && number.Any(char.IsAsciiDigit);
}
