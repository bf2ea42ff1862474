using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using MotCua.Application.Data;

namespace MotCua.Database.Postgres.Migrations;

/// <summary>
/// Staff search: the terms of each dossier in a table of their own, since PostgreSQL enters a changed row anew into every index of its table, and
/// a dossier changes often while its terms do not. Of each number every three neighbouring signs are a term ("#012"), which finds any part of it
/// without an extension.
/// </summary>
[DbContext(typeof(MotCuaDb))]
[Migration("20261124142000_DossierSearch")]
public sealed class DossierSearch : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("create table dossier_terms (code text primary key, entered_at timestamptz not null, terms tsvector not null);");
        migrationBuilder.Sql(
            """
            create function dossier_terms_of(words text, numbers text) returns tsvector language sql immutable parallel safe as $$
                select array_to_tsvector(string_to_array(words, ' ') || coalesce(
                    (select array_agg(distinct '#' || substr(number, place, 3))
                     from unnest(string_to_array(numbers, ' ')) number, generate_series(1, length(number) - 2) place), array[]::text[]))
            $$;
            """);
        migrationBuilder.Sql("insert into dossier_terms select code, entered_at, dossier_terms_of(search_words, search_numbers) from dossiers;");
        migrationBuilder.Sql("create index dossier_terms_terms on dossier_terms using gin (terms);");
        migrationBuilder.Sql("create index dossier_terms_newest on dossier_terms (entered_at desc, code desc);");
        migrationBuilder.Sql(
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
            $$;
            """);
        migrationBuilder.Sql("create trigger dossier_terms_added after insert or delete on dossiers for each row execute function dossier_terms_kept();");
        migrationBuilder.Sql(
            """
            create trigger dossier_terms_changed after update of search_words, search_numbers on dossiers for each row
            when (old.search_words is distinct from new.search_words or old.search_numbers is distinct from new.search_numbers)
            execute function dossier_terms_kept();
            """);
    }
}
