using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Database.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Retention : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "erasures",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    authority = table.Column<string>(type: "text", nullable: false),
                    decision = table.Column<string>(type: "text", nullable: false),
                    proposed_by = table.Column<string>(type: "text", nullable: false),
                    proposed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    erased_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    erased_by = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_erasures", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "file_uses",
                columns: table => new
                {
                    hash = table.Column<string>(type: "text", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_file_uses", x => new { x.hash, x.code });
                });

            migrationBuilder.CreateIndex(
                name: "IX_erasures_authority_code",
                table: "erasures",
                columns: new[] { "authority", "code" },
                filter: "erased_at is null");

            migrationBuilder.CreateIndex(
                name: "IX_file_uses_code",
                table: "file_uses",
                column: "code");

            // Files of dossiers that are there already: content that somebody still names must never go.
            migrationBuilder.Sql("insert into file_uses (hash, code) select distinct (facts::json ->> 'hash'), substr(stream, 9) from entries where type in ('dossier.file-attached', 'dossier.copy-signed');");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "erasures");

            migrationBuilder.DropTable(
                name: "file_uses");
        }
    }
}
