namespace MotCua.Application.Data;

/// <summary>
/// What the model cannot say and each database says in its own words: the care of the search tables, which the migrations DossierSearch make.
/// No extension is needed.
/// </summary>
public static class DatabaseExtras
{
    /// <summary>
    /// Statements to run before the commit of a transaction that may have added dossiers. A full-text table of SQLite writes what it has
    /// gathered at the end of each statement that fires a trigger: taken in one by one, new dossiers would cost five times what they do together.
    /// </summary>
    public static IReadOnlyList<string> BeforeCommit(DatabaseKind kind) => kind == DatabaseKind.Sqlite ? SqliteTakeIn : [];

    /// <summary>Statements that empty them at once, before every dossier's row is made anew.</summary>
    public static IReadOnlyList<string> BeforeRebuild(DatabaseKind kind) => kind == DatabaseKind.Sqlite
        ? ["insert into dossier_words (dossier_words) values ('delete-all')", "insert into dossier_numbers (dossier_numbers) values ('delete-all')", "delete from dossier_keys"]
        : ["truncate dossier_terms"];

    private static readonly string[] SqliteTakeIn =
    [
        """
        insert into dossier_words (rowid, words) select dossier_keys.id, dossiers.search_words
        from dossier_keys join dossiers on dossiers.code = dossier_keys.code
        where dossier_keys.id > (select coalesce(max(id), 0) from dossier_words_docsize)
        """,
        """
        insert into dossier_numbers (rowid, numbers) select dossier_keys.id, dossiers.search_numbers
        from dossier_keys join dossiers on dossiers.code = dossier_keys.code
        where dossier_keys.id > (select coalesce(max(id), 0) from dossier_numbers_docsize)
        """,
    ];
}
