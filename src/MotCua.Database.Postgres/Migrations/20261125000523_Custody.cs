using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Database.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Custody : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "paper_moves",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    from_unit = table.Column<string>(type: "text", nullable: false),
                    to_unit = table.Column<string>(type: "text", nullable: false),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    sent_by = table.Column<string>(type: "text", nullable: false),
                    accepted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    accepted_by = table.Column<string>(type: "text", nullable: true),
                    signer = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_paper_moves", x => new { x.code, x.number });
                });

            migrationBuilder.CreateTable(
                name: "papers",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    desk = table.Column<string>(type: "text", nullable: false),
                    unit = table.Column<string>(type: "text", nullable: false),
                    to_unit = table.Column<string>(type: "text", nullable: true),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    originals_out = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_papers", x => x.code);
                });

            migrationBuilder.CreateIndex(
                name: "IX_paper_moves_from_unit_day",
                table: "paper_moves",
                columns: new[] { "from_unit", "day" });

            migrationBuilder.CreateIndex(
                name: "IX_paper_moves_to_unit_day",
                table: "paper_moves",
                columns: new[] { "to_unit", "day" });

            migrationBuilder.CreateIndex(
                name: "IX_papers_desk_code",
                table: "papers",
                columns: new[] { "desk", "code" },
                filter: "originals_out > 0");

            migrationBuilder.CreateIndex(
                name: "IX_papers_to_unit_sent_at",
                table: "papers",
                columns: new[] { "to_unit", "sent_at" },
                filter: "to_unit is not null");

            migrationBuilder.CreateIndex(
                name: "IX_papers_unit_sent_at",
                table: "papers",
                columns: new[] { "unit", "sent_at" },
                filter: "to_unit is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "paper_moves");

            migrationBuilder.DropTable(
                name: "papers");
        }
    }
}
