using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    must_change_password = table.Column<bool>(type: "INTEGER", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    authenticator_key = table.Column<string>(type: "TEXT", nullable: true),
                    last_code_step = table.Column<long>(type: "INTEGER", nullable: false),
                    recovery_codes = table.Column<string>(type: "TEXT", nullable: false),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    locked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_sign_in_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "attempts",
                columns: table => new
                {
                    account = table.Column<string>(type: "TEXT", nullable: false),
                    failed = table.Column<int>(type: "INTEGER", nullable: false),
                    locked_until = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attempts", x => x.account);
                });

            migrationBuilder.CreateTable(
                name: "dossiers",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    authority = table.Column<string>(type: "TEXT", nullable: false),
                    desk = table.Column<string>(type: "TEXT", nullable: false),
                    competent = table.Column<string>(type: "TEXT", nullable: false),
                    procedure = table.Column<string>(type: "TEXT", nullable: false),
                    procedure_name = table.Column<string>(type: "TEXT", nullable: false),
                    sector = table.Column<string>(type: "TEXT", nullable: false),
                    channel = table.Column<int>(type: "INTEGER", nullable: false),
                    interlinked = table.Column<bool>(type: "INTEGER", nullable: false),
                    slip = table.Column<int>(type: "INTEGER", nullable: false),
                    late_entry = table.Column<bool>(type: "INTEGER", nullable: false),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    entered_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    due_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    limit_in_hours = table.Column<bool>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    end_timing = table.Column<int>(type: "INTEGER", nullable: true),
                    waited_days = table.Column<int>(type: "INTEGER", nullable: true),
                    promised_days = table.Column<int>(type: "INTEGER", nullable: true),
                    returned_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    holder_unit = table.Column<string>(type: "TEXT", nullable: true),
                    holder_duty = table.Column<int>(type: "INTEGER", nullable: true),
                    holder = table.Column<string>(type: "TEXT", nullable: true),
                    queue_order = table.Column<DateTime>(type: "TEXT", nullable: false),
                    route_units = table.Column<string>(type: "TEXT", nullable: false),
                    step_since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    step_name = table.Column<string>(type: "TEXT", nullable: false),
                    register_book = table.Column<string>(type: "TEXT", nullable: false),
                    register_number = table.Column<long>(type: "INTEGER", nullable: false),
                    applicant_name = table.Column<string>(type: "TEXT", nullable: true),
                    applicant_number = table.Column<string>(type: "TEXT", nullable: true),
                    applicant_phone = table.Column<string>(type: "TEXT", nullable: true),
                    search_words = table.Column<string>(type: "TEXT", nullable: false),
                    search_numbers = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dossiers", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "drafts",
                columns: table => new
                {
                    officer = table.Column<string>(type: "TEXT", nullable: false),
                    form = table.Column<string>(type: "TEXT", nullable: false),
                    kept_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    fields = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_drafts", x => new { x.officer, x.form });
                });

            migrationBuilder.CreateTable(
                name: "duties",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    officer = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    acting_for = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_duties", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "entries",
                columns: table => new
                {
                    node = table.Column<string>(type: "TEXT", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    acting_for = table.Column<string>(type: "TEXT", nullable: true),
                    duty = table.Column<string>(type: "TEXT", nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: false),
                    stream = table.Column<string>(type: "TEXT", nullable: false),
                    stream_version = table.Column<int>(type: "INTEGER", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    facts = table.Column<string>(type: "TEXT", nullable: false),
                    private_facts = table.Column<string>(type: "TEXT", nullable: true),
                    salt = table.Column<byte[]>(type: "BLOB", nullable: true),
                    private_digest = table.Column<byte[]>(type: "BLOB", nullable: true),
                    request_key = table.Column<string>(type: "TEXT", nullable: true),
                    numbers = table.Column<string>(type: "TEXT", nullable: true),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_entries", x => new { x.node, x.sequence });
                });

            migrationBuilder.CreateTable(
                name: "figures",
                columns: table => new
                {
                    cut = table.Column<int>(type: "INTEGER", nullable: false),
                    span = table.Column<int>(type: "INTEGER", nullable: false),
                    authority = table.Column<string>(type: "TEXT", nullable: false),
                    sector = table.Column<string>(type: "TEXT", nullable: false),
                    channel = table.Column<int>(type: "INTEGER", nullable: false),
                    interlinked = table.Column<bool>(type: "INTEGER", nullable: false),
                    received = table.Column<long>(type: "INTEGER", nullable: false),
                    received_online = table.Column<long>(type: "INTEGER", nullable: false),
                    received_by_post = table.Column<long>(type: "INTEGER", nullable: false),
                    entered_late = table.Column<long>(type: "INTEGER", nullable: false),
                    slips_by_hand = table.Column<long>(type: "INTEGER", nullable: false),
                    slips_missing = table.Column<long>(type: "INTEGER", nullable: false),
                    results_no_due_time = table.Column<long>(type: "INTEGER", nullable: false),
                    results_earlier_date = table.Column<long>(type: "INTEGER", nullable: false),
                    results_same_date_in_time = table.Column<long>(type: "INTEGER", nullable: false),
                    results_past_time_in_days = table.Column<long>(type: "INTEGER", nullable: false),
                    results_past_time_in_hours = table.Column<long>(type: "INTEGER", nullable: false),
                    results_later_date = table.Column<long>(type: "INTEGER", nullable: false),
                    stopped_no_due_time = table.Column<long>(type: "INTEGER", nullable: false),
                    stopped_earlier_date = table.Column<long>(type: "INTEGER", nullable: false),
                    stopped_same_date_in_time = table.Column<long>(type: "INTEGER", nullable: false),
                    stopped_past_time_in_days = table.Column<long>(type: "INTEGER", nullable: false),
                    stopped_past_time_in_hours = table.Column<long>(type: "INTEGER", nullable: false),
                    stopped_later_date = table.Column<long>(type: "INTEGER", nullable: false),
                    refused = table.Column<long>(type: "INTEGER", nullable: false),
                    waited_days = table.Column<long>(type: "INTEGER", nullable: false),
                    promised_days = table.Column<long>(type: "INTEGER", nullable: false),
                    overdue_began = table.Column<long>(type: "INTEGER", nullable: false),
                    overdue_ended = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_figures", x => new { x.cut, x.span, x.authority, x.sector, x.channel, x.interlinked });
                });

            migrationBuilder.CreateTable(
                name: "heads",
                columns: table => new
                {
                    node = table.Column<string>(type: "TEXT", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_heads", x => x.node);
                });

            migrationBuilder.CreateTable(
                name: "longest_waits",
                columns: table => new
                {
                    cut = table.Column<int>(type: "INTEGER", nullable: false),
                    span = table.Column<int>(type: "INTEGER", nullable: false),
                    authority = table.Column<string>(type: "TEXT", nullable: false),
                    sector = table.Column<string>(type: "TEXT", nullable: false),
                    channel = table.Column<int>(type: "INTEGER", nullable: false),
                    interlinked = table.Column<bool>(type: "INTEGER", nullable: false),
                    days = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_longest_waits", x => new { x.cut, x.span, x.authority, x.sector, x.channel, x.interlinked });
                });

            migrationBuilder.CreateTable(
                name: "looks",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    officer = table.Column<string>(type: "TEXT", nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    page = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_looks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "officers",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    position = table.Column<string>(type: "TEXT", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    card = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_officers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "procedure_postings",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    posted_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    officer = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_procedure_postings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "procedure_versions",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    sector = table.Column<string>(type: "TEXT", nullable: false),
                    levels = table.Column<int>(type: "INTEGER", nullable: false),
                    interlinked = table.Column<bool>(type: "INTEGER", nullable: false),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    published_by = table.Column<string>(type: "TEXT", nullable: false),
                    withdrawn_by = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_procedure_versions", x => new { x.code, x.number });
                });

            migrationBuilder.CreateTable(
                name: "procedures",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    last_number = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_procedures", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "protection_keys",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    xml = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_protection_keys", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "series",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    last = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_series", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    officer = table.Column<string>(type: "TEXT", nullable: false),
                    duty = table.Column<string>(type: "TEXT", nullable: true),
                    stamp = table.Column<string>(type: "TEXT", nullable: false),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    seen_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    device = table.Column<string>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sessions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "tokens",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    officer = table.Column<string>(type: "TEXT", nullable: false),
                    duty = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    issued_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last_used_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    revoked_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tokens", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "units",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    short_name = table.Column<string>(type: "TEXT", nullable: false),
                    parent = table.Column<string>(type: "TEXT", nullable: true),
                    office = table.Column<string>(type: "TEXT", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    history = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_units", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "visits",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    authority = table.Column<string>(type: "TEXT", nullable: false),
                    desk = table.Column<string>(type: "TEXT", nullable: false),
                    officer = table.Column<string>(type: "TEXT", nullable: false),
                    ending = table.Column<int>(type: "INTEGER", nullable: false),
                    slip_number = table.Column<string>(type: "TEXT", nullable: false),
                    dossier_code = table.Column<string>(type: "TEXT", nullable: true),
                    procedure = table.Column<string>(type: "TEXT", nullable: true),
                    applicant_name = table.Column<string>(type: "TEXT", nullable: true),
                    slip = table.Column<string>(type: "TEXT", nullable: false),
                    prints = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visits", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_applicant_name_desk",
                table: "dossiers",
                columns: new[] { "applicant_name", "desk" });

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_applicant_number",
                table: "dossiers",
                column: "applicant_number",
                filter: "applicant_number is not null");

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_applicant_phone_desk",
                table: "dossiers",
                columns: new[] { "applicant_phone", "desk" },
                filter: "applicant_phone is not null");

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_authority_ended_at",
                table: "dossiers",
                columns: new[] { "authority", "ended_at" },
                filter: "ended_at is not null");

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_authority_entered_at",
                table: "dossiers",
                columns: new[] { "authority", "entered_at" });

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_authority_queue_order",
                table: "dossiers",
                columns: new[] { "authority", "queue_order" },
                filter: "ended_at is null");

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_holder_unit_holder_duty_queue_order_code",
                table: "dossiers",
                columns: new[] { "holder_unit", "holder_duty", "queue_order", "code" },
                filter: "holder_unit is not null");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_late",
                table: "dossiers",
                columns: new[] { "authority", "ended_at" },
                filter: "end_timing >= 5");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_overdue",
                table: "dossiers",
                columns: new[] { "authority", "due_at" },
                filter: "end_timing = 6");

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_register_book_register_number",
                table: "dossiers",
                columns: new[] { "register_book", "register_number" });

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_stopped",
                table: "dossiers",
                columns: new[] { "authority", "ended_at" },
                filter: "status >= 7");

            migrationBuilder.CreateIndex(
                name: "IX_duties_officer",
                table: "duties",
                column: "officer");

            migrationBuilder.CreateIndex(
                name: "IX_duties_unit",
                table: "duties",
                column: "unit");

            migrationBuilder.CreateIndex(
                name: "IX_entries_request_key",
                table: "entries",
                column: "request_key",
                unique: true,
                filter: "request_key is not null");

            migrationBuilder.CreateIndex(
                name: "IX_entries_stream_stream_version",
                table: "entries",
                columns: new[] { "stream", "stream_version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_looks_subject_at",
                table: "looks",
                columns: new[] { "subject", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_procedure_postings_unit_code",
                table: "procedure_postings",
                columns: new[] { "unit", "code" });

            migrationBuilder.CreateIndex(
                name: "IX_sessions_officer",
                table: "sessions",
                column: "officer");

            migrationBuilder.CreateIndex(
                name: "IX_tokens_officer",
                table: "tokens",
                column: "officer");

            migrationBuilder.CreateIndex(
                name: "IX_units_parent",
                table: "units",
                column: "parent");

            migrationBuilder.CreateIndex(
                name: "IX_visits_authority_at",
                table: "visits",
                columns: new[] { "authority", "at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "accounts");

            migrationBuilder.DropTable(
                name: "attempts");

            migrationBuilder.DropTable(
                name: "dossiers");

            migrationBuilder.DropTable(
                name: "drafts");

            migrationBuilder.DropTable(
                name: "duties");

            migrationBuilder.DropTable(
                name: "entries");

            migrationBuilder.DropTable(
                name: "figures");

            migrationBuilder.DropTable(
                name: "heads");

            migrationBuilder.DropTable(
                name: "longest_waits");

            migrationBuilder.DropTable(
                name: "looks");

            migrationBuilder.DropTable(
                name: "officers");

            migrationBuilder.DropTable(
                name: "procedure_postings");

            migrationBuilder.DropTable(
                name: "procedure_versions");

            migrationBuilder.DropTable(
                name: "procedures");

            migrationBuilder.DropTable(
                name: "protection_keys");

            migrationBuilder.DropTable(
                name: "series");

            migrationBuilder.DropTable(
                name: "sessions");

            migrationBuilder.DropTable(
                name: "tokens");

            migrationBuilder.DropTable(
                name: "units");

            migrationBuilder.DropTable(
                name: "visits");
        }
    }
}
