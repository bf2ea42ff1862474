using MotCua.Application.Data;
using MotCua.Application.Interlinking;
using MotCua.Application.Quality;
using MotCua.Application.Reporting;

namespace MotCua.Application.Ledger;

/// <summary>The tables that figures alone are read from: what the ledger tells, added up or one by one. No other table is made from them.</summary>
internal static class Counters
{
    /// <summary>
    /// What of an entry they are counted by. Private facts are not among it: erasing takes these, and what was counted stays counted.
    /// </summary>
    public static IReadOnlyList<string> Columns { get; } =
        [nameof(LedgerEntry.Node), nameof(LedgerEntry.Sequence), nameof(LedgerEntry.At), nameof(LedgerEntry.Actor), nameof(LedgerEntry.Stream), nameof(LedgerEntry.Type), nameof(LedgerEntry.Facts)];

    public static IReadOnlyList<Type> Rows { get; } = [.. FigureCounting.Rows, .. WaitCounting.Rows, .. QualityCounting.Rows, .. StageRows.Rows, typeof(TripRow)];

    /// <summary>The rows that an entry finds and they are told by.</summary>
    public static IReadOnlyList<Type> Sources { get; } = [typeof(DossierRow)];
}
