namespace MotCua.Application.Data;

/// <summary>What the model cannot say and each database says in its own words: full-text tables and their triggers. No extension is needed.</summary>
public static class DatabaseExtras
{
    /// <summary>Statements that make them, in their order.</summary>
    public static IReadOnlyList<string> For(DatabaseKind kind) => kind == DatabaseKind.Sqlite ? Sqlite : Postgres;

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

    /// <summary>
    /// Search (<see cref="Tracking.SqliteDossierSearch"/>): two full-text tables without content of their own, and the number each dossier has in
    /// them. Numbers rise with the entries, so that "newest first" needs no sorting. They stand in a table of their own because a VACUUM may
    /// number the rows of a table with a text key anew.
    /// </summary>
    private static readonly string[] Sqlite =
    [
        "create table dossier_keys (id integer primary key, code text not null unique)",
        "create virtual table dossier_words using fts5(words, content='', contentless_delete=1, detail=none, tokenize=\"ascii tokenchars '=@~.-_'\")",
        "create virtual table dossier_numbers using fts5(numbers, content='', contentless_delete=1, detail=none, tokenize='trigram')",
        """
        create trigger dossier_search_added after insert on dossiers begin
            insert into dossier_keys (code) values (new.code);
        end
        """,
        """
        create trigger dossier_search_changed after update of search_words, search_numbers on dossiers
        when old.search_words <> new.search_words or old.search_numbers <> new.search_numbers begin
            delete from dossier_words where rowid = (select id from dossier_keys where code = old.code);
            delete from dossier_numbers where rowid = (select id from dossier_keys where code = old.code);
            insert into dossier_words (rowid, words) select id, new.search_words from dossier_keys where code = new.code;
            insert into dossier_numbers (rowid, numbers) select id, new.search_numbers from dossier_keys where code = new.code;
        end
        """,
        """
        create trigger dossier_search_removed after delete on dossiers begin
            delete from dossier_words where rowid = (select id from dossier_keys where code = old.code);
            delete from dossier_numbers where rowid = (select id from dossier_keys where code = old.code);
            delete from dossier_keys where code = old.code;
        end
        """,
    ];

    /// <summary>
    /// Search (<see cref="Tracking.PostgresDossierSearch"/>): the terms of each dossier in a table of their own, since PostgreSQL enters a
    /// changed row anew into every index of its table, and a dossier changes often while its terms do not. Of each number every three
    /// neighbouring signs are a term ("#012"), which finds any part of it without an extension.
    /// </summary>
    private static readonly string[] Postgres =
    [
        "create table dossier_terms (code text primary key, entered_at timestamptz not null, terms tsvector not null)",
        "create index dossier_terms_terms on dossier_terms using gin (terms)",
        "create index dossier_terms_newest on dossier_terms (entered_at desc, code desc)",
        """
        create function dossier_terms_of(words text, numbers text) returns tsvector language sql immutable parallel safe as $$
            select array_to_tsvector(string_to_array(words, ' ') || coalesce(
                (select array_agg(distinct '#' || substr(number, place, 3))
                 from unnest(string_to_array(numbers, ' ')) number, generate_series(1, length(number) - 2) place), array[]::text[]))
        $$
        """,
        """
        create function dossier_terms_kept() returns trigger language plpgsql as $$
        begin
            if tg_op = 'DELETE' then
                delete from dossier_terms where code = old.code;
            elsif tg_op = 'INSERT' then
                insert into dossier_terms values (new.code, new.entered_at, dossier_terms_of(new.search_words, new.search_numbers));
            else
                update dossier_terms set terms = dossier_terms_of(new.search_words, new.search_numbers) where code = new.code;
            end if;
            return null;
        end
        $$
        """,
        "create trigger dossier_terms_added after insert or delete on dossiers for each row execute function dossier_terms_kept()",
        """
        create trigger dossier_terms_changed after update of search_words, search_numbers on dossiers for each row
        when (old.search_words is distinct from new.search_words or old.search_numbers is distinct from new.search_numbers)
        execute function dossier_terms_kept()
        """,
    ];
}
