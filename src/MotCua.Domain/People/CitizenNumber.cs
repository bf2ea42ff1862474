using System.Globalization;

namespace MotCua.Domain.People;

/// <summary>
/// The personal identity number (số định danh cá nhân, on the card CCCD or Căn cước): 12 digits. Three for the province of birth
/// registration, one for century and sex, two for the year, six at random; there is no check digit (07/2016/TT-BCA, 59/2021/TT-BCA).
/// Only what is not 12 digits is refused. A number never changes, while provinces merge and civil records are corrected, so a province,
/// sex or year that does not fit is a doubt to show.
/// </summary>
public sealed record CitizenNumber
{
    /// <summary>Provinces that have issued numbers, by the statistical codes of 2004 to 2025. A number outlives its province.</summary>
    private static readonly HashSet<string> Provinces =
    [
        "001", "002", "004", "006", "008", "010", "011", "012", "014", "015", "017", "019", "020", "022", "024", "025", "026", "027", "030", "031", "033",
        "034", "035", "036", "037", "038", "040", "042", "044", "045", "046", "048", "049", "051", "052", "054", "056", "058", "060", "062", "064", "066",
        "067", "068", "070", "072", "074", "075", "077", "079", "080", "082", "083", "084", "086", "087", "089", "091", "092", "093", "094", "095", "096",
    ];

    private CitizenNumber(string digits) => Digits = digits;

    /// <summary>The 12 digits.</summary>
    public string Digits { get; }

    /// <summary>Three digits: "002" for Hà Giang; a first digit other than 0 stands for a country.</summary>
    public string Place => Digits[..3];

    public Sex Sex => CenturyAndSex % 2 == 0 ? Sex.Male : Sex.Female;

    public int BirthYear => 1900 + (CenturyAndSex / 2 * 100) + int.Parse(Digits.AsSpan(4, 2), CultureInfo.InvariantCulture);

    /// <summary>False for a province code never issued. Countries are not looked up: their list is not public text.</summary>
    public bool PlaceIsKnown => Digits[0] != '0' || Provinces.Contains(Place);

    private int CenturyAndSex => Digits[3] - '0';

    /// <summary>Blanks, dots and hyphens between the digits are dropped, as cards and files group them.</summary>
    public static Outcome<CitizenNumber> Parse(string? text)
    {
        var digits = Digit.Ungroup(text);
        return digits.Length == 12 && Digit.Only(digits) ? new CitizenNumber(digits) : PeopleRefusals.CitizenNumberForm(digits);
    }

    /// <summary>What does not fit the person's other data; empty when all fits or nothing is known to compare.</summary>
    public IReadOnlyList<Doubt> Doubts(PartialDate? birthDate = null, Sex? sex = null)
    {
        var doubts = new List<Doubt>();
        if (!PlaceIsKnown)
        {
            doubts.Add(new("citizen-number.place-unknown", Place));
        }

        if (sex is Sex stated && stated != Sex)
        {
            doubts.Add(new("citizen-number.sex-differs", Sex, stated));
        }

        if (birthDate is PartialDate born && born.Year != BirthYear)
        {
            doubts.Add(new("citizen-number.year-differs", BirthYear, born.Year));
        }

        return doubts;
    }

    public override string ToString() => Digits;
}
