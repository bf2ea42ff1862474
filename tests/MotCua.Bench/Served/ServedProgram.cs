using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using MotCua.Web;

namespace MotCua.Bench.Served;

/// <summary>A server in a process of its own on a free loopback port. It is ended by its process id when disposed.</summary>
internal sealed partial class ServedProgram : IDisposable
{
    private static readonly ConcurrentDictionary<int, Process> Running = new();
    private readonly Process process;

    private ServedProgram(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>The program itself, as its users start it.</summary>
    public static Task<ServedProgram> OursAsync(string program, MotCuaOptions options) => StartAsync(program, ["serve", .. Arguments(options)]);

    /// <summary>The bare program of the floor.</summary>
    public static Task<ServedProgram> BareAsync(MotCuaOptions options, string? page = null) =>
        StartAsync(Environment.ProcessPath!, ["bare", .. Arguments(options), .. page is null ? Array.Empty<string>() : ["--page", page]]);

    /// <summary>Ends whatever still serves, when the bench is broken off.</summary>
    public static void EndAll()
    {
        foreach (var process in Running.Values)
        {
            process.Kill();
            process.WaitForExit();
        }
    }

    /// <summary>Resident memory in MiB.</summary>
    public double MemoryMiB()
    {
        var line = File.ReadLines($"/proc/{process.Id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    public void Dispose()
    {
        Running.TryRemove(process.Id, out _);
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private static string[] Arguments(MotCuaOptions options) =>
        ["--data", options.Data, "--urls", options.Urls, .. options.Postgres is { } postgres ? new[] { "--postgres", postgres } : []];

    private static async Task<ServedProgram> StartAsync(string program, string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        Running.TryAdd(process.Id, process);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Told().Match(line) is { Success: true } told)
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return new ServedProgram(process, new Uri(told.Value));
            }
        }

        throw new InvalidOperationException($"{program} did not start.");
    }

    /// <summary>The address in the line that says that it serves.</summary>
    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Told();
}
