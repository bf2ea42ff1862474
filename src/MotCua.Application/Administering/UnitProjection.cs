using System.Text.Json;
using MotCua.Application.Data;
using MotCua.Application.Ledger;
using MotCua.Domain;
using MotCua.Domain.Organisation;

namespace MotCua.Application.Administering;

/// <summary>A unit's entries to its row.</summary>
public sealed class UnitProjection : IProjection
{
    private const string StreamPrefix = "unit:";

    public IReadOnlyList<Type> Rows { get; } = [typeof(UnitRow)];

    public static string StreamOf(string code) => StreamPrefix + code;

    public static UnitHistory Unfold(UnitRow row) => JsonSerializer.Deserialize<UnitHistory>(row.History, EntryJson.Whole)!;

    public void Apply(LedgerEntry entry, Facts facts, IRows rows)
    {
        if (!entry.Stream.StartsWith(StreamPrefix, StringComparison.Ordinal))
        {
            return;
        }

        var before = rows.Find<UnitRow>(entry.Stream[StreamPrefix.Length..]);
        rows.Put(Fold(UnitHistory.Apply(before is null ? null : Unfold(before), facts)));
    }

    private static UnitRow Fold(UnitHistory history) => new()
    {
        Code = history.Code,
        Kind = history.Latest.Kind,
        Name = history.Latest.Name,
        ShortName = history.Latest.ShortName,
        Parent = history.Latest.Parent,
        Office = history.Latest.Office,
        ValidFrom = history.Versions[0].From,
        ValidUntil = history.Latest.Until,
        History = JsonSerializer.Serialize(history, EntryJson.Whole),
    };
}
