using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Portal : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "portal_comparisons",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    listed = table.Column<int>(type: "INTEGER", nullable: false),
                    same = table.Column<int>(type: "INTEGER", nullable: false),
                    differences = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_portal_comparisons", x => x.day);
                });

            migrationBuilder.CreateTable(
                name: "portal_cursors",
                columns: table => new
                {
                    node = table.Column<string>(type: "TEXT", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_portal_cursors", x => x.node);
                });

            migrationBuilder.CreateTable(
                name: "portal_dossiers",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    known = table.Column<int>(type: "INTEGER", nullable: false),
                    told = table.Column<int>(type: "INTEGER", nullable: false),
                    since = table.Column<DateTime>(type: "TEXT", nullable: true),
                    next_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    refusals = table.Column<int>(type: "INTEGER", nullable: false),
                    trouble = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_portal_dossiers", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "portal_receipts",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    service = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    accepted = table.Column<bool>(type: "INTEGER", nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: false),
                    digest = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_portal_receipts", x => new { x.code, x.version, x.service });
                });

            migrationBuilder.CreateTable(
                name: "portal_turns",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    holder = table.Column<string>(type: "TEXT", nullable: false),
                    until = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_portal_turns", x => x.name);
                });

            migrationBuilder.CreateIndex(
                name: "IX_portal_dossiers_next_at_code",
                table: "portal_dossiers",
                columns: new[] { "next_at", "code" },
                filter: "next_at is not null");

            migrationBuilder.CreateIndex(
                name: "IX_portal_receipts_at",
                table: "portal_receipts",
                column: "at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "portal_comparisons");

            migrationBuilder.DropTable(
                name: "portal_cursors");

            migrationBuilder.DropTable(
                name: "portal_dossiers");

            migrationBuilder.DropTable(
                name: "portal_receipts");

            migrationBuilder.DropTable(
                name: "portal_turns");
        }
    }
}
