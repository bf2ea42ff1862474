using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CountCuts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_waits",
                table: "waits");

            migrationBuilder.DropPrimaryKey(
                name: "PK_trips",
                table: "trips");

            migrationBuilder.AddColumn<int>(
                name: "cut",
                table: "waits",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "cut",
                table: "trips",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddPrimaryKey(
                name: "PK_waits",
                table: "waits",
                columns: new[] { "cut", "authority", "first", "procedure", "days", "timing", "stopped" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_trips",
                table: "trips",
                columns: new[] { "cut", "span", "authority", "first", "procedure" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_waits",
                table: "waits");

            migrationBuilder.DropPrimaryKey(
                name: "PK_trips",
                table: "trips");

            migrationBuilder.DropColumn(
                name: "cut",
                table: "waits");

            migrationBuilder.DropColumn(
                name: "cut",
                table: "trips");

            migrationBuilder.AddPrimaryKey(
                name: "PK_waits",
                table: "waits",
                columns: new[] { "authority", "first", "procedure", "days", "timing", "stopped" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_trips",
                table: "trips",
                columns: new[] { "span", "authority", "first", "procedure" });
        }
    }
}
