using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Apologies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "apologies",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    authority = table.Column<string>(type: "TEXT", nullable: false),
                    slip_number = table.Column<string>(type: "TEXT", nullable: false),
                    signed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    due_before = table.Column<DateTime>(type: "TEXT", nullable: false),
                    due_after = table.Column<DateTime>(type: "TEXT", nullable: false),
                    too_late = table.Column<bool>(type: "INTEGER", nullable: false),
                    passed_on = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_apologies", x => new { x.code, x.number });
                });

            migrationBuilder.CreateIndex(
                name: "IX_apologies_authority_signed_at",
                table: "apologies",
                columns: new[] { "authority", "signed_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "apologies");
        }
    }
}
