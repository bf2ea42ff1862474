using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using MotCua.Application.Signalling;
using MotCua.Domain;
using MotCua.Domain.Signals;
using MotCua.Web.Tests.Harness;
using MotCua.Web.Texts;

namespace MotCua.Web.Tests.Architecture;

/// <summary>Every sentence has its words in both languages.</summary>
public sealed partial class TextsTests
{
    private static readonly Lazy<List<(string Path, string Text)>> Source = new(() => [.. SourceTree.Files("MotCua.Web", ".cs", ".cshtml").Select(file => (file.Path, CommentLine().Replace(file.Text, "")))]);

    [Fact]
    public void Every_sentence_on_a_screen_has_its_English() =>
        Findings.None(Keys().Where(key => !TextCatalogue.English.ContainsKey(key.Sentence)).Select(key => $"{key.Path}: {key.Sentence}").Distinct());

    [Fact]
    public void No_translation_is_left_of_a_sentence_that_is_gone()
    {
        var source = string.Concat(Source.Value.Select(file => file.Text));

        Findings.None(TextCatalogue.English.Keys.Where(key => !source.Contains(key.Replace("\"", "\\\"", StringComparison.Ordinal), StringComparison.Ordinal)));
    }

    [Fact]
    public void The_same_sentence_is_translated_once() =>
        Findings.None(new[] { ("Texts/en/", ".json"), ("Texts/words/", ".vi.json"), ("Texts/words/", ".en.json"), ("Texts/refusals/", ".vi.json"), ("Texts/refusals/", ".en.json") }
            .SelectMany(kind => TextCatalogue.Read(kind.Item1, kind.Item2).SelectMany(file => file.Sentences.Keys.Select(key => (kind, key, file.File)))
                .GroupBy(each => (each.kind, each.key)).Where(group => group.Count() > 1)
                .Select(group => $"{group.Key.key}: {string.Join(", ", group.Select(each => each.File))}")));

    [Fact]
    public void A_translation_fills_the_same_places() =>
        Findings.None(Pairs().Where(pair => !Places(pair.Vietnamese).SetEquals(Places(pair.English))).Select(pair => $"{pair.Vietnamese} ≠ {pair.English}"));

    [Fact]
    public void Every_coded_word_and_refusal_is_said_in_both_languages()
    {
        Findings.None(TextCatalogue.VietnameseWords.Keys.Except(TextCatalogue.EnglishWords.Keys));
        Findings.None(TextCatalogue.EnglishWords.Keys.Except(TextCatalogue.VietnameseWords.Keys));
        Findings.None(TextCatalogue.VietnameseRefusals.Keys.Except(TextCatalogue.EnglishRefusals.Keys));
        Findings.None(TextCatalogue.EnglishRefusals.Keys.Except(TextCatalogue.VietnameseRefusals.Keys));
    }

    [Fact]
    public void Every_refusal_and_doubt_has_words()
    {
        var codes = new[] { "MotCua.Domain", "MotCua.Application", "MotCua.Web" }.SelectMany(project => SourceTree.Files(project, ".cs"))
            .SelectMany(file => Code().Matches(file.Text).Select(match => match.Groups["code"].Value)).Where(code => !code.EndsWith(".csv", StringComparison.Ordinal)).ToHashSet();

        Assert.NotEmpty(codes);
        Findings.None(codes.Except(TextCatalogue.VietnameseRefusals.Keys));
        Findings.None(TextCatalogue.VietnameseRefusals.Keys.Except(codes));
    }

    [Fact]
    public void An_enum_that_has_words_has_one_for_each_member()
    {
        // Words of a code that is no enum's begin small: "signal.entered-late".
        var named = TextCatalogue.VietnameseWords.Keys.Where(key => char.IsUpper(key[0])).Select(key => key.Split('.')[0]).ToHashSet();
        var enums = AllEnums().Where(type => named.Contains(type.Name)).ToList();

        Findings.None(named.Except(enums.Select(type => type.Name)));
        Findings.None(enums.SelectMany(type => Enum.GetNames(type).Select(member => $"{type.Name}.{member}")).Except(TextCatalogue.VietnameseWords.Keys));
    }

    [Fact]
    public void A_rule_of_signals_says_its_name_its_reason_how_it_is_checked_and_what_its_thresholds_measure()
    {
        var wanted = SignalRules.All.SelectMany(rule => new[] { $"signal.{rule.Id}", $"signal-reason.{rule.Id}", $"signal-check.{rule.Id}" }
            .Concat(SignalSettings.AsShipped.Shipped(rule.Id).Thresholds.Keys.Select(name => $"threshold.{name}"))).ToHashSet();
        string[] spoken = ["signal.", "signal-reason.", "signal-check.", "threshold."];

        Findings.None(wanted.Except(TextCatalogue.VietnameseWords.Keys).Concat(wanted.Except(TextCatalogue.EnglishWords.Keys)));
        Findings.None(TextCatalogue.VietnameseWords.Keys.Where(key => spoken.Any(start => key.StartsWith(start, StringComparison.Ordinal))).Except(wanted));
    }

