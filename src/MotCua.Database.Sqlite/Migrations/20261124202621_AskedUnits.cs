using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AskedUnits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "asked_units",
                table: "dossiers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_asked_units_code",
                table: "dossiers",
                columns: new[] { "asked_units", "code" },
                filter: "asked_units is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_dossiers_asked_units_code",
                table: "dossiers");

            migrationBuilder.DropColumn(
                name: "asked_units",
                table: "dossiers");
        }
    }
}
