using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using MotCua.Application.Ledger;
using MotCua.Domain;

namespace MotCua.Application.Tests.Ledger;

/// <summary>docs/events.md lists every kind of entry with its facts, as the code has them; and what is private can be erased.</summary>
public sealed partial class EventsPageTests
{
    [Fact]
    public void The_page_lists_every_kind_of_entry_with_its_facts()
    {
        var listed = Row().Matches(File.ReadAllText(Page())).ToDictionary(row => row.Groups["type"].Value, row => (Public: row.Groups["public"].Value, Private: row.Groups["private"].Value));
        var actual = EntryJson.Types.ToDictionary(type => type.Key, type => (Public: FactsOf(type.Value, isPrivate: false), Private: FactsOf(type.Value, isPrivate: true)));

        var wrong = actual.Where(type => !listed.TryGetValue(type.Key, out var row) || row != type.Value)
            .Select(type => $"| `{type.Key}` | … | {type.Value.Public} | {type.Value.Private} |")
            .Concat(listed.Keys.Except(actual.Keys).Select(type => $"no such entry: {type}"))
            .ToList();
        Assert.True(wrong.Count == 0, $"docs/events.md should say:\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void Whatever_is_private_may_be_erased_and_the_entry_still_read()
    {
        var nullability = new NullabilityInfoContext();
        var stubborn = EntryJson.Types.Values.SelectMany(Properties)
            .Where(property => property.IsDefined(typeof(PrivateAttribute)))
            .Where(property => nullability.Create(property).WriteState != NullabilityState.Nullable
                || property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute)))
            .Select(property => $"{property.DeclaringType!.Name}.{property.Name}");

        Assert.Equal([], stubborn);
    }

    private static IEnumerable<PropertyInfo> Properties(Type type) => type.GetProperties().Where(property => property.Name != "EqualityContract" && property.CanWrite);

    private static string FactsOf(Type type, bool isPrivate) => string.Join(
        ", ",
        Properties(type).Where(property => property.IsDefined(typeof(PrivateAttribute)) == isPrivate).Select(property => $"`{JsonNamingPolicy.CamelCase.ConvertName(property.Name)}`"));

    private static string Page()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "MotCua.slnx")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "docs", "events.md");
    }

    [GeneratedRegex(@"^\| `(?<type>[a-z.-]+)` \| [^|]+ \| (?<public>[^|]*?) \| (?<private>[^|]*?) ?\|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
