using MotCua.Application.Assigning;
using MotCua.Application.Importing;
using MotCua.Application.Publishing;
using MotCua.Domain.Organisation;
using MotCua.Domain.Routing;

namespace MotCua.Application.Demo;

/// <summary>
/// What some offices laid down for themselves from the day after the story: who of them gets what, and their own process tables. A visitor's dossiers go by
/// it; the story's went the procedure's own way.
/// </summary>
public sealed class DemoHouseRules(SetRouting setRouting, ImportProcesses importProcesses)
{
    private const string Decision = "87/QĐ-UBND";

    public async Task SetAsync(DemoFixture fixture, DemoPlan plan, DemoData data, Officer console, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(fixture);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(data);
        var from = fixture.Period.Last.AddDays(1);
        foreach (var unit in data.Routing.Rows.GroupBy(row => row["unit"]))
        {
            var table = new RoutingTable
            {
                Unit = unit.Key,
                From = from,
                Decision = Decision,
                Lines = [.. unit.Where(row => row["way"].Length > 0).Select(row => new RoutingLine(Enum.Parse<RoutingWay>(row["way"], ignoreCase: true), row["value"], OfficerOf(plan.World.Staff, row)))],
                RestByLeastWork = unit.Any(row => row["rest"] == "least"),
            };
            DemoSetting.Must(await setRouting.RunAsync(new(table), console, $"demo-routing-{unit.Key}", cancel), $"routing of {unit.Key}");
        }

        foreach (var unit in data.Processes.Rows.GroupBy(row => (Unit: row["unit"], Decision: row["decision"])))
        {
            var tables = new ImportProcesses.Request(data.Processes, unit.Key.Unit, from, unit.Key.Decision);
            if (await importProcesses.PlanAsync(tables, cancel) is { Tables: [], Problems: [] })
            {
                // A story that goes on: published before it was broken off.
                continue;
            }

            DemoSetting.Must(await importProcesses.RunAsync(tables, console, $"demo-processes-{unit.Key.Unit}", cancel), $"processes of {unit.Key.Unit}");
        }
    }

    private static string OfficerOf(DemoStaff staff, TableRow row) => staff.Pick(row["unit"], DutyKind.Process, (int)DemoData.Number(row["officer"]) - 1).Id;
}
