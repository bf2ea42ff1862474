using MotCua.Application.Signalling;

namespace MotCua.Web.Texts;

/// <summary>What a sign says.</summary>
public static class SignalWords
{
    /// <summary>The reason of one sign, with its facts. Codes of units become names; what did not happen is said to be so.</summary>
    public static string Reason(OfficeTexts texts, FoundSignal sign, Func<string, string> nameOf)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(sign);
        ArgumentNullException.ThrowIfNull(nameOf);
        return texts.Word($"signal-reason.{sign.Rule.Id}", [.. sign.Facts.Select(fact => fact is string text ? text.Length == 0 ? texts["chưa"] : nameOf(text) : fact)]);
    }
}
