using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class WaitsAndPauses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "pauses",
                columns: table => new
                {
                    dossier = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    authority = table.Column<string>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    days = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pauses", x => new { x.dossier, x.reason, x.number });
                });

            migrationBuilder.CreateTable(
                name: "waits",
                columns: table => new
                {
                    authority = table.Column<string>(type: "TEXT", nullable: false),
                    first = table.Column<int>(type: "INTEGER", nullable: false),
                    procedure = table.Column<string>(type: "TEXT", nullable: false),
                    days = table.Column<int>(type: "INTEGER", nullable: false),
                    timing = table.Column<int>(type: "INTEGER", nullable: false),
                    stopped = table.Column<bool>(type: "INTEGER", nullable: false),
                    waited = table.Column<long>(type: "INTEGER", nullable: false),
                    promised = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_waits", x => new { x.authority, x.first, x.procedure, x.days, x.timing, x.stopped });
                });

            migrationBuilder.CreateIndex(
                name: "IX_pauses_authority_ended_at_reason_days_dossier",
                table: "pauses",
                columns: new[] { "authority", "ended_at", "reason", "days", "dossier" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "pauses");

            migrationBuilder.DropTable(
                name: "waits");
        }
    }
}
