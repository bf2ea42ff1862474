using System.Diagnostics;

namespace MotCua.Web.Tests.Harness;

/// <summary>The program itself, as its own process, the way an operator runs it.</summary>
public sealed class Motcua : IDisposable
{
    private readonly Process process;

    private Motcua(Process process) => this.process = process;

    public sealed record Ended(int Code, string Output, string Error);

    /// <summary>Runs a command to its end, in Vietnamese.</summary>
    public static async Task<Ended> RunAsync(params string[] arguments)
    {
        using var program = Start(arguments);
        var output = program.process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = program.process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Ended(program.process.ExitCode, await output, await error);
    }

    /// <summary>Starts a server and waits for its first line, the one that says where it serves.</summary>
    public static async Task<Motcua> ServeAsync(params string[] arguments)
    {
        var program = Start(["serve", "--urls", "http://127.0.0.1:0", .. arguments]);
        await program.process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        return program;
    }

    /// <summary>Runs a command and kills it, as a power cut would, once <paramref name="isTime"/> says so.</summary>
    public static async Task KillAsync(Func<bool> isTime, params string[] arguments)
    {
        using var program = Start(arguments);
        while (!isTime() && !program.process.HasExited)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        program.process.Kill();
        await program.process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }

    private static Motcua Start(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LANG"] = "vi_VN.UTF-8";
        return new Motcua(Process.Start(start)!);
    }
}
