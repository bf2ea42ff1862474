using MotCua.Application.Interlinking;

namespace MotCua.Web.Texts;

/// <summary>What a line of an agency's file leads to, in words.</summary>
public static class AgencyWords
{
    public static string Of(OfficeTexts texts, AgencyLine line, Func<string, string> nameOf)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(line);
        var said = line.Acts.Select(facts => StageSentences.Of(texts, facts, nameOf)?.Text).OfType<string>().Concat(line.Refusals.Select(texts.Say));
        return line.Needless is { } needless ? texts.Say(needless) : string.Join(" · ", said);
    }
}
