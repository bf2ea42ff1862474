using System.Diagnostics;
using System.Globalization;
using MotCua.Application.Data;

namespace MotCua.Application.Tests.Ledger;

/// <summary>The program made to be killed, and what it said before it was.</summary>
internal sealed class KilledProgram : IDisposable
{
    private readonly Process process;
    private readonly Task reading;
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private KilledProgram(Process process)
    {
        this.process = process;
        reading = ReadAsync();
    }

    /// <summary>Code of each dossier whose receipt was acknowledged, by its request.</summary>
    public Dictionary<string, string> Received { get; } = [];

    /// <summary>Codes whose hand-over was acknowledged.</summary>
    public HashSet<string> Forwarded { get; } = [];

    public static KilledProgram Start(DatabaseOptions database, string run, int dossiersPerCounter)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in new[]
        {
            typeof(Crash.Program).Assembly.Location, database.Kind.ToString(), database.ConnectionString, run, dossiersPerCounter.ToString(CultureInfo.InvariantCulture),
        })
        {
            start.ArgumentList.Add(argument);
        }

        return new KilledProgram(Process.Start(start)!);
    }

    /// <summary>Lets it work for this long after its first acknowledged act, then kill -9.</summary>
    public async Task KillAfterAsync(TimeSpan work)
    {
        await begun.Task;
        await Task.Delay(work);
        process.Kill();
        await EndAsync();
    }

    public async Task EndAsync()
    {
        await process.WaitForExitAsync();
        await reading;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }

    private async Task ReadAsync()
    {
        var text = await ReadWholeLinesAsync();
        foreach (var line in text)
        {
            var words = line.Split(' ');
            if (words[0] == "received")
            {
                Received.Add(words[1], words[2]);
            }
            else
            {
                Forwarded.Add(words[2]);
            }
        }
    }

    /// <summary>A line cut off by the kill is dropped: nobody read it as an acknowledgement.</summary>
    private async Task<IEnumerable<string>> ReadWholeLinesAsync()
    {
        var text = new System.Text.StringBuilder();
        var buffer = new char[8192];
        int read;
        while ((read = await process.StandardOutput.ReadAsync(buffer)) > 0)
        {
            text.Append(buffer, 0, read);
            begun.TrySetResult();
        }

        begun.TrySetResult();
        var lines = text.ToString().Split('\n');
        return lines[..^1];
    }
}
