using System.CommandLine;
using System.Text.Json;
using MotCua.Application.Data;
using MotCua.Bench;
using MotCua.Bench.Parts;
using MotCua.Bench.Served;
using MotCua.Bench.Signals;
using MotCua.Web;

// ./run bench: measures the program beside floors of the same run, and keeps nothing.
var parts = new (string Name, Func<BenchRun, DatabaseKind, Task> RunAsync)[]
{
    ("ledger", LedgerIntake.RunAsync),
    ("http", HttpIntake.RunAsync),
    ("look-ups", LookUps.RunAsync),
    ("size", AtSize.RunAsync),
    ("rebuild", Rebuilding.RunAsync),
    ("weight", PageWeight.RunAsync),
    ("start", StartAndMemory.RunAsync),
};
var size = new Argument<string>("size") { DefaultValueFactory = _ => "full", Description = "full (minutes) or quick" };
size.AcceptOnlyFromAmong("full", "quick");
var json = new Option<bool>("--json") { Description = "JSON instead of the table" };
var only = new Option<string[]>("--only") { Description = "some parts only", AllowMultipleArgumentsPerToken = true };
only.AcceptOnlyFromAmong([.. parts.Select(part => part.Name)]);
var database = new Option<string[]>("--database") { Description = "one of the databases only", AllowMultipleArgumentsPerToken = true };
database.AcceptOnlyFromAmong([.. Enum.GetValues<DatabaseKind>().Select(NameOf)]);
var program = new Option<string>("--program") { Description = "the program to start", Required = true };
var bench = new RootCommand("Measures MotCua beside floors of the same run.") { size, json, only, database, program, Bare(), Signals() };
bench.SetAction(async (parsed, cancel) =>
{
    var machine = Machine.Now();
    await using var places = new Places();
    var run = new BenchRun(parsed.GetValue(size) == "quick" ? BenchSize.Quick : BenchSize.Full, places, Path.GetFullPath(parsed.GetRequiredValue(program)));
    try
    {
        await MeasureAsync(run, parsed.GetValue(only) ?? [], parsed.GetValue(database) ?? []).WaitAsync(cancel);
        Console.WriteLine(parsed.GetValue(json) ? BenchReport.AsJson(machine.AtEnd(), run.Lines) : BenchReport.Table(machine.AtEnd(), run.Lines));
        return 0;
    }
    catch (OperationCanceledException) when (cancel.IsCancellationRequested)
    {
        return 130;
    }
    finally
    {
        ServedProgram.EndAll();
    }
});
return await bench.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });

static string NameOf(DatabaseKind kind) => kind.ToString().ToLowerInvariant();

async Task MeasureAsync(BenchRun run, string[] wanted, string[] databases)
{
    foreach (var (name, runAsync) in parts.Where(part => wanted.Length == 0 || wanted.Contains(part.Name)))
    {
        foreach (var kind in run.Places.Databases.Where(kind => databases.Length == 0 || databases.Contains(NameOf(kind))))
        {
            Console.Error.WriteLine($"{name}, {BenchRun.NameOf(kind)} …");
            var before = run.Lines.Count;
            await runAsync(run, kind);
            run.Lines.Skip(before).ToList().ForEach(line => Console.Error.WriteLine($"  {string.Join("  ", BenchReport.Cells(line))}"));
        }
    }
}

// ./run bench signals: whether the rules find the failings that were put into simulated years.
static Command Signals()
{
    var seeds = new Option<int>("--seeds") { DefaultValueFactory = _ => 20, Description = "how many years" };
    var divide = new Option<int>("--divide") { DefaultValueFactory = _ => 1, Description = "a part of the dossiers only, for a quick try" };
    var json = new Option<bool>("--json") { Description = "JSON instead of the table" };
    var signals = new Command("signals", "Recall and false alarms of every rule of signals over simulated years with known failings.") { seeds, divide, json };
    signals.SetAction(async (parsed, cancel) =>
    {
        var machine = Machine.Now();
        var rules = await SignalBench.RunAsync(parsed.GetValue(seeds), parsed.GetValue(divide), cancel);
        Console.WriteLine(parsed.GetValue(json)
            ? JsonSerializer.Serialize(new { machine = machine.AtEnd(), seeds = parsed.GetValue(seeds), rules }, new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true })
            : SignalScore.Table(rules) + Environment.NewLine + machine.AtEnd());
        return 0;
    });
    return signals;
}

// The bench starts itself with this for the floor of the web.
static Command Bare()
{
    var data = new Option<string>("--data") { Required = true };
    var urls = new Option<string>("--urls") { Required = true };
    var postgres = new Option<string?>("--postgres");
    var page = new Option<string?>("--page");
    var bare = new Command("bare") { data, urls, postgres, page };
    bare.Hidden = true;
    bare.SetAction((parsed, _) => BareProgram.RunAsync(
        new MotCuaOptions(parsed.GetRequiredValue(data), parsed.GetRequiredValue(urls), parsed.GetValue(postgres)), parsed.GetValue(page)));
    return bare;
}
