using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Fees : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cash_days",
                columns: table => new
                {
                    desk = table.Column<string>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    mark = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cash_days", x => new { x.desk, x.day });
                });

            migrationBuilder.CreateTable(
                name: "cash_desks",
                columns: table => new
                {
                    desk = table.Column<string>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cash_desks", x => x.desk);
                });

            migrationBuilder.CreateTable(
                name: "fee_accounts",
                columns: table => new
                {
                    dossier = table.Column<string>(type: "TEXT", nullable: false),
                    desk = table.Column<string>(type: "TEXT", nullable: false),
                    owed = table.Column<long>(type: "INTEGER", nullable: false),
                    over = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fee_accounts", x => x.dossier);
                });

            migrationBuilder.CreateTable(
                name: "fee_lines",
                columns: table => new
                {
                    desk = table.Column<string>(type: "TEXT", nullable: false),
                    line = table.Column<int>(type: "INTEGER", nullable: false),
                    act = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    officer = table.Column<string>(type: "TEXT", nullable: false),
                    dossier = table.Column<string>(type: "TEXT", nullable: true),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    method = table.Column<int>(type: "INTEGER", nullable: true),
                    moment = table.Column<int>(type: "INTEGER", nullable: true),
                    number = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fee_lines", x => new { x.desk, x.line });
                });

            migrationBuilder.CreateIndex(
                name: "ix_cash_days_remarkable",
                table: "cash_days",
                columns: new[] { "desk", "day" },
                filter: "mark <> 0");

            migrationBuilder.CreateIndex(
                name: "IX_fee_lines_desk_day",
                table: "fee_lines",
                columns: new[] { "desk", "day" });

            migrationBuilder.CreateIndex(
                name: "IX_fee_lines_dossier",
                table: "fee_lines",
                column: "dossier",
                filter: "dossier is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cash_days");

            migrationBuilder.DropTable(
                name: "cash_desks");

            migrationBuilder.DropTable(
                name: "fee_accounts");

            migrationBuilder.DropTable(
                name: "fee_lines");
        }
    }
}
