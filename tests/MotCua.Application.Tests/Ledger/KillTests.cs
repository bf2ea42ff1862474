using Microsoft.EntityFrameworkCore;
using MotCua.Application.Ledger;
using MotCua.Application.Tests.Harness;
using MotCua.Crash;

namespace MotCua.Application.Tests.Ledger;

/// <summary>kill -9 at any moment: nobody who holds a slip is forgotten, and nothing is half done.</summary>
public sealed class KillTests
{
    private const int Kills = 20;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task No_acknowledged_act_is_lost_when_the_program_is_killed(TestDatabase database)
    {
        await using var office = await TestOffice.OpenAsync(database, "2020-06-01");
        var received = new Dictionary<string, string>();
        var forwarded = new HashSet<string>();
        var moments = new Random(20200615);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var program = KilledProgram.Start(office.Database, $"run{kill}", dossiersPerCounter: 100_000);
            await program.KillAfterAsync(TimeSpan.FromMilliseconds(moments.Next(1, 400)));

            forwarded.UnionWith(program.Forwarded);
            foreach (var (key, code) in program.Received)
            {
                received.Add(key, code);
            }
        }

        Assert.True(received.Count > Kills * 10, $"Only {received.Count} acts before {Kills} kills prove nothing.");
        await AssertNothingIsLostOrHalfAsync(office, received, forwarded);
    }

    [Fact]
    public async Task No_act_is_lost_or_done_twice_when_the_database_is_killed()
    {
        const int DossiersPerCounter = 100;
        await using var cluster = PostgresCluster.StartOwn();
        await using var office = await TestOffice.OpenAsync(cluster, "2020-06-01");
        using var program = KilledProgram.Start(office.Database, "run", DossiersPerCounter);
        var working = program.EndAsync();
        var moments = new Random(20200615);
        var kills = 0;
        while (!working.IsCompleted)
        {
            await Task.WhenAny(working, Task.Delay(moments.Next(300, 900), TestContext.Current.CancellationToken));
            if (!working.IsCompleted)
            {
                cluster.Kill(aBackend: kills++ % 2 == 0);
            }
        }

        await working;
        Npgsql.NpgsqlConnection.ClearAllPools();
        Assert.True(kills >= 4, $"The database was killed only {kills} times.");
        Assert.Equal(Program.Counters * DossiersPerCounter, program.Received.Count);
        Assert.Equal(Program.Counters * DossiersPerCounter, program.Forwarded.Count);
        await AssertNothingIsLostOrHalfAsync(office, program.Received, program.Forwarded);

        await using var db = await office.DatabaseAsync();
        Assert.Equal(program.Received.Count, await db.Dossiers.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(2 * program.Received.Count, await db.Entries.CountAsync(TestContext.Current.CancellationToken));
    }

    private static async Task AssertNothingIsLostOrHalfAsync(TestOffice office, Dictionary<string, string> received, HashSet<string> forwarded)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var db = await office.DatabaseAsync();
        var entries = await db.Entries.AsNoTracking().OrderBy(entry => entry.Sequence).ToListAsync(cancel);
        var codeByKey = entries.Where(entry => entry.Type == "dossier.received")
            .ToDictionary(entry => entry.RequestKey![(Counter.Mai.Id.Length + 1)..], entry => entry.Stream[DossierProjection.StreamPrefix.Length..]);
        Assert.All(received, told => Assert.Equal(told.Value, codeByKey[told.Key]));
        var forwardedCodes = entries.Where(entry => entry.Type == "dossier.forwarded").Select(entry => entry.Stream[DossierProjection.StreamPrefix.Length..]).ToHashSet();
        Assert.Subset(forwardedCodes, forwarded);

        // Row, entries and visit of each dossier, or nothing of it; numbers without a gap; the chain whole.
        var codes = codeByKey.Values.Order(StringComparer.Ordinal).ToList();
        Assert.Equal(codes, (await db.Dossiers.Select(row => row.Code).ToListAsync(cancel)).Order(StringComparer.Ordinal));
        Assert.Equal(codes, (await db.Visits.Select(row => row.DossierCode!).ToListAsync(cancel)).Order(StringComparer.Ordinal));
        Assert.Equal(
            Enumerable.Range(1, codes.Count).Select(number => (long)number),
            (await db.Dossiers.Select(row => row.RegisterNumber).ToListAsync(cancel)).Order());
        Assert.Empty(await office.VerifyAsync());
    }
}
