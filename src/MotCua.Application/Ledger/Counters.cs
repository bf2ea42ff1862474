using MotCua.Application.Data;
using MotCua.Application.Interlinking;
using MotCua.Application.Quality;
using MotCua.Application.Reporting;

namespace MotCua.Application.Ledger;

/// <summary>The tables that figures alone are read from: what the ledger tells, added up or one by one. No other table is made from them.</summary>
internal static class Counters
{
    public static IReadOnlyList<Type> Rows { get; } = [.. FigureCounting.Rows, .. WaitCounting.Rows, .. QualityCounting.Rows, .. StageRows.Rows, typeof(TripRow)];
}
