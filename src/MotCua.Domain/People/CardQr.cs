namespace MotCua.Domain.People;

/// <summary>
/// The line a scanner types from the QR of an identity card: fields joined with "|".
/// <code>number|old CMND or empty|full name|birth date|sex|residence|issue date</code>
/// The chip card of 2021–2024 has seven fields, the Căn cước card of July 2024 has eleven (the last four empty); readers give six to twelve.
/// Refuses only a line without that shape or without a 12-digit number. What a wrong keyboard layout garbled is kept as it came,
/// with a doubt: the clerk reads the card and corrects.
/// </summary>
public sealed record CardQr
{
    private const int FewestFields = 6;
    private const int MostFields = 12;
    private const int FieldsOfChipCard = 7;

    /// <summary>The line as the scanner gave it, for repair and for proof.</summary>
    public required string Raw { get; init; }

    public required string Number { get; init; }

    /// <summary>The nine-digit number the person had before, when the card names it.</summary>
    public string? OldNumber { get; init; }

    public required string Name { get; init; }

    public PartialDate? BirthDate { get; init; }

    public Sex? Sex { get; init; }

    /// <summary>Parts joined by ", " without the words "xã", "huyện"; the last part is the province. Of the time of the card.</summary>
    public required string Residence { get; init; }

    public PartialDate? IssuedOn { get; init; }

    /// <summary>True for the card of July 2024 and later, told by its more than seven fields.</summary>
    public bool IsCardOf2024 { get; init; }

    /// <summary>Garbled accents, unreadable dates, a number that does not fit the person.</summary>
    public required IReadOnlyList<Doubt> Doubts { get; init; }

    /// <summary>A scan that holds only the 12 digits is no card line: <see cref="CitizenNumber.Parse"/> reads that.</summary>
    public static Outcome<CardQr> Parse(string? scanned)
    {
        var raw = scanned ?? "";
        var fields = raw.Trim().Split('|').Select(VietnameseText.Compose).ToList();
        if (fields.Count is < FewestFields or > MostFields)
        {
            return PeopleRefusals.CardShape(fields.Count);
        }

        var number = CitizenNumber.Parse(fields[0]);
        if (number.Refused)
        {
            return number.Refusals.ToArray();
        }

        if (LacksOldNumber(fields))
        {
            fields.Insert(1, "");
        }

        return Read(raw, number.Value, fields);
    }

    private static CardQr Read(string raw, CitizenNumber number, List<string> fields)
    {
        var doubts = new List<Doubt>();
        var birth = Date(fields[3], nameof(BirthDate), doubts);
        var sex = ReadSex(fields[4], doubts);
        var issued = fields.Count < FieldsOfChipCard ? null : Date(fields[6], nameof(IssuedOn), doubts);
        var old = OldNumberOf(fields[1], doubts);
        foreach (var (text, field) in new[] { (fields[2], nameof(Name)), (fields[5], nameof(Residence)) })
        {
            if (text.Length == 0)
            {
                doubts.Add(new("card.empty") { Field = field });
            }
            else if (IsGarbled(text, field))
            {
                doubts.Add(new("card.garbled", text) { Field = field });
            }
        }

        doubts.AddRange(number.Doubts(birth, sex).Select(doubt => doubt with { Field = nameof(Number) }));
        return new()
        {
            Raw = raw,
            Number = number.Digits,
            OldNumber = old,
            Name = fields[2],
            BirthDate = birth,
            Sex = sex,
            Residence = fields[5],
            IssuedOn = issued,
            IsCardOf2024 = fields.Count > FieldsOfChipCard,
            Doubts = doubts,
        };
    }

    /// <summary>Some readers leave the empty second field out: then the birth date stands third.</summary>
    private static bool LacksOldNumber(List<string> fields) =>
        fields.Count == FewestFields && fields[2].Length > 0 && PartialDate.Parse(fields[2]) is not null && PartialDate.Parse(fields[3]) is null;

    /// <summary>Addresses carry numbers, commas and slashes; names do not. Neither carries a question mark.</summary>
    private static bool IsGarbled(string text, string field)
    {
        var letters = field == nameof(Residence) ? string.Concat(text.Where(sign => !char.IsAsciiDigit(sign) && sign is not (',' or '/'))) : text;
        return !VietnameseText.IsVietnamese(letters);
    }

    private static PartialDate? Date(string text, string field, List<Doubt> doubts)
    {
        var date = PartialDate.Parse(text);
        if (date is null)
        {
            var doubt = text.Length == 0 ? new Doubt("card.empty") : new Doubt("card.date-unreadable", text);
            doubts.Add(doubt with { Field = field });
        }

        return date;
    }

    private static Sex? ReadSex(string text, List<Doubt> doubts)
    {
        Sex? sex = VietnameseText.Fold(text) switch
        {
            "nam" => People.Sex.Male,
            "nu" => People.Sex.Female,
            _ => null,
        };
        if (sex is null)
        {
            doubts.Add(new("card.sex-unreadable", text) { Field = nameof(Sex) });
        }

        return sex;
    }

    private static string? OldNumberOf(string text, List<Doubt> doubts)
    {
        if (text.Length > 0 && (text.Length is not (9 or 12) || !Digit.Only(text)))
        {
            doubts.Add(new("card.old-number-unreadable", text) { Field = nameof(OldNumber) });
        }

        return text.Length == 0 ? null : text;
    }
}
