using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Database.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class EndedOfProcedure : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_dossiers_procedure",
                table: "dossiers",
                columns: new[] { "procedure", "authority", "ended_at" },
                filter: "ended_at is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_dossiers_procedure",
                table: "dossiers");
        }
    }
}
