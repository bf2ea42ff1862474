using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MotCua.Database.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class CountCutSums : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // What was counted before there were cuts is of both; its sums make the others. Rebuilding the rows gives the same.
            foreach (var (cut, authority, procedure) in new[] { (1, "authority", "''"), (2, "''", "procedure") })
            {
                migrationBuilder.Sql(
                    $"""
                    insert into waits (cut, authority, first, procedure, days, timing, stopped, waited, promised)
                    select {cut}, {authority}, first, {procedure}, days, timing, stopped, sum(waited), sum(promised)
                    from waits where cut = 0 group by 2, first, 4, days, timing, stopped;
                    """);
                migrationBuilder.Sql(
                    $"""
                    insert into trips (cut, span, authority, first, procedure, handed_in, sent_for_papers, turned_away, guided, brought_papers, collected, withdrew_in_person, finished)
                    select {cut}, span, {authority}, first, {procedure}, sum(handed_in), sum(sent_for_papers), sum(turned_away), sum(guided), sum(brought_papers), sum(collected), sum(withdrew_in_person), sum(finished)
                    from trips where cut = 0 group by span, 3, first, 5;
                    """);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("delete from waits where cut > 0;");
            migrationBuilder.Sql("delete from trips where cut > 0;");
        }
    }
}
