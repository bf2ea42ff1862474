using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Metadata;
using MotCua.Application.Data;

namespace MotCua.Application.Ledger;

/// <summary>SQLite: one connection, full durability, every statement prepared once.</summary>
internal sealed class SqliteLedgerStore(IModel model, string connectionString) : LedgerStore(model)
{
    private readonly Dictionary<string, SqliteCommand> questions = [];
    private readonly Dictionary<string, SqliteStatement> statements = [];
    private SqliteConnection? connection;
    private SqliteTransaction? transaction;
    private FileStream? atWork;

    public override bool IsConnected => connection is not null;

    public override void Connect()
    {
        atWork ??= LockFile(FileAccess.Read, FileShare.Read);
        connection ??= Open();
    }

    public override bool TryConnectAlone()
    {
        try
        {
            atWork = LockFile(FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return false;
        }

        Connect();

        // Who is alone may sort all rows of a great office for an index: on disk, once they are more than the cache.
        Execute("pragma temp_store=file");
        return true;
    }

    public override (LedgerHead Head, IReadOnlyList<LedgerEntry> Answered) Begin(string node, IReadOnlyList<string> requestKeys)
    {
        Connect();
        transaction = connection!.BeginTransaction(deferred: false);
        return ((LedgerHead?)Find(Map(typeof(LedgerHead)), [node]) ?? Start(node), Answered(requestKeys));
    }

    /// <summary>For a private temporary database, which has no chain and is never committed.</summary>
    public void BeginScratch()
    {
        connection ??= Open();
        transaction = connection.BeginTransaction();
    }

    public override object? Find(RowMap map, object[] key)
    {
        using var reader = Command(map.Select, map.KeysOf(key)).ExecuteReader();
        return ReadOne(reader, map);
    }

    public override int VersionOf(string stream)
    {
        var command = Command("select coalesce(max(stream_version), 0) from entries where stream = $1", [stream]);
        return Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    public override void Write(IReadOnlyList<RowWrite> writes)
    {
        foreach (var write in writes)
        {
            Statement(Sql(write)).Execute(Values(write).Select(value => value.Value));
        }
    }

    public override void Execute(string sql)
    {
        using var command = connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public override IEnumerable<object> All(RowMap map)
    {
        using var command = connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = map.SelectAll;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return map.Read(reader);
        }
    }

    public override IReadOnlyList<(string Name, string Statement)> IndexesOf(string table)
    {
        using var reader = Command("select name, sql from sqlite_schema where type = 'index' and tbl_name = $1 and sql is not null and sql not like 'create unique%'", [table]).ExecuteReader();
        var indexes = new List<(string, string)>();
        while (reader.Read())
        {
            indexes.Add((reader.GetString(0), reader.GetString(1)));
        }

        return indexes;
    }

    public override async Task LoadAsync(RowMap map, IAsyncEnumerable<object?[]> rows, CancellationToken cancel)
    {
        var insert = Statement(map.Insert);
        await foreach (var values in rows.WithCancellation(cancel))
        {
            insert.Execute(values);
        }
    }

    protected override void Empty(string table) => Execute($"delete from {table}");

    public override void Commit()
    {
        foreach (var statement in DatabaseExtras.BeforeCommit(DatabaseKind.Sqlite))
        {
            Statement(statement).Execute([]);
        }

        transaction!.Commit();
        transaction.Dispose();
        transaction = null;
    }

    public override void Rollback()
    {
        try
        {
            transaction?.Rollback();
            transaction?.Dispose();
        }
        catch (Exception error) when (error is SqliteException or InvalidOperationException)
        {
            // The disk or the file failed under the transaction: begin again on a new connection.
            Close();
        }

        transaction = null;
    }

    public override void Dispose()
    {
        transaction?.Dispose();
        Close();
        atWork?.Dispose();
    }

    /// <summary>The file beside the database whose lock says who is at work; the system gives it up when the program ends, however it ends.</summary>
    private FileStream LockFile(FileAccess access, FileShare share) =>
        new($"{new SqliteConnectionStringBuilder(connectionString).DataSource}.lock", FileMode.OpenOrCreate, access, share);

    private SqliteConnection Open()
    {
        var opened = new SqliteConnection(connectionString);
        try
        {
            opened.Open();
            using var pragma = opened.CreateCommand();

            // FULL: an acknowledged slip survives a power cut. Group commit hides its price. A long log (48 MB) lets pages that many
            // acts change be written home once: a tenth more acts a second than with 16 MB.
            pragma.CommandText = "pragma journal_mode=wal; pragma synchronous=full; pragma busy_timeout=15000; pragma cache_size=-65536; pragma temp_store=memory; pragma wal_autocheckpoint=12000;";
            pragma.ExecuteNonQuery();
            return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    private void Close()
    {
        foreach (var one in questions.Values.Concat<IDisposable>(statements.Values))
        {
            one.Dispose();
        }

        questions.Clear();
        statements.Clear();
        connection?.Dispose();
        connection = null;
    }

    private List<LedgerEntry> Answered(IReadOnlyList<string> requestKeys)
    {
        var map = Map(typeof(LedgerEntry));
        var answered = new List<LedgerEntry>();
        foreach (var key in requestKeys)
        {
            using var reader = Command($"{map.SelectAll} where request_key = $1", [key]).ExecuteReader();
            answered.AddRange(ReadEntries(reader, map));
        }

        return answered;
    }

    private SqliteCommand Command(string sql, IEnumerable<(RowMap.Column Column, object? Value)> values) => Command(sql, values.Select(value => value.Value));

    private SqliteCommand Command(string sql, IEnumerable<object?> values)
    {
        if (!questions.TryGetValue(sql, out var command))
        {
            command = connection!.CreateCommand();
            command.CommandText = sql;
            questions.Add(sql, command);
        }

        command.Transaction = transaction;
        var place = 0;
        foreach (var value in values)
        {
            if (place == command.Parameters.Count)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = $"${place + 1}" });
            }

            command.Parameters[place++].Value = value ?? DBNull.Value;
        }

        return command;
    }

    private SqliteStatement Statement(string sql)
    {
        if (!statements.TryGetValue(sql, out var statement))
        {
            statements.Add(sql, statement = new SqliteStatement(connection!, sql));
        }

        return statement;
    }
}
