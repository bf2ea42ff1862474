namespace MotCua.Application.Ledger;

/// <summary>What is done to one row in a group's transaction.</summary>
internal enum RowChange
{
    Insert,
    Upsert,

    /// <summary>The row is there, and only <see cref="RowWrite.Changed"/> is written: an index over other columns is not touched.</summary>
    Update,

    /// <summary>The row holds what is to be added to the numbers stored under its key.</summary>
    Add,
    Delete,
}

internal readonly record struct RowWrite(RowChange Change, RowMap Map, object Row)
{
    /// <summary>Columns to write, for an update.</summary>
    public IReadOnlyList<RowMap.Column> Changed { get; init; } = [];

    /// <summary>This change and the one before it to the same row, as one.</summary>
    public RowWrite After(RowWrite before) => (before.Change, Change) switch
    {
        (RowChange.Add, RowChange.Add) => this with { Row = Map.Sum(before.Row, Row) },
        (RowChange.Delete, RowChange.Add) => this with { Change = RowChange.Upsert },
        (_, RowChange.Add) => before with { Row = Map.Sum(before.Row, Row) },
        _ => this,
    };

    /// <summary>The row as it is after this change; <paramref name="stored"/> matters only to an addition.</summary>
    public object? Over(object? stored) => Change switch
    {
        RowChange.Delete => null,
        RowChange.Add when stored is not null => Map.Sum(stored, Row),
        _ => Row,
    };
}
