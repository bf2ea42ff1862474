namespace MotCua.Application.Data;

/// <summary>Which dossier the portal knows by a code it gave.</summary>
public sealed record PortalCodeRow
{
    public required string Code { get; init; }

    public required string Dossier { get; init; }
}

/// <summary>Up to which entry of a node's chain the portal's sender has read. Kept beside the ledger: with the portal's tables emptied, everything is told again.</summary>
public sealed record PortalCursorRow
{
    public required string Node { get; init; }

    public required long Sequence { get; init; }
}

/// <summary>What the portal was told of one dossier, and what still waits to be told.</summary>
public sealed record PortalDossierRow
{
    public required string Code { get; init; }

    /// <summary>Version of the last entry that may tell the portal something.</summary>
    public required int Known { get; init; }

    /// <summary>Version up to which the portal was told everything.</summary>
    public required int Told { get; init; }

    /// <summary>UTC: since when something waits to be told; null when nothing does.</summary>
    public DateTime? Since { get; init; }

    /// <summary>UTC: not to be tried before; null when nothing waits.</summary>
    public DateTime? NextAt { get; init; }

    /// <summary>Tries of the version that waits.</summary>
    public required int Attempts { get; init; }

    /// <summary>Of these, answered with a no.</summary>
    public required int Refusals { get; init; }

    /// <summary>Why the last try failed: "timeout", "http-500", "answer-07". Never a word that tells of a person.</summary>
    public string? Trouble { get; init; }
}

/// <summary>A counter: how many of the dossiers that an authority received in a month the portal was told of. Kept beside the ledger, as <see cref="PortalDossierRow"/> is.</summary>
public sealed class PortalToldRow
{
    public required string Authority { get; init; }

    /// <summary>First day of the month.</summary>
    public required DateOnly Month { get; init; }

    public required long Dossiers { get; init; }
}

/// <summary>What the portal answered to one message. Written once, however often the message had to be sent.</summary>
public sealed record PortalReceiptRow
{
    public required string Code { get; init; }

    public required int Version { get; init; }

    /// <summary>DongBoHoSoMC or CapNhatTienDoHoSoMC.</summary>
    public required string Service { get; init; }

    public required DateTime At { get; init; }

    public required bool Accepted { get; init; }

    /// <summary>error_code of the answer.</summary>
    public required string Answer { get; init; }

    /// <summary>SHA-256 of the message as sent: it can be made again from the ledger, and is not kept a second time.</summary>
    public required string Digest { get; init; }
}

/// <summary>Which process sends or compares now, so that two never do it beside each other.</summary>
public sealed record PortalTurnRow
{
    public const string Sender = "sender";
    public const string Comparison = "comparison";

    public required string Name { get; init; }

    public required string Holder { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime Until { get; init; }
}

/// <summary>One comparison of the portal's list with ours.</summary>
public sealed record PortalComparisonRow
{
    /// <summary>The office's day; a later one of the same day stands in its place.</summary>
    public required DateOnly Day { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Where the list came from: a file's name, or the portal's service.</summary>
    public required string Source { get; init; }

    /// <summary>Dossiers in the list.</summary>
    public required int Listed { get; init; }

    /// <summary>Of these, the ones that say what we say.</summary>
    public required int Same { get; init; }

    /// <summary>Differences found.</summary>
    public required int Total { get; init; }

    /// <summary>The differences as JSON.</summary>
    public required string Differences { get; init; }

    /// <summary>Why the portal could not be asked that day; null when it was.</summary>
    public string? Trouble { get; init; }
}
