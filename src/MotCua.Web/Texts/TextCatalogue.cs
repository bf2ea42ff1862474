using System.Collections.Frozen;
using System.Text.Json;

namespace MotCua.Web.Texts;

/// <summary>The text files, as they were built into the program: one JSON object each, key to sentence.</summary>
public static class TextCatalogue
{
    public static readonly FrozenDictionary<string, string> English = Merge("Texts/en/", ".json");
    public static readonly FrozenDictionary<string, string> VietnameseWords = Merge("Texts/words/", ".vi.json");
    public static readonly FrozenDictionary<string, string> EnglishWords = Merge("Texts/words/", ".en.json");
    public static readonly FrozenDictionary<string, string> VietnameseRefusals = Merge("Texts/refusals/", ".vi.json");
    public static readonly FrozenDictionary<string, string> EnglishRefusals = Merge("Texts/refusals/", ".en.json");

    /// <summary>The files of one kind, by name; the same key may stand in two of them only with the same sentence.</summary>
    public static IEnumerable<(string File, IReadOnlyDictionary<string, string> Sentences)> Read(string folder, string ending)
    {
        var assembly = typeof(TextCatalogue).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal) && name.EndsWith(ending, StringComparison.Ordinal)).Order())
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            yield return (name, JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!);
        }
    }

    private static FrozenDictionary<string, string> Merge(string folder, string ending)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (_, sentences) in Read(folder, ending))
        {
            foreach (var (key, sentence) in sentences)
            {
                all[key] = sentence;
            }
        }

        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
