using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;

namespace MotCua.Application.Tracking;

/// <summary>SQLite: FTS5 over the words, FTS5 trigrams over the numbers (<see cref="DatabaseExtras"/>).</summary>
internal sealed class SqliteDossierSearch : IDossierSearch
{
    /// <summary>As long as an old identity card, a phone, day and number of a code: so few dossiers have it that asking for the units too would cost more than it saves.</summary>
    private const int WholeNumber = 9;

    /// <summary>Who sees so many units sees most of what this database holds.</summary>
    private const int ManyUnits = 10;

    public async Task<IReadOnlyList<FoundCode>> FindAsync(
        MotCuaDb db, SearchQuery query, IReadOnlyList<string>? units, bool? exactly, string? after, int most, CancellationToken cancel)
    {
        var isSievedByNumber = query.Words.Count == 0 && (units?.Count >= ManyUnits || query.Numbers.Any(number => number.Length >= WholeNumber));
        var (words, numbers) = (WordsOf(query, isSievedByNumber ? null : units, exactly), NumbersOf(query));
        var lists = new List<string>();
        if (words is not null)
        {
            lists.Add("select rowid as id from dossier_words where dossier_words match @words and rowid < @before");
        }

        if (numbers is not null)
        {
            lists.Add("select rowid as id from dossier_numbers where dossier_numbers match @numbers and rowid < @before");
        }

        // Both lists come newest first and are walked side by side: however common the words or the numbers are, each list is read once and no
        // row is looked at.
        await db.Database.OpenConnectionAsync(cancel);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"""
            select dossier_keys.code, dossier_keys.id
            from ({string.Join(" intersect ", lists)} order by 1 desc limit @most) found join dossier_keys on dossier_keys.id = found.id
            order by found.id desc
            """;
        Add("@words", words ?? "");
        Add("@numbers", numbers ?? "");
        Add("@before", long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : long.MaxValue);
        Add("@most", most);
        var found = new List<FoundCode>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            found.Add(new FoundCode(reader.GetString(0), reader.GetInt64(1).ToString(CultureInfo.InvariantCulture)));
        }

        return found;

        void Add(string name, object value)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }
    }

    /// <summary>Null when no word is asked for, and no unit.</summary>
    private static string? WordsOf(SearchQuery query, IReadOnlyList<string>? units, bool? exactly)
    {
        var terms = query.WordsToFind(exactly).Select(word => Quoted(word.Token) + (word.IsBeginning ? " *" : "")).ToList();
        if (units is not null)
        {
            terms.Add($"({string.Join(" OR ", units.Select(unit => Quoted(SearchTerms.Unit(unit))))})");
        }

        var all = string.Join(" AND ", terms);
        return all.Length == 0 ? null : exactly == false ? $"({all}) NOT ({string.Join(" AND ", query.Exact.Select(Quoted))})" : all;
    }

    /// <summary>A number is a phrase of its trigrams, one after the other: any part of a number is found, and nothing else. Null when none is asked for.</summary>
    private static string? NumbersOf(SearchQuery query) => query.Numbers.Count == 0 ? null : string.Join(" AND ", query.Numbers.Select(Quoted));

    private static string Quoted(string term) => $"\"{term.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
