using MotCua.Domain.Dossiers;
using MotCua.Domain.Fees;
using MotCua.Domain.Interlinking;

namespace MotCua.Domain.Slips;

/// <summary>
/// Thông báo dừng giải quyết hồ sơ: form 05 of TT 03/2025/TT-VPCP (Art. 7), a plain notice before it. Its exact fields are not known (law page 3.7):
/// these are the ones the law page proposes. Times are the office's wall time.
/// </summary>
public sealed record StopNotice : ISlip
{
    public required SlipHead Head { get; init; }

    public required string Code { get; init; }

    public required SlipPerson Applicant { get; init; }

    public required string Request { get; init; }

    public required DateTime ReceivedLocal { get; init; }

    /// <summary>How the applicant asked for it; null when it stops because papers did not come.</summary>
    public Channel? AskedBy { get; init; }

    /// <summary>Until when papers were awaited; null when the applicant asked.</summary>
    public DateOnly? AwaitedUntil { get; init; }

    /// <summary>How one agency of a chain ended its part without a result, which stops those after it; null when the whole dossier stops.</summary>
    public StageEnd? FailedPart { get; init; }

    /// <summary>The parts of other agencies that are stopped by it.</summary>
    public IReadOnlyList<string> StoppedParts { get; init; } = [];

    public string? Reason { get; init; }

    /// <summary>Unit that had it when it stopped.</summary>
    public required string Stage { get; init; }

    public required DateTime StoppedLocal { get; init; }

    /// <summary>Papers given back: those handed in, not those only shown.</summary>
    public required IReadOnlyList<PaperReceived> Papers { get; init; }

    /// <summary>What was paid, and what of it goes back; null where the end does not say.</summary>
    public FeeAtStop? Fee { get; init; }

    public required string SignedBy { get; init; }
}
