using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MotCua.Application.Ledger;

/// <summary>
/// One prepared statement that writes, filled by the places of its values. The provider's own commands look each parameter up by its name at every
/// execution, which costs more than the writing.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        database = connection.Handle!;
        Check(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement));
    }

    /// <summary>Throws <see cref="SqliteException"/> when the database refuses.</summary>
    public void Execute(IEnumerable<object?> values)
    {
        try
        {
            var place = 0;
            foreach (var value in values)
            {
                Check(Bind(++place, value));
            }

            if (raw.sqlite3_step(statement) is var end and not (raw.SQLITE_DONE or raw.SQLITE_ROW))
            {
                Check(end);
            }
        }
        finally
        {
            // What it ended with was told by the step.
            _ = raw.sqlite3_reset(statement);
        }
    }

    public void Dispose() => statement.Dispose();

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, database);

    /// <summary>In the forms in which the provider stores the same values, which queries compare with.</summary>
    private int Bind(int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, place),
        string text => raw.sqlite3_bind_text(statement, place, text),
        bool yes => raw.sqlite3_bind_int(statement, place, yes ? 1 : 0),
        int number => raw.sqlite3_bind_int(statement, place, number),
        long number => raw.sqlite3_bind_int64(statement, place, number),
        double number => raw.sqlite3_bind_double(statement, place, number),
        DateTime instant => raw.sqlite3_bind_text(statement, place, instant.ToString(@"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFF", CultureInfo.InvariantCulture)),
        DateOnly day => raw.sqlite3_bind_text(statement, place, day.ToString(@"yyyy\-MM\-dd", CultureInfo.InvariantCulture)),
        byte[] bytes => raw.sqlite3_bind_blob(statement, place, bytes),
        _ => throw new NotSupportedException($"No column of a row that the ledger writes is a {value.GetType().Name}."),
    };
}
