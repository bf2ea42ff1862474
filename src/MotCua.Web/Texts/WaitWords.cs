using MotCua.Domain.Reports;

namespace MotCua.Web.Texts;

/// <summary>Days that people waited, as tables write them.</summary>
public static class WaitWords
{
    /// <summary>"12"; "từ 366" where days are no longer told apart; empty for none.</summary>
    public static string Days(OfficeTexts texts, int? days)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return days switch
        {
            null => "",
            DaySpread.MostDays => texts["từ {0:0}", days],
            { } told => OfficeForms.Count(told),
        };
    }
}
