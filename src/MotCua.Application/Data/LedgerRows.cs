namespace MotCua.Application.Data;

/// <summary>One entry of the ledger, as stored. Never changed; only the private facts may be erased, with their salt.</summary>
public sealed record LedgerEntry
{
    public required string Node { get; init; }

    /// <summary>1, 2, 3 … per node, no gaps.</summary>
    public required long Sequence { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Officer id.</summary>
    public required string Actor { get; init; }

    /// <summary>Officer whose duty was performed, when acting for somebody.</summary>
    public string? ActingFor { get; init; }

    /// <summary>Duty acted under, by its English name.</summary>
    public required string Duty { get; init; }

    public required string Unit { get; init; }

    /// <summary>"dossier:CODE", "visit:ID", "unit:CODE", "procedure:CODE" …</summary>
    public required string Stream { get; init; }

    /// <summary>1, 2, 3 … per stream.</summary>
    public required int StreamVersion { get; init; }

    /// <summary>"dossier.received"; docs/events.md lists them.</summary>
    public required string Type { get; init; }

    /// <summary>JSON text, byte for byte as hashed.</summary>
    public required string Facts { get; init; }

    /// <summary>JSON text; null when there are none or they were erased.</summary>
    public string? PrivateFacts { get; init; }

    public byte[]? Salt { get; init; }

    /// <summary>SHA-256 of salt and private facts; null when the entry never had any.</summary>
    public byte[]? PrivateDigest { get; init; }

    /// <summary>The request this entry answered: the same request again gets the same answer.</summary>
    public string? RequestKey { get; init; }

    /// <summary>
    /// Numbers this entry took from series, as JSON {"series": number}; null when it took none. A numbering can be
    /// made again from the entries alone.
    /// </summary>
    public string? Numbers { get; init; }

    public required byte[] Hash { get; init; }
}

/// <summary>Where a node's chain stands.</summary>
public sealed class LedgerHead
{
    public required string Node { get; init; }

    public required long Sequence { get; init; }

    public required byte[] Hash { get; init; }
}

/// <summary>A numbering without gaps: dossier codes of a day, slips of a year, a register book.</summary>
public sealed class SeriesRow
{
    public required string Name { get; init; }

    public required long Last { get; init; }
}

/// <summary>Somebody looked at personal data. Kept beside the ledger, and only ever added to.</summary>
public sealed class LookRow
{
    public required string Id { get; init; }

    public required DateTime At { get; init; }

    public required string Officer { get; init; }

    public required string Unit { get; init; }

    /// <summary>Dossier code, or what was searched for in kind, never the words typed.</summary>
    public required string Subject { get; init; }

    /// <summary>The page or call: "desk/dossier", "api/dossier", "search".</summary>
    public required string Page { get; init; }
}
