using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class OpenWorkFromItsIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_dossiers_open",
                table: "dossiers");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_open",
                table: "dossiers",
                columns: new[] { "authority", "queue_order", "stands_since", "entered_at", "limit_in_hours", "sector", "channel", "interlinked", "overdue_cause", "received_at", "waits_since" },
                filter: "ended_at is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_dossiers_open",
                table: "dossiers");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_open",
                table: "dossiers",
                columns: new[] { "authority", "queue_order", "stands_since", "entered_at", "limit_in_hours", "sector", "channel", "interlinked", "overdue_cause" },
                filter: "ended_at is null");
        }
    }
}
