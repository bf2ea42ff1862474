using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Database.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Escalation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "escalated_units",
                table: "dossiers",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "digests",
                columns: table => new
                {
                    duty_id = table.Column<string>(type: "text", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    officer = table.Column<string>(type: "text", nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_digests", x => new { x.duty_id, x.day });
                });

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_escalated_units_queue_order_code",
                table: "dossiers",
                columns: new[] { "escalated_units", "queue_order", "code" },
                filter: "escalated_units is not null");

            migrationBuilder.CreateIndex(
                name: "IX_digests_day_officer",
                table: "digests",
                columns: new[] { "day", "officer" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "digests");

            migrationBuilder.DropIndex(
                name: "IX_dossiers_escalated_units_queue_order_code",
                table: "dossiers");

            migrationBuilder.DropColumn(
                name: "escalated_units",
                table: "dossiers");
        }
    }
}
