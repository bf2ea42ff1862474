using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Database.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class FiguresApart : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_dossiers_authority_entered_at_missed",
                table: "dossiers");

            migrationBuilder.DropIndex(
                name: "ix_dossiers_open",
                table: "dossiers");

            migrationBuilder.AddColumn<int>(
                name: "apology",
                table: "dossiers",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_entered",
                table: "dossiers",
                columns: new[] { "authority", "entered_at", "channel", "missed" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_late_apology",
                table: "dossiers",
                columns: new[] { "authority", "apology", "ended_at", "end_timing", "status", "sector", "interlinked" },
                filter: "end_timing >= 5");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_open",
                table: "dossiers",
                columns: new[] { "authority", "queue_order", "stands_since", "entered_at", "limit_in_hours", "sector", "channel", "interlinked", "overdue_cause" },
                filter: "ended_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_stopped_how",
                table: "dossiers",
                columns: new[] { "authority", "status", "ended_at", "sector", "interlinked" },
                filter: "status >= 9");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_dossiers_entered",
                table: "dossiers");

            migrationBuilder.DropIndex(
                name: "ix_dossiers_late_apology",
                table: "dossiers");

            migrationBuilder.DropIndex(
                name: "ix_dossiers_open",
                table: "dossiers");

            migrationBuilder.DropIndex(
                name: "ix_dossiers_stopped_how",
                table: "dossiers");

            migrationBuilder.DropColumn(
                name: "apology",
                table: "dossiers");

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_authority_entered_at_missed",
                table: "dossiers",
                columns: new[] { "authority", "entered_at", "missed" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_open",
                table: "dossiers",
                columns: new[] { "authority", "queue_order", "stands_since", "entered_at", "limit_in_hours", "sector", "channel", "interlinked" },
                filter: "ended_at is null");
        }
    }
}
