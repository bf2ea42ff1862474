using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class OpenDossiersCovered : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_dossiers_authority_queue_order",
                table: "dossiers");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_open",
                table: "dossiers",
                columns: new[] { "authority", "queue_order", "entered_at", "limit_in_hours", "sector", "channel", "interlinked" },
                filter: "ended_at is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_dossiers_open",
                table: "dossiers");

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_authority_queue_order",
                table: "dossiers",
                columns: new[] { "authority", "queue_order" },
                filter: "ended_at is null");
        }
    }
}
