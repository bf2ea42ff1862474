using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace MotCua.Application.Tests.Harness;

/// <summary>
/// A private PostgreSQL on a free loopback port, with a folder of its own that goes when it is disposed.
/// PostgreSQL refuses to run as root, so root runs it as the user postgres.
/// </summary>
public sealed partial class PostgresCluster : IAsyncDisposable
{
    private readonly string folder;
    private int databases;

    private readonly string settings;

    private PostgresCluster(string folder, int port, string settings)
    {
        this.folder = folder;
        this.settings = settings;
        Port = port;
    }

    public int Port { get; }

    private int ProcessId => int.Parse(File.ReadLines(Path.Combine(folder, "data", "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    /// <summary>A fresh, empty database.</summary>
    public async Task<string> NewDatabaseAsync(CancellationToken cancel)
    {
        var name = $"motcua_{Interlocked.Increment(ref databases)}";
        await using var connection = new NpgsqlConnection(ConnectionTo("postgres"));
        await connection.OpenAsync(cancel);
        await using var command = new NpgsqlCommand($"create database {name}", connection);
        await command.ExecuteNonQueryAsync(cancel);
        return ConnectionTo(name);
    }

    public void StartServer() => Tool("pg_ctl", "-s", "-D", Path.Combine(folder, "data"), "-w", "-l", Path.Combine(folder, "log"), "-o", Options, "start");

    public void StopServer() => Tool("pg_ctl", "-D", Path.Combine(folder, "data"), "-m", "immediate", "-w", "stop");

    /// <summary>kill -9, of one of its backends or of the whole server; a server killed whole is started again on what it left.</summary>
    public void Kill(bool aBackend)
    {
        var server = ProcessId;
        var children = File.ReadAllText($"/proc/{server}/task/{server}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (aBackend && children.LastOrDefault(IsBackend) is { } backend)
        {
            KillProcess(int.Parse(backend, CultureInfo.InvariantCulture));
            return;
        }

        KillProcess(server);

        // Its children see that it is gone and end by themselves; only then may another server start.
        SpinWait.SpinUntil(() => children.All(child => !Directory.Exists($"/proc/{child}")), TimeSpan.FromSeconds(30));
        StartServer();
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        StopServer();
        await Task.Run(() => Execute("rm", "-rf", folder));
    }

    private string Options => $"-p {Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c max_connections=200 {settings}";

    /// <summary>Every test has a database and so a pool of its own: what it left open is closed soon, or the connections of hundreds of tests would stand side by side.</summary>
    private string ConnectionTo(string database) =>
        $"Host=127.0.0.1;Port={Port};Username=postgres;Database={database};Include Error Detail=true;Connection Idle Lifetime=10;Connection Pruning Interval=5";

    /// <summary>Null when no PostgreSQL is installed.</summary>
    /// <param name="settings">More of the server's own, each "-c name=value".</param>
    public static PostgresCluster? Start(string settings = "")
    {
        if (Binaries() is null)
        {
            return Environment.GetEnvironmentVariable("MOTCUA_TEST_ALL") == "1"
                ? throw new InvalidOperationException("PostgreSQL is not installed, and this run must test everything: apt-get install postgresql")
                : null;
        }

        var folder = Execute("mktemp", "-d", "/tmp/motcua-pg-XXXXXX").Trim();
        var cluster = new PostgresCluster(folder, FreePort(), settings);
        Tool("initdb", "-D", Path.Combine(folder, "data"), "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8");
        cluster.StartServer();
        return cluster;
    }

    private static bool IsBackend(string process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/cmdline").Contains(" motcua_", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static void KillProcess(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }
        catch (ArgumentException)
        {
            // It ended by itself meanwhile.
        }
    }

    private static string? Binaries() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Order().LastOrDefault()
        : null;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void Tool(string name, params string[] arguments) => Execute(Path.Combine(Binaries()!, name), arguments);

    private static string Execute(string program, params string[] arguments)
    {
        string[] command = Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--", program, .. arguments] : [program, .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = "/tmp", RedirectStandardOutput = !arguments.Contains("start") };
        using var process = Process.Start(start)!;
        var output = start.RedirectStandardOutput ? process.StandardOutput.ReadToEnd() : "";
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {output}");
    }
}
