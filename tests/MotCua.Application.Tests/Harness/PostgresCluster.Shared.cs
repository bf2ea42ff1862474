[assembly: AssemblyFixture(typeof(MotCua.Application.Tests.Harness.PostgresCluster.SharedEnd))]

namespace MotCua.Application.Tests.Harness;

/// <summary>The cluster that all tests share: started when the first one asks for it, stopped when the last one ends.</summary>
public sealed partial class PostgresCluster
{
    private static readonly Lazy<PostgresCluster?> Shared = new(() => Start());

    /// <summary>The running cluster; null when no PostgreSQL is installed.</summary>
    public static PostgresCluster? Running => Shared.Value;

    /// <summary>A cluster of its own, for a test that kills it. Skips the test where no PostgreSQL is installed.</summary>
    public static PostgresCluster StartOwn()
    {
        var cluster = Start();
        Assert.SkipWhen(cluster is null, "PostgreSQL is not installed here (Debian: apt-get install postgresql).");
        return cluster!;
    }

    /// <summary>For the test framework: ends the shared cluster after the last test.</summary>
    public sealed class SharedEnd : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            if (Shared.IsValueCreated && Shared.Value is { } cluster)
            {
                await cluster.DisposeAsync();
            }
        }
    }
}
