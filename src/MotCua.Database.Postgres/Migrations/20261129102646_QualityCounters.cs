using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Database.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class QualityCounters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_dossiers_authority_entered_at",
                table: "dossiers");

            migrationBuilder.AddColumn<DateTime>(
                name: "clock_ended_at",
                table: "dossiers",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "index_due_at",
                table: "dossiers",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "missed",
                table: "dossiers",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "portal_told",
                columns: table => new
                {
                    authority = table.Column<string>(type: "text", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    dossiers = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_portal_told", x => new { x.authority, x.month });
                });

            // What was told before the counter: no rebuild makes it, since what the portal was told stands in no entry.
            migrationBuilder.Sql(
                """
                insert into portal_told (authority, month, dossiers)
                select dossiers.authority, date_trunc('month', dossiers.entered_at at time zone 'Asia/Ho_Chi_Minh')::date, count(*)
                from portal_dossiers join dossiers on dossiers.code = portal_dossiers.code where portal_dossiers.told > 0 group by 1, 2;
                """);

            migrationBuilder.CreateTable(
                name: "quality",
                columns: table => new
                {
                    authority = table.Column<string>(type: "text", nullable: false),
                    first = table.Column<int>(type: "integer", nullable: false),
                    procedure = table.Column<string>(type: "text", nullable: false),
                    sector = table.Column<string>(type: "text", nullable: false),
                    interlinked = table.Column<bool>(type: "boolean", nullable: false),
                    received = table.Column<long>(type: "bigint", nullable: false),
                    online = table.Column<long>(type: "bigint", nullable: false),
                    reused = table.Column<long>(type: "bigint", nullable: false),
                    to_scan = table.Column<long>(type: "bigint", nullable: false),
                    scanned = table.Column<long>(type: "bigint", nullable: false),
                    ended = table.Column<long>(type: "bigint", nullable: false),
                    waited_days = table.Column<long>(type: "bigint", nullable: false),
                    judged = table.Column<long>(type: "bigint", nullable: false),
                    in_time = table.Column<long>(type: "bigint", nullable: false),
                    results = table.Column<long>(type: "bigint", nullable: false),
                    result_files = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_quality", x => new { x.authority, x.first, x.procedure, x.sector, x.interlinked });
                });

            migrationBuilder.CreateTable(
                name: "quality_tallies",
                columns: table => new
                {
                    unit = table.Column<string>(type: "text", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    indicator = table.Column<string>(type: "text", nullable: false),
                    numerator = table.Column<long>(type: "bigint", nullable: false),
                    denominator = table.Column<long>(type: "bigint", nullable: false),
                    counted = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_quality_tallies", x => new { x.unit, x.month, x.indicator });
                });

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_authority_entered_at_missed",
                table: "dossiers",
                columns: new[] { "authority", "entered_at", "missed" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_index_due",
                table: "dossiers",
                columns: new[] { "authority", "index_due_at", "entered_at" },
                filter: "index_due_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_missed",
                table: "dossiers",
                columns: new[] { "authority", "clock_ended_at", "missed" },
                filter: "missed >= 8");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "portal_told");

            migrationBuilder.DropTable(
                name: "quality");

            migrationBuilder.DropTable(
                name: "quality_tallies");

            migrationBuilder.DropIndex(
                name: "IX_dossiers_authority_entered_at_missed",
                table: "dossiers");

            migrationBuilder.DropIndex(
                name: "ix_dossiers_index_due",
                table: "dossiers");

            migrationBuilder.DropIndex(
                name: "ix_dossiers_missed",
                table: "dossiers");

            migrationBuilder.DropColumn(
                name: "clock_ended_at",
                table: "dossiers");

            migrationBuilder.DropColumn(
                name: "index_due_at",
                table: "dossiers");

            migrationBuilder.DropColumn(
                name: "missed",
                table: "dossiers");

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_authority_entered_at",
                table: "dossiers",
                columns: new[] { "authority", "entered_at" });
        }
    }
}