    [Fact]
    public void An_enum_that_a_refusal_speaks_of_has_words()
    {
        var spoken = typeof(Refusal).Assembly.GetTypes().Concat(typeof(Application.OfficeTime).Assembly.GetTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType == typeof(Refusal))
            .SelectMany(method => method.GetParameters())
            .Select(parameter => parameter.ParameterType)
            .Where(type => type.IsEnum);

        Findings.None(spoken.SelectMany(type => Enum.GetNames(type).Select(member => $"{type.Name}.{member}")).Distinct().Except(TextCatalogue.VietnameseWords.Keys));
    }

    [Fact]
    public void A_sentence_takes_facts_in_the_offices_forms()
    {
        CultureInfo.CurrentUICulture = OfficeTexts.Vietnamese;
        var texts = new OfficeTexts();

        Assert.Equal("Từ 01/02/2020: 10.126", texts["Từ {0}: {1}", new DateOnly(2020, 2, 1), 10126]);
        Assert.Equal("Tiếp nhận", texts["{0}", MotCua.Domain.Organisation.DutyKind.Receive]);
        Assert.Equal("sinh năm 1985", texts["sinh năm {0:0}", 1985]);
    }

    private static IEnumerable<(string Path, string Sentence)> Keys() =>
        from file in Source.Value
        from pattern in new[] { Indexed(), FieldWords(), AttributeWords(), FailureWords() }
        from Match match in pattern.Matches(file.Text)
        let sentence = match.Groups["key"].Value.Replace("\\\"", "\"", StringComparison.Ordinal)
        where sentence.Length > 0 && sentence.Any(char.IsLetter)
        select (file.Path, sentence);

    private static IEnumerable<(string Vietnamese, string English)> Pairs() =>
        TextCatalogue.English.Select(pair => (pair.Key, pair.Value))
            .Concat(TextCatalogue.VietnameseWords.Select(pair => (pair.Value, TextCatalogue.EnglishWords.GetValueOrDefault(pair.Key, ""))))
            .Concat(TextCatalogue.VietnameseRefusals.Select(pair => (pair.Value, TextCatalogue.EnglishRefusals.GetValueOrDefault(pair.Key, ""))));

    private static HashSet<string> Places(string sentence) => [.. Place().Matches(sentence).Select(match => match.Groups[1].Value)];

    private static IEnumerable<Type> AllEnums() =>
        new[] { typeof(Refusal).Assembly, typeof(Application.OfficeTime).Assembly, typeof(Hosting).Assembly }.SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsEnum);

    /// <summary>T["…"] and texts["…"].</summary>
    [GeneratedRegex("""\b(?:T|[tT]exts)\[\s*"(?<key>(?:[^"\\]|\\.)*)"[\],]""")]
    private static partial Regex Indexed();

    /// <summary>The label and hint of a field.</summary>
    [GeneratedRegex("""<field\b[^>]*?\b(?:label|hint)="(?<key>[^"@]+)"(?:[^>]*?\bhint="(?<key>[^"@]+)["])?""")]
    private static partial Regex FieldWords();

    /// <summary>[Required(ErrorMessage = "…")] and [Display(Name = "…")].</summary>
    [GeneratedRegex("""\b(?:ErrorMessage|Display\(Name) = "(?<key>[^"]+)["]""")]
    private static partial Regex AttributeWords();

    /// <summary>What a command says when it fails, and the titles of desks.</summary>
    [GeneratedRegex("""\b(?:new CommandFailedException\(|new\((?:"/[a-z/-]+"|Work|Returning), )"(?<key>(?:[^"\\]|\\.)*)["]""")]
    private static partial Regex FailureWords();

    /// <summary>A refusal or a doubt being made: new("dossier.not-while", …).</summary>
    [GeneratedRegex("""\b(?:(?:new|Refusal|Doubt|Of)\((?:[^"\n]*,)?\s*|Check\(.*?)"(?<code>[a-z]+(?:-[a-z]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)+)["]""")]
    private static partial Regex Code();

    [GeneratedRegex(@"^\s*///.*$", RegexOptions.Multiline)]
    private static partial Regex CommentLine();

    [GeneratedRegex(@"\{(\d+)(?::[^}]*)?\}")]
    private static partial Regex Place();
}
