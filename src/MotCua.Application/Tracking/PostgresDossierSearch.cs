using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Application.Data;
using Npgsql;
using NpgsqlTypes;

namespace MotCua.Application.Tracking;

/// <summary>PostgreSQL: one inverted index over the words and the trigrams of the numbers (<see cref="DatabaseExtras"/>).</summary>
internal sealed class PostgresDossierSearch : IDossierSearch
{
    public async Task<IReadOnlyList<FoundCode>> FindAsync(
        MotCuaDb db, SearchQuery query, IReadOnlyList<string>? units, bool? exactly, string? after, int most, CancellationToken cancel)
    {
        var wholeNumbers = string.Concat(query.Numbers.Select((_, i) => $"and dossiers.search_numbers like @number{i} "));
        var ofTable = query.Numbers.Count == 0 ? "" : "join dossiers on dossiers.code = found.code";
        var (afterAt, afterCode) = ReadPlace(after);
        await db.Database.OpenConnectionAsync(cancel);
        await using var command = new NpgsqlCommand(
            $"""
            select found.code, found.entered_at
            from dossier_terms found {ofTable}
            where found.terms @@ cast(@terms as tsquery) and (@after_code is null or (found.entered_at, found.code) < (@after_at, @after_code)) {wholeNumbers}
            order by found.entered_at desc, found.code desc limit @most
            """,
            (NpgsqlConnection)db.Database.GetDbConnection());
        command.Parameters.AddWithValue("terms", TermsOf(query, units, exactly));
        command.Parameters.Add(new NpgsqlParameter("after_at", NpgsqlDbType.TimestampTz) { Value = (object?)afterAt ?? DBNull.Value });
        command.Parameters.Add(new NpgsqlParameter("after_code", NpgsqlDbType.Text) { Value = (object?)afterCode ?? DBNull.Value });
        command.Parameters.AddWithValue("most", most);
        for (var i = 0; i < query.Numbers.Count; i++)
        {
            command.Parameters.AddWithValue($"number{i}", $"%{query.Numbers[i]}%");
        }

        var found = new List<FoundCode>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            found.Add(new FoundCode(reader.GetString(0), Place(reader.GetDateTime(1), reader.GetString(0))));
        }

        return found;
    }

    private static string TermsOf(SearchQuery query, IReadOnlyList<string>? units, bool? exactly)
    {
        var terms = query.WordsToFind(exactly).Select(word => Quoted(word.Token) + (word.IsBeginning ? ":*" : ""))
            .Concat(query.Numbers.SelectMany(number => Enumerable.Range(0, number.Length - 2).Select(i => Quoted($"#{number.AsSpan(i, 3)}"))).Distinct())
            .ToList();
        if (units is not null)
        {
            terms.Add($"({string.Join(" | ", units.Select(unit => Quoted(SearchTerms.Unit(unit))))})");
        }

        if (exactly == false)
        {
            terms.Add($"!({string.Join(" & ", query.Exact.Select(Quoted))})");
        }

        return string.Join(" & ", terms);
    }

    private static string Quoted(string term) =>
        $"'{term.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Place(DateTime at, string code) => string.Create(CultureInfo.InvariantCulture, $"{at.Ticks}/{code}");

    private static (DateTime? At, string? Code) ReadPlace(string? place)
    {
        if (place?.Split('/', 2) is not [var ticks, var code] || !long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at))
        {
            return (null, null);
        }

        return (new DateTime(at, DateTimeKind.Utc), code);
    }
}
