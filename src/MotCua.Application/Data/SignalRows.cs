namespace MotCua.Application.Data;

/// <summary>
/// One thing that stands out. No history and no projection: rows are found anew from the ledger whenever a month of a desk is looked through, and the same ledger gives the same rows.
/// </summary>
public sealed record SignalRow
{
    /// <summary>Authority whose desk it is about.</summary>
    public required string Unit { get; init; }

    /// <summary>First day of the month: of the entering, or of what happened at the desk.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>1, 2, 3 … of this desk and month.</summary>
    public required int Number { get; init; }

    /// <summary>Id of the rule that found it.</summary>
    public required string Rule { get; init; }

    /// <summary>UTC: when it happened.</summary>
    public required DateTime At { get; init; }

    /// <summary>Codes, each between two bars; "|" where it is about the desk.</summary>
    public required string Dossiers { get; init; }

    /// <summary>What fills the places of the rule's reason, as JSON; nobody's name or number.</summary>
    public required string Facts { get; init; }
}

/// <summary>A month of a desk that was looked through.</summary>
public sealed record SignalMonthRow
{
    public required string Unit { get; init; }

    public required DateOnly Month { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime LookedAt { get; init; }

    /// <summary>Number of the node's last entry that was seen.</summary>
    public required long Sequence { get; init; }

    /// <summary>Dossiers that were entered in the month.</summary>
    public required int Dossiers { get; init; }

    /// <summary>How many rows of <see cref="SignalRow"/> it has.</summary>
    public required int Found { get; init; }
}

/// <summary>How far a node's ledger has been looked through.</summary>
public sealed record SignalCursorRow
{
    public required string Node { get; init; }

    public required long Sequence { get; init; }

    /// <summary>The office's day on which all open dossiers were last looked at: some signs come with time alone.</summary>
    public required DateOnly Day { get; init; }
}
