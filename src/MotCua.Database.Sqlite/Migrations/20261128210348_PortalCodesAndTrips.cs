using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class PortalCodesAndTrips : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "total",
                table: "portal_comparisons",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "trouble",
                table: "portal_comparisons",
                type: "TEXT",
                nullable: true);

            migrationBuilder.Sql("update portal_comparisons set total = json_extract(differences, '$.total');");

            migrationBuilder.CreateTable(
                name: "portal_codes",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    dossier = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_portal_codes", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "trips",
                columns: table => new
                {
                    span = table.Column<int>(type: "INTEGER", nullable: false),
                    authority = table.Column<string>(type: "TEXT", nullable: false),
                    first = table.Column<int>(type: "INTEGER", nullable: false),
                    procedure = table.Column<string>(type: "TEXT", nullable: false),
                    handed_in = table.Column<long>(type: "INTEGER", nullable: false),
                    sent_for_papers = table.Column<long>(type: "INTEGER", nullable: false),
                    turned_away = table.Column<long>(type: "INTEGER", nullable: false),
                    guided = table.Column<long>(type: "INTEGER", nullable: false),
                    brought_papers = table.Column<long>(type: "INTEGER", nullable: false),
                    collected = table.Column<long>(type: "INTEGER", nullable: false),
                    withdrew_in_person = table.Column<long>(type: "INTEGER", nullable: false),
                    finished = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_trips", x => new { x.span, x.authority, x.first, x.procedure });
                });

            migrationBuilder.CreateIndex(
                name: "IX_portal_codes_dossier",
                table: "portal_codes",
                column: "dossier");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "portal_codes");

            migrationBuilder.DropTable(
                name: "trips");

            migrationBuilder.DropColumn(
                name: "total",
                table: "portal_comparisons");

            migrationBuilder.DropColumn(
                name: "trouble",
                table: "portal_comparisons");
        }
    }
}
