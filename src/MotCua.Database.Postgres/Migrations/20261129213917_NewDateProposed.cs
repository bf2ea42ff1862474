using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Database.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class NewDateProposed : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "new_date_proposed",
                table: "dossiers",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.Sql("update dossiers set new_date_proposed = true where ended_at is null and state like '%\"proposedDate\":%';");

            migrationBuilder.CreateIndex(
                name: "ix_dossiers_new_date",
                table: "dossiers",
                columns: new[] { "queue_order", "code", "holder_unit" },
                filter: "new_date_proposed");

            // Until it has looked at the new column, the planner takes half of all dossiers for proposed ones.
            migrationBuilder.Sql("analyze dossiers;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_dossiers_new_date",
                table: "dossiers");

            migrationBuilder.DropColumn(
                name: "new_date_proposed",
                table: "dossiers");
        }
    }
}
