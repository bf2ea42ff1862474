using MotCua.Domain.Dossiers;

namespace MotCua.Domain.Slips;

/// <summary>
/// Phiếu ghi nhận đề nghị rút hồ sơ: what the applicant holds until the notice of stopping; or the answer that it came after the decision. No circular
/// prescribes either. Times are the office's wall time.
/// </summary>
public sealed record WithdrawalNote : ISlip
{
    public required SlipHead Head { get; init; }

    public required string Code { get; init; }

    public required SlipPerson Applicant { get; init; }

    public required string Request { get; init; }

    public required DateTime ReceivedLocal { get; init; }

    /// <summary>How the wish came.</summary>
    public required Channel How { get; init; }

    public required DateTime AskedLocal { get; init; }

    /// <summary>Who asked; empty after the retention period.</summary>
    public required string AskedBy { get; init; }

    /// <summary>What let somebody else ask for the applicant.</summary>
    public string? Mandate { get; init; }

    public string? Reason { get; init; }

    /// <summary>The decision that was there already; null on the note of the wish itself.</summary>
    public string? Decision { get; init; }

    public required string SignedBy { get; init; }
}
