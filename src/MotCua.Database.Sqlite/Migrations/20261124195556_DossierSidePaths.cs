using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class DossierSidePaths : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_dossiers_stopped",
                table: "dossiers");

            // Statuses are numbered anew, so that those without a result stay behind all others.
            migrationBuilder.Sql("update dossiers set status = status + 2 where status >= 3;");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_stopped",
                table: "dossiers",
                columns: new[] { "authority", "ended_at" },
                filter: "status >= 9");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_dossiers_stopped",
                table: "dossiers");

            migrationBuilder.Sql("update dossiers set status = case when status in (3, 4) then 2 when status = 11 then 8 else status - 2 end where status >= 3;");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_stopped",
                table: "dossiers",
                columns: new[] { "authority", "ended_at" },
                filter: "status >= 7");
        }
    }
}
