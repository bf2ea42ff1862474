using MotCua.Application.Data;

namespace MotCua.Bench;

/// <summary>How much a run does.</summary>
/// <param name="Rounds">How often figure and floor take turns; odd, so that the median is one of them.</param>
/// <param name="Seconds">How long one turn lasts.</param>
/// <param name="WarmUp">Seconds before the first turn: a program that was just started is still being compiled.</param>
/// <param name="Sizes">Dossiers stored when pages and search are asked.</param>
/// <param name="Largest">PostgreSQL alone is asked once more at this size; 0 for never.</param>
internal sealed record BenchSize(int Rounds, double Seconds, double WarmUp, IReadOnlyList<int> Sizes, int Largest)
{
    public static readonly BenchSize Full = new(3, 3, 6, [10_000, 1_000_000], 10_000_000);
    public static readonly BenchSize Quick = new(1, 1.5, 3, [10_000, 30_000], 60_000);
}

/// <summary>A run of the bench: what its parts measure goes into <see cref="Lines"/>.</summary>
/// <param name="Program">The program as it is started by who uses it.</param>
internal sealed record BenchRun(BenchSize Size, Places Places, string Program)
{
    public List<BenchLine> Lines { get; } = [];

    public static string NameOf(DatabaseKind database) => database == DatabaseKind.Sqlite ? "SQLite" : "PostgreSQL";

    /// <summary>Lets figure and floor take turns, after one turn each to warm up.</summary>
    public async Task<IReadOnlyList<(LoadResult Ours, LoadResult Floor)>> BesideAsync(int callers, Func<int, Task> ours, Func<int, Task> floor, bool isWarm = false)
    {
        var rounds = new List<(LoadResult, LoadResult)>();
        await Load.RunAsync(callers, isWarm ? Size.Seconds / 3 : Size.WarmUp, ours);
        await Load.RunAsync(callers, isWarm ? Size.Seconds / 3 : Size.WarmUp, floor);
        while (rounds.Count < Size.Rounds)
        {
            rounds.Add((await Load.RunAsync(callers, Size.Seconds, ours), await Load.RunAsync(callers, Size.Seconds, floor)));
        }

        return rounds;
    }
}
