using System.Globalization;
using MotCua.Domain;
using MotCua.Domain.Deadlines;
using MotCua.Domain.WorkingTime;

namespace MotCua.Web.Texts;

/// <summary>
/// What people read. Vietnamese stands in place and is the key; English comes from Texts/en. Refusals and coded words
/// (members of an enum) have their sentences in both languages in Texts/refusals and Texts/words. The language is the current UI culture.
/// </summary>
public sealed class OfficeTexts
{
    public static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static bool InEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    /// <summary>The sentence in the reader's language; Vietnamese when it has no English.</summary>
    public string this[string vietnamese] => InEnglish ? TextCatalogue.English.GetValueOrDefault(vietnamese, vietnamese) : vietnamese;

    /// <summary>The sentence with its places {0}, {1} … filled.</summary>
    public string this[string vietnamese, params object?[] facts] => Fill(this[vietnamese], facts);

    /// <summary>The word for a member of an enum, for example "Tiếp nhận" for DutyKind.Receive.</summary>
    public string Word(Enum coded) => Word($"{coded.GetType().Name}.{coded}");

    /// <summary>The sentence for a member of an enum, with its places filled.</summary>
    public string Word(Enum coded, params object?[] facts) => Fill(Word(coded), facts);

    /// <summary>The word for a code such as "DutyKind.Receive"; the code itself when it has none.</summary>
    public string Word(string code) => Words.GetValueOrDefault(code, code);

    /// <summary>The sentence for a code, with its places filled.</summary>
    public string Word(string code, IReadOnlyList<object> facts) => Fill(Word(code), [.. facts]);

    /// <summary>Why a rule said no, in a sentence.</summary>
    public string Say(Refusal refusal) => Fill(Refusals.GetValueOrDefault(refusal.Code, refusal.Code), refusal.Facts);

    /// <summary>Paper is Vietnamese whatever language its reader has chosen: what <paramref name="write"/> asks for comes in Vietnamese.</summary>
    public static T OnPaper<T>(Func<T> write)
    {
        var chosen = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = Vietnamese;
        try
        {
            return write();
        }
        finally
        {
            CultureInfo.CurrentUICulture = chosen;
        }
    }

    /// <summary>What does not fit, in a sentence; it stands among the refusals' words.</summary>
    public string Say(Doubt doubt) => Fill(Refusals.GetValueOrDefault(doubt.Code, doubt.Code), doubt.Facts);

    private static IReadOnlyDictionary<string, string> Words => InEnglish ? TextCatalogue.EnglishWords : TextCatalogue.VietnameseWords;

    private static IReadOnlyDictionary<string, string> Refusals => InEnglish ? TextCatalogue.EnglishRefusals : TextCatalogue.VietnameseRefusals;

    private string Fill(string sentence, object?[] facts) => facts.Length == 0 ? sentence : string.Format(new FactForms(this), sentence, facts);

    /// <summary>Writes a fact in its place: {0} in the office's form, {0:0} a number as it is (a year).</summary>
    private sealed class FactForms(OfficeTexts texts) : IFormatProvider, ICustomFormatter
    {
        public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : null;

        public string Format(string? format, object? arg, IFormatProvider? formatProvider) => arg switch
        {
            null => "",
            IFormattable plain when !string.IsNullOrEmpty(format) => plain.ToString(format, Vietnamese),
            Enum coded => texts.Word(coded),
            DateOnly day => OfficeForms.Day(day),
            DateTime moment => OfficeForms.Moment(moment),
            Limit limit => new DueWords(texts).Of(limit),
            TimeOnly time => OfficeForms.Clock(time),
            int count => OfficeForms.Count(count),
            long count => OfficeForms.Count(count),
            WorkingDuration norm => NormWords.Of(texts, norm),
            IEnumerable<string> several => string.Join("; ", several),
            IFormattable other => other.ToString(null, Vietnamese),
            _ => arg.ToString() ?? "",
        };
    }
}
