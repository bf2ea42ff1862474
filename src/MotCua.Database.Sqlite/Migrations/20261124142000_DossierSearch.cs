using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using MotCua.Application.Data;

namespace MotCua.Database.Sqlite.Migrations;

/// <summary>
/// Staff search: two full-text tables without content of their own, and the number each dossier has in them. Numbers rise with the entries, so
/// that "newest first" needs no sorting. They stand in a table of their own because a VACUUM may number the rows of a table with a text key anew.
/// A later migration that makes the table of dossiers anew must make these triggers anew.
/// </summary>
[DbContext(typeof(MotCuaDb))]
[Migration("20261124142000_DossierSearch")]
public sealed class DossierSearch : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("create table dossier_keys (id integer primary key, code text not null unique);");
        migrationBuilder.Sql("create virtual table dossier_words using fts5(words, content='', contentless_delete=1, detail=none, tokenize=\"ascii tokenchars '=@~.-_'\");");
        migrationBuilder.Sql("create virtual table dossier_numbers using fts5(numbers, content='', contentless_delete=1, detail=none, tokenize='trigram');");
        migrationBuilder.Sql("insert into dossier_keys (code) select code from dossiers order by entered_at, code;");
        migrationBuilder.Sql("insert into dossier_words (rowid, words) select id, search_words from dossier_keys join dossiers using (code);");
        migrationBuilder.Sql("insert into dossier_numbers (rowid, numbers) select id, search_numbers from dossier_keys join dossiers using (code);");
        migrationBuilder.Sql(
            """
            create trigger dossier_search_added after insert on dossiers begin
                insert into dossier_keys (code) values (new.code);
            end;
            """);
        migrationBuilder.Sql(
            """
            create trigger dossier_search_changed after update of search_words, search_numbers on dossiers
            when old.search_words <> new.search_words or old.search_numbers <> new.search_numbers begin
                delete from dossier_words where rowid = (select id from dossier_keys where code = old.code);
                delete from dossier_numbers where rowid = (select id from dossier_keys where code = old.code);
                insert into dossier_words (rowid, words) select id, new.search_words from dossier_keys where code = new.code;
                insert into dossier_numbers (rowid, numbers) select id, new.search_numbers from dossier_keys where code = new.code;
            end;
            """);
        migrationBuilder.Sql(
            """
            create trigger dossier_search_removed after delete on dossiers begin
                delete from dossier_words where rowid = (select id from dossier_keys where code = old.code);
                delete from dossier_numbers where rowid = (select id from dossier_keys where code = old.code);
                delete from dossier_keys where code = old.code;
            end;
            """);
    }
}
