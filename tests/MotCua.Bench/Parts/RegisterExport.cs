using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using MotCua.Bench.Served;

namespace MotCua.Bench.Parts;

/// <summary>A million lines of the register as a file, asked for as a leader does: the button, then the page that says how far it is.</summary>
internal static partial class RegisterExport
{
    private const double MostSeconds = 60;
    private const double MostMemory = 64;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <param name="from">First day of the books; the last one is yesterday.</param>
    public static async Task RunAsync(BenchRun run, ServedProgram program, Caller caller, string database, DateOnly from, DateOnly until)
    {
        var days = string.Create(CultureInfo.InvariantCulture, $"from={from:dd/MM/yyyy}&until={until:dd/MM/yyyy}");
        foreach (var kind in new[] { "Csv", "Xlsx" })
        {
            var page = await caller.ReadAsync($"/register?{days}");
            var before = program.MemoryMiB();
            var began = Stopwatch.GetTimestamp();
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/register?{days}&handler=file")
            {
                Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["kind"] = kind, ["all"] = "true", ["__RequestVerificationToken"] = SignIn.TokenOf(page) }),
            };
            using var answer = await caller.SendAsync(request);
            var file = answer.Headers.Location?.OriginalString.Split('?')[0] ?? throw new InvalidOperationException("No file was begun.");
            var (most, told) = (before, "");
            while (!(told = await caller.ReadAsync(file)).Contains("handler=take", StringComparison.Ordinal))
            {
                if (Stopwatch.GetElapsedTime(began) > Patience)
                {
                    throw new InvalidOperationException("The file did not become ready.");
                }

                most = Math.Max(most, program.MemoryMiB());
                await Task.Delay(100);
            }

            var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
            var lines = long.Parse(Lines().Match(told).Groups["lines"].Value.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
            run.Lines.Add(new BenchLine($"{database}: register of {lines:#,0} lines as {kind}", seconds, " s", Budget: "60 s for a million", Met: seconds * 1_000_000 / lines < MostSeconds));
            run.Lines.Add(new BenchLine($"{database}: memory that the {kind} file took at most", Math.Max(0, most - before), " MiB", Budget: $"{MostMemory:0} MiB, whatever the length", Met: most - before < MostMemory));
        }
    }

    [GeneratedRegex("Tệp đã ghi xong: (?<lines>[0-9.]+) dòng")]
    private static partial Regex Lines();
}
