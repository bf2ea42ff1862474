using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Database.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class LooksByTime : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_looks_at",
                table: "looks",
                column: "at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_looks_at",
                table: "looks");
        }
    }
}
