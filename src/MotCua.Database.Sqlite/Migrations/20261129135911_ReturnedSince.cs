using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ReturnedSince : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_dossiers_returned",
                table: "dossiers",
                columns: new[] { "authority", "returned_at", "ended_at" },
                filter: "returned_at is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_dossiers_returned",
                table: "dossiers");
        }
    }
}
