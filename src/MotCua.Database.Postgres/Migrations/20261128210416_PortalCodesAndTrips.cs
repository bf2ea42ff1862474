using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Database.Postgres.Migrations
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
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "trouble",
                table: "portal_comparisons",
                type: "text",
                nullable: true);

            migrationBuilder.Sql("update portal_comparisons set total = cast(cast(differences as json)->>'total' as integer);");

            migrationBuilder.CreateTable(
                name: "portal_codes",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    dossier = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_portal_codes", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "trips",
                columns: table => new
                {
                    span = table.Column<int>(type: "integer", nullable: false),
                    authority = table.Column<string>(type: "text", nullable: false),
                    first = table.Column<int>(type: "integer", nullable: false),
                    procedure = table.Column<string>(type: "text", nullable: false),
                    handed_in = table.Column<long>(type: "bigint", nullable: false),
                    sent_for_papers = table.Column<long>(type: "bigint", nullable: false),
                    turned_away = table.Column<long>(type: "bigint", nullable: false),
                    guided = table.Column<long>(type: "bigint", nullable: false),
                    brought_papers = table.Column<long>(type: "bigint", nullable: false),
                    collected = table.Column<long>(type: "bigint", nullable: false),
                    withdrew_in_person = table.Column<long>(type: "bigint", nullable: false),
                    finished = table.Column<long>(type: "bigint", nullable: false)
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
