using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Database.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class TripDays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Days are kept by authority alone; rebuilding the rows gives the same.
            migrationBuilder.Sql("delete from trips where span = 2 and cut <> 1;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // What was taken away is made again by a rebuild of the rows.
        }
    }
}
