using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;

namespace MotCua.Application.Tracking;

/// <summary>SQLite: FTS5 over the words, FTS5 trigrams over the numbers (<see cref="DatabaseExtras"/>).</summary>
internal sealed class SqliteDossierSearch : IDossierSearch
{
    public async Task<IReadOnlyList<FoundCode>> FindAsync(
        MotCuaDb db, SearchQuery query, IReadOnlyList<string>? units, bool? exactly, string? after, int most, CancellationToken cancel)
    {
        var words = WordsOf(query, units, exactly);
        var numbers = NumbersOf(query);
        var (table, match) = words is null ? ("dossier_numbers", numbers!) : ("dossier_words", words);
        var alsoNumbers = words is not null && numbers is not null ? "and found.rowid in (select rowid from dossier_numbers where dossier_numbers match @numbers)" : "";

        // A trigram says that its three signs stand somewhere: the whole number is looked at in the row.
        var wholeNumbers = string.Concat(query.Numbers.Select((_, i) => $"and dossiers.search_numbers like @number{i} "));
        var ofTable = numbers is null ? "" : "join dossiers on dossiers.code = dossier_keys.code";
        await db.Database.OpenConnectionAsync(cancel);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"""
            select dossier_keys.code, dossier_keys.id
            from {table} found join dossier_keys on dossier_keys.id = found.rowid {ofTable}
            where found.{table} match @match and found.rowid < @before {alsoNumbers} {wholeNumbers}
            order by found.rowid desc limit @most
            """;
        Add("@match", match);
        Add("@before", long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : long.MaxValue);
        Add("@most", most);
        if (alsoNumbers.Length > 0)
        {
            Add("@numbers", numbers!);
        }

        for (var i = 0; i < query.Numbers.Count; i++)
        {
            Add($"@number{i}", $"%{query.Numbers[i]}%");
        }

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
        var terms = query.Words.Select((word, i) => Quoted(word) + (query.LastIsPrefix && i == query.Words.Count - 1 ? " *" : "")).ToList();
        if (units is not null)
        {
            terms.Add($"({string.Join(" OR ", units.Select(unit => Quoted(SearchTerms.Unit(unit))))})");
        }

        var exact = string.Join(" AND ", query.Exact.Select(Quoted));
        if (exactly == true)
        {
            terms.Add(exact);
        }

        var all = string.Join(" AND ", terms);
        return all.Length == 0 ? null : exactly == false ? $"({all}) NOT ({exact})" : all;
    }

    private static string? NumbersOf(SearchQuery query)
    {
        var trigrams = query.Numbers.SelectMany(number => Enumerable.Range(0, number.Length - 2).Select(i => number.Substring(i, 3))).Distinct().Select(Quoted).ToList();
        return trigrams.Count == 0 ? null : string.Join(" AND ", trigrams);
    }

    private static string Quoted(string term) => $"\"{term.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
