using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Database.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class SectorOfPeriods : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_dossiers_authority_ended_at",
                table: "dossiers");

            migrationBuilder.DropIndex(
                name: "ix_dossiers_entered",
                table: "dossiers");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_ended",
                table: "dossiers",
                columns: new[] { "authority", "ended_at", "sector", "interlinked" },
                filter: "ended_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_entered",
                table: "dossiers",
                columns: new[] { "authority", "entered_at", "channel", "missed", "sector", "interlinked" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_dossiers_ended",
                table: "dossiers");

            migrationBuilder.DropIndex(
                name: "ix_dossiers_entered",
                table: "dossiers");

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_authority_ended_at",
                table: "dossiers",
                columns: new[] { "authority", "ended_at" },
                filter: "ended_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_entered",
                table: "dossiers",
                columns: new[] { "authority", "entered_at", "channel", "missed" });
        }
    }
}
