namespace MotCua.Application.Data;

/// <summary>What the model cannot say and each database says in its own words: full-text tables, their triggers, extensions.</summary>
public static class DatabaseExtras
{
    public static IReadOnlyList<string> For(DatabaseKind kind) => kind == DatabaseKind.Sqlite ? Sqlite : Postgres;

    private static readonly string[] Sqlite = [];

    private static readonly string[] Postgres = [];
}
