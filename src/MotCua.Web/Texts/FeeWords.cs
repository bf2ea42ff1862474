using MotCua.Domain.Fees;

namespace MotCua.Web.Texts;

/// <summary>Sentences about fees: what is published, and how a dossier's sum came about.</summary>
public sealed class FeeWords(OfficeTexts texts)
{
    public IEnumerable<string> Rules(FeeSchedule schedule)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return schedule.Rates.Select(Rate).Concat(schedule.Reliefs.Select(Relief));
    }

    /// <summary>"Miễn cho người thuộc hộ nghèo (Nghị quyết …)".</summary>
    public string Relief(FeeRelief relief)
    {
        ArgumentNullException.ThrowIfNull(relief);
        return relief.Percent == 100 ? texts["Miễn: {0} ({1})", relief.Who, relief.Ground] : texts["Giảm {0}%: {1} ({2})", relief.Percent, relief.Who, relief.Ground];
    }

    /// <summary>"Trang 3 đến trang 10: 16 trang × 1.000 đ".</summary>
    public string Line(FeeLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var rate = OfficeForms.Money(line.Rate);
        return line.Kind switch
        {
            FeeLineKind.Once => texts["Một hồ sơ"],
            FeeLineKind.Each => texts["{0} bản (trường hợp) × {1}", line.Quantity, rate],
            FeeLineKind.Pages => texts["Trang {0} đến trang {1}: {2} trang × {3}", line.FromPage, line.UntilPage, line.Quantity, rate],
            FeeLineKind.Cap => texts["Mỗi bản không quá {0}", rate],
            FeeLineKind.Relief => line.Rate == 100 ? texts["Miễn"] : texts["Giảm {0}%", line.Rate],
            _ => throw new ArgumentOutOfRangeException(nameof(line), line.Kind, "Not a line of a fee."),
        };
    }

    private string Rate(FeeRate rate)
    {
        var amount = OfficeForms.Money(rate.Bands[0].Amount);
        var sentence = rate.Basis switch
        {
            FeeBasis.Once => texts["{0} một hồ sơ", amount],
            FeeBasis.Each => texts["{0} một bản (trường hợp)", amount],
            _ => string.Join(", ", rate.Bands.Select(Band)) + (rate.MostPerCopy is { } most ? texts["; không quá {0} một bản", OfficeForms.Money(most)] : ""),
        };
        return rate.Channel is { } channel ? $"{texts.Word(channel)}: {sentence}" : sentence;
    }

    private string Band(FeeBand band) => texts["từ trang {0}: {1} một trang", band.From, OfficeForms.Money(band.Amount)];
}
