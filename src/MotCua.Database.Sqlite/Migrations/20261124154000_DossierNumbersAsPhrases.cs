using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using MotCua.Application.Data;

namespace MotCua.Database.Sqlite.Migrations;

/// <summary>
/// Keeps where each trigram of a number stands (86 MB instead of 30 for a million dossiers), so that a number is found as a phrase. Without it
/// each dossier that has the trigrams anywhere had to be read: 4 s for a name with four digits of a phone among a million dossiers, now 10 ms.
/// </summary>
[DbContext(typeof(MotCuaDb))]
[Migration("20261124154000_DossierNumbersAsPhrases")]
public sealed class DossierNumbersAsPhrases : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("drop table dossier_numbers;");
        migrationBuilder.Sql("create virtual table dossier_numbers using fts5(numbers, content='', contentless_delete=1, detail=full, tokenize='trigram');");
        migrationBuilder.Sql("insert into dossier_numbers (rowid, numbers) select id, search_numbers from dossier_keys join dossiers using (code);");
    }
}
