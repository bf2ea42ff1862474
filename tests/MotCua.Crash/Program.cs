using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MotCua.Application;
using MotCua.Application.Data;
using MotCua.Application.Ledger;

namespace MotCua.Crash;

/// <summary>
/// A program made to be killed: many counters receive and forward as fast as they can, and each act is told on standard output
/// after the ledger has acknowledged it, never before. Arguments: database kind, connection string, name of this run, dossiers per counter.
/// </summary>
public static class Program
{
    public const int Counters = 12;

    public static async Task Main(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        var database = new DatabaseOptions(Enum.Parse<DatabaseKind>(args[0]), args[1]);
        await using var services = new ServiceCollection().AddLogging(log => log.SetMinimumLevel(LogLevel.None)).AddSingleton(TimeProvider.System)
            .AddMotCuaApplication(database, new LedgerOptions("035"))
            .BuildServiceProvider();
        var ledger = services.GetRequiredService<OfficeLedger>();
        var each = int.Parse(args[3], System.Globalization.CultureInfo.InvariantCulture);
        await Task.WhenAll(Enumerable.Range(0, Counters).Select(counter => Task.Run(() => WorkAsync(ledger, $"{args[2]}-{counter}", each))));
    }

    private static async Task WorkAsync(OfficeLedger ledger, string counter, int dossiers)
    {
        for (var i = 0; i < dossiers; i++)
        {
            var key = $"{counter}-{i}";
            var code = await AgainAsync(async () => (await ledger.ReceiveAsync(key)).Value.Code);
            Tell($"received {key} {code}");
            await AgainAsync(async () => (await ledger.ForwardAsync(code, $"{key}-forward")).Value.ToStep);
            Tell($"forwarded {key} {code}");
        }
    }

    /// <summary>What a clerk does when the program says that it could not be reached: the same request again, with the same key.</summary>
    private static async Task<T> AgainAsync<T>(Func<Task<T>> ask)
    {
        while (true)
        {
            try
            {
                return await ask();
            }
            catch (DbException)
            {
                await Task.Delay(50);
            }
        }
    }

    /// <summary>One write of one whole line: a line that arrived is an acknowledgement, half a line is none.</summary>
    private static void Tell(string line)
    {
        lock (Console.Out)
        {
            Console.Out.WriteLine(line);
            Console.Out.Flush();
        }
    }
}
