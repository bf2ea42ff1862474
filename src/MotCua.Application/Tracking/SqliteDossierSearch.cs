using System.Data.Common;
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

    /// <summary>More words than this, walked side by side, cost what it saves to name them.</summary>
    private const int ManyWords = 200;

    public async Task<IReadOnlyList<FoundCode>> FindAsync(
        MotCuaDb db, SearchQuery query, IReadOnlyList<string>? units, bool? exactly, string? after, int most, CancellationToken cancel)
    {
        var isSievedByNumber = query.Words.Count == 0 && (units?.Count >= ManyUnits || query.Numbers.Any(number => number.Length >= WholeNumber));
        await db.Database.OpenConnectionAsync(cancel);
        var connection = db.Database.GetDbConnection();
        var (words, numbers) = (await WordsOfAsync(connection, query, isSievedByNumber ? null : units, exactly, cancel), NumbersOf(query));
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
        await using var command = connection.CreateCommand();
        command.CommandText = $"""
            select dossier_keys.code, dossier_keys.id
            from ({string.Join(" intersect ", lists)} order by 1 desc limit @most) found join dossier_keys on dossier_keys.id = found.id
            order by found.id desc
            """;
        Add(command, "@words", words ?? "");
        Add(command, "@numbers", numbers ?? "");
        Add(command, "@before", long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : long.MaxValue);
        Add(command, "@most", most);
        var found = new List<FoundCode>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            found.Add(new FoundCode(reader.GetString(0), reader.GetInt64(1).ToString(CultureInfo.InvariantCulture)));
        }

        return found;
    }

    /// <summary>Null when no word is asked for, and no unit.</summary>
    private static async Task<string?> WordsOfAsync(DbConnection connection, SearchQuery query, IReadOnlyList<string>? units, bool? exactly, CancellationToken cancel)
    {
        var terms = new List<string>();
        foreach (var (token, isBeginning) in query.WordsToFind(exactly))
        {
            terms.Add(isBeginning ? await BeginningAsync(connection, token, cancel) : Quoted(token));
        }

        if (units is not null)
        {
            terms.Add(AnyOf(units.Select(SearchTerms.Unit)));
        }

        var all = string.Join(" AND ", terms);
        return all.Length == 0 ? null : exactly == false ? $"({all}) NOT ({string.Join(" AND ", query.Exact.Select(Quoted))})" : all;
    }

    /// <summary>
    /// The words there are with this beginning, named one by one. Asked for the beginning itself, FTS5 first reads and merges all that any of them stands in, and the beginning of a name is the
    /// beginning of words that every other dossier has; words that are named it walks side by side, newest first, as far as it is asked.
    /// </summary>
    private static async Task<string> BeginningAsync(DbConnection connection, string beginning, CancellationToken cancel)
    {
        // From one word to the next by its place in the index: what the words stand in is not read. The list of words belongs to the connection and keeps nothing.
        await using var command = connection.CreateCommand();
        command.CommandText =
            """
            create virtual table if not exists temp.dossier_word_list using fts5vocab(main, dossier_words, instance);
            with recursive word (term) as (
                select (select term from dossier_word_list where term >= @beginning order by term limit 1)
                union all
                select (select term from dossier_word_list where term >= word.term || char(1) order by term limit 1) from word where instr(word.term, @beginning) = 1)
            select term from word where instr(term, @beginning) = 1 limit @most
            """;
        Add(command, "@beginning", beginning);
        Add(command, "@most", ManyWords + 1);
        var words = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            words.Add(reader.GetString(0));
        }

        return words.Count is 0 or > ManyWords ? $"{Quoted(beginning)} *" : AnyOf(words);
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }

    private static string AnyOf(IEnumerable<string> terms) => $"({string.Join(" OR ", terms.Select(Quoted))})";

    /// <summary>A number is a phrase of its trigrams, one after the other: any part of a number is found, and nothing else. Null when none is asked for.</summary>
    private static string? NumbersOf(SearchQuery query) => query.Numbers.Count == 0 ? null : string.Join(" AND ", query.Numbers.Select(Quoted));

    private static string Quoted(string term) => $"\"{term.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
