using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Routing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "holdings",
                columns: table => new
                {
                    unit = table.Column<string>(type: "TEXT", nullable: false),
                    duty = table.Column<int>(type: "INTEGER", nullable: false),
                    officer = table.Column<string>(type: "TEXT", nullable: false),
                    open = table.Column<int>(type: "INTEGER", nullable: false),
                    last_given = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_holdings", x => new { x.unit, x.duty, x.officer });
                });

            migrationBuilder.CreateTable(
                name: "routings",
                columns: table => new
                {
                    unit = table.Column<string>(type: "TEXT", nullable: false),
                    tables = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_routings", x => x.unit);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "holdings");

            migrationBuilder.DropTable(
                name: "routings");
        }
    }
}
