using MotCua.Application.Data;
using MotCua.Application.Quality;
using MotCua.Application.Reporting;

namespace MotCua.Application.Ledger;

/// <summary>The tables that figures are read from: each adds up what the ledger tells, and no other table is made from them.</summary>
internal static class Counters
{
    public static IReadOnlyList<Type> Rows { get; } = [.. FigureCounting.Rows, .. WaitCounting.Rows, .. QualityCounting.Rows, typeof(TripRow)];
}
