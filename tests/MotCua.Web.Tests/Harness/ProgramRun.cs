using MotCua.Web.Commands;

namespace MotCua.Web.Tests.Harness;

/// <summary>What the program said when it was run with a command line. One at a time: the console is shared.</summary>
public sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    private static readonly SemaphoreSlim Console = new(1);

    static ProgramRun()
    {
        // Commands speak the language of the machine they run on, and take their database from it.
        Environment.SetEnvironmentVariable("LANG", "vi_VN.UTF-8");
        Environment.SetEnvironmentVariable("MOTCUA_POSTGRES", null);
    }

    /// <param name="data">Data folder; made when it is missing.</param>
    public static async Task<ProgramRun> OfAsync(string data, params string[] arguments)
    {
        await Console.WaitAsync(TestContext.Current.CancellationToken);
        var (usual, usualError) = (System.Console.Out, System.Console.Error);
        using var output = new StringWriter();
        using var error = new StringWriter();
        try
        {
            System.Console.SetOut(output);
            System.Console.SetError(error);
            var code = await Root.RunAsync([.. arguments, "--data", data]);
            return new ProgramRun(code, output.ToString(), error.ToString());
        }
        finally
        {
            System.Console.SetOut(usual);
            System.Console.SetError(usualError);
            Console.Release();
        }
    }
}

/// <summary>A folder that is there for one test.</summary>
public sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("motcua-run-").FullName;

    public string Write(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Path, recursive: true);
    }
}
