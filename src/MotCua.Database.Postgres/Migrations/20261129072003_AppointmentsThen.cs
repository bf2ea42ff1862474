using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Database.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class AppointmentsThen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_dossiers_open",
                table: "dossiers");

            migrationBuilder.DropIndex(
                name: "ix_dossiers_overdue",
                table: "dossiers");

            migrationBuilder.AddColumn<int>(
                name: "open_days",
                table: "longest_waits",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "waits_began",
                table: "figures",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "waits_ended",
                table: "figures",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<DateTime>(
                name: "stands_since",
                table: "dossiers",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<DateTime>(
                name: "waits_since",
                table: "dossiers",
                type: "timestamp with time zone",
                nullable: true);

            // Until the rebuild that an upgrade asks for: what a dossier stands by now is taken to have held since it was entered.
            migrationBuilder.Sql("update dossiers set stands_since = entered_at, waits_since = case when status in (0, 3, 4) then entered_at end;");

            migrationBuilder.CreateTable(
                name: "appointments",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    waiting = table.Column<bool>(type: "boolean", nullable: false),
                    overdue_since = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    authority = table.Column<string>(type: "text", nullable: false),
                    sector = table.Column<string>(type: "text", nullable: false),
                    channel = table.Column<int>(type: "integer", nullable: false),
                    interlinked = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_appointments", x => new { x.code, x.since });
                });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_open",
                table: "dossiers",
                columns: new[] { "authority", "queue_order", "stands_since", "entered_at", "limit_in_hours", "sector", "channel", "interlinked" },
                filter: "ended_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_waiting",
                table: "dossiers",
                columns: new[] { "authority", "waits_since", "sector", "channel", "interlinked" },
                filter: "waits_since is not null");

            migrationBuilder.CreateIndex(
                name: "IX_appointments_authority_overdue_since",
                table: "appointments",
                columns: new[] { "authority", "overdue_since" },
                filter: "overdue_since is not null");

            migrationBuilder.CreateIndex(
                name: "ix_appointments_overdue",
                table: "appointments",
                columns: new[] { "authority", "until", "code", "overdue_since" },
                filter: "overdue_since is not null");

            migrationBuilder.CreateIndex(
                name: "ix_appointments_waited",
                table: "appointments",
                columns: new[] { "authority", "until", "code", "since" },
                filter: "waiting");

            migrationBuilder.CreateIndex(
                name: "ix_appointments_waits",
                table: "appointments",
                columns: new[] { "authority", "since" },
                filter: "waiting");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "appointments");

            migrationBuilder.DropIndex(
                name: "ix_dossiers_open",
                table: "dossiers");

            migrationBuilder.DropIndex(
                name: "ix_dossiers_waiting",
                table: "dossiers");

            migrationBuilder.DropColumn(
                name: "open_days",
                table: "longest_waits");

            migrationBuilder.DropColumn(
                name: "waits_began",
                table: "figures");

            migrationBuilder.DropColumn(
                name: "waits_ended",
                table: "figures");

            migrationBuilder.DropColumn(
                name: "stands_since",
                table: "dossiers");

            migrationBuilder.DropColumn(
                name: "waits_since",
                table: "dossiers");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_open",
                table: "dossiers",
                columns: new[] { "authority", "queue_order", "entered_at", "limit_in_hours", "sector", "channel", "interlinked" },
                filter: "ended_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_overdue",
                table: "dossiers",
                columns: new[] { "authority", "due_at" },
                filter: "end_timing = 6");
        }
    }
}
