using System.Globalization;
using MotCua.Domain;

namespace MotCua.Web.Api;

/// <summary>Reads the parameters of an address; what is wrong is collected under its name.</summary>
internal sealed class ApiQuery
{
    private readonly List<Refusal> wrong = [];

    public IReadOnlyList<Refusal> Wrong => wrong;

    public T? Word<T>(string? text, string field)
        where T : struct, Enum
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var known = EnumWords.Read<T>(text);
        if (known is null)
        {
            Refuse(ApiRefusals.UnknownWord(text, EnumWords.All(typeof(T))) with { Field = field });
        }

        return known;
    }

    public bool? YesNo(string? text, string field)
    {
        if (!string.IsNullOrEmpty(text) && text is not ("true" or "false"))
        {
            Refuse(ApiRefusals.NotYesNo with { Field = field });
        }

        return string.IsNullOrEmpty(text) ? null : text == "true";
    }

    /// <returns>The first day of a month written like 2020-06.</returns>
    public DateOnly? Month(string? text, string field)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year > 2000)
        {
            return month;
        }

        Refuse(ApiRefusals.NotMonth with { Field = field });
        return null;
    }

    public void Refuse(Refusal refusal) => wrong.Add(refusal);
}
