using System.CommandLine;
using MotCua.Application.Data;
using MotCua.Bench;
using MotCua.Bench.Parts;

// ./run bench: measures the program beside floors, and keeps nothing.
var size = new Argument<string>("size") { DefaultValueFactory = _ => "full", Description = "full (minutes) or quick" };
size.AcceptOnlyFromAmong("full", "quick");
var json = new Option<bool>("--json") { Description = "JSON instead of the table" };
var only = new Option<string?>("--only") { Description = "one part: ledger" };
var program = new Option<string>("--program") { Required = true, Description = "the program to start" };
var bench = new RootCommand("Measures MotCua beside floors of the same run.") { size, json, only, program };
bench.SetAction(async (parsed, _) =>
{
    var parts = new (string Name, Func<BenchRun, DatabaseKind, Task> RunAsync)[]
    {
        ("ledger", LedgerIntake.RunAsync),
    };
    var machine = Machine.Now();
    await using var places = new Places();
    var run = new BenchRun(parsed.GetValue(size) == "quick" ? BenchSize.Quick : BenchSize.Full, places, Path.GetFullPath(parsed.GetRequiredValue(program)));
    foreach (var (name, runAsync) in parts.Where(part => parsed.GetValue(only) is not { } one || one == part.Name))
    {
        foreach (var database in places.Databases)
        {
            Console.Error.WriteLine($"{name}, {BenchRun.NameOf(database)} …");
            await runAsync(run, database);
        }
    }

    Console.WriteLine(parsed.GetValue(json) ? BenchReport.AsJson(machine.AtEnd(), run.Lines) : BenchReport.Table(machine.AtEnd(), run.Lines));
});
return await bench.Parse(args).InvokeAsync();
