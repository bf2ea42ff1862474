using System.Globalization;

namespace MotCua.Bench;

/// <summary>What it was measured on, and how busy that was with other work.</summary>
internal sealed record Machine(int Cores, double MemoryGiB, double LoadBefore, double LoadAfter)
{
    public static Machine Now() => new(Environment.ProcessorCount, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1 << 30), Load(), Load());

    public Machine AtEnd() => this with { LoadAfter = Load() };

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"machine: {Cores} cores, {MemoryGiB:0} GiB, load {LoadBefore:0.0} before and {LoadAfter:0.0} after the run, the bench's own included");

    private static double Load() => File.Exists("/proc/loadavg") ? double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture) : double.NaN;
}
