using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Database.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class SignalsOfDesks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "signal_cursors",
                columns: table => new
                {
                    node = table.Column<string>(type: "text", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_signal_cursors", x => x.node);
                });

            migrationBuilder.CreateTable(
                name: "signal_months",
                columns: table => new
                {
                    unit = table.Column<string>(type: "text", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    looked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    dossiers = table.Column<int>(type: "integer", nullable: false),
                    found = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_signal_months", x => new { x.unit, x.month });
                });

            migrationBuilder.CreateTable(
                name: "signals",
                columns: table => new
                {
                    unit = table.Column<string>(type: "text", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    rule = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    dossiers = table.Column<string>(type: "text", nullable: false),
                    facts = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_signals", x => new { x.unit, x.month, x.number });
                });

            migrationBuilder.CreateIndex(
                name: "IX_signals_unit_rule_month",
                table: "signals",
                columns: new[] { "unit", "rule", "month" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "signal_cursors");

            migrationBuilder.DropTable(
                name: "signal_months");

            migrationBuilder.DropTable(
                name: "signals");
        }
    }
}
