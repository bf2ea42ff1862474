using MotCua.Application.Data;
using MotCua.Bench.Served;

namespace MotCua.Bench.Parts;

/// <summary>The public page of a dossier by its code, beside a bare program that reads the same row and answers with the same bytes. Both are asked for compressed answers, as browsers do.</summary>
internal static class LookUps
{
    private const int Dossiers = 500;
    private const int Callers = 16;

    public static async Task RunAsync(BenchRun run, DatabaseKind database)
    {
        var options = await run.Places.NewAsync(database);
        var codes = new string[Dossiers];
        await using (var office = await BenchOffice.OpenAsync(options))
        {
            await Parallel.ForAsync(0, Dossiers, async (place, _) => codes[place] = await office.ReceiveAsync());
        }

        // One address asks more often here than a household may; the limit stands where an office would set it.
        await File.WriteAllTextAsync(Path.Combine(options.Data, "settings.json"), """{ "track": { "lookUpsAMinute": 1000000000 } }""");
        using var program = await ServedProgram.OursAsync(run.Program, options);
        using var caller = new Caller(program.Address);
        var page = Path.Combine(options.Data, "page.html");
        using (var reader = new Caller(program.Address, keepsCookies: true))
        {
            await File.WriteAllTextAsync(page, await reader.ReadAsync($"/track?code={codes[0]}"));
        }

        using var bare = await ServedProgram.BareAsync(options, page);
        using var floor = new Caller(bare.Address);
        var rounds = await run.BesideAsync(Callers, _ => caller.GetAsync(Any()), _ => floor.GetAsync(Any()));
        run.Lines.Add(BenchLine.Beside($"{BenchRun.NameOf(database)}: public look-ups, callers: {Callers}", rounds, "0.70 of the floor", (_, ratio) => ratio >= 0.7));

        string Any() => $"/track?code={codes[Random.Shared.Next(codes.Length)]}";
    }
}
