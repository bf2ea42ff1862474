using MotCua.Domain.Dossiers;

namespace MotCua.Domain.Slips;

/// <summary>The facts of one line of the register book (Sổ theo dõi hồ sơ). Names and address are empty once their time to be kept is over.</summary>
public sealed record RegisterLine
{
    /// <summary>Quyển số.</summary>
    public required string Book { get; init; }

    /// <summary>Số thứ tự.</summary>
    public required long Number { get; init; }

    /// <summary>The line before it in the same book has not the number before: numbers from this one on are missing. Null when none is.</summary>
    public long? MissingFrom { get; init; }

    public required string Code { get; init; }

    public required string Procedure { get; init; }

    /// <summary>Số lượng hồ sơ (bộ).</summary>
    public required int Sets { get; init; }

    public required string Applicant { get; init; }

    public required string Address { get; init; }

    public string? Phone { get; init; }

    /// <summary>Cơ quan chủ trì giải quyết.</summary>
    public required string Agency { get; init; }

    /// <summary>Office wall time.</summary>
    public required DateTime ReceivedLocal { get; init; }

    public DateTime? DueLocal { get; init; }

    public DateTime? ReturnedLocal { get; init; }

    public required ReturnPlace ReturnAt { get; init; }

    /// <summary>Who took the result.</summary>
    public string? TakenBy { get; init; }

    public required DossierStatus Status { get; init; }

    /// <summary>End of processing.</summary>
    public DateTime? EndedLocal { get; init; }

    /// <summary>Number of the form 03 it was refused with, or of the notice that its handling stops.</summary>
    public string? EndNumber { get; init; }

    public required SlipGiven Slip { get; init; }

    public string? HandwrittenNumber { get; init; }

    public required bool LateEntry { get; init; }
}
