namespace MotCua.Domain.Slips;

/// <summary>
/// Giấy biên nhận bản chính: what the applicant holds for the originals left at the desk, and on its lower half the proof that they went back. No circular
/// prescribes it. Times are the office's wall time.
/// </summary>
public sealed record OriginalsReceipt : ISlip
{
    public required SlipHead Head { get; init; }

    public required string Code { get; init; }

    public required SlipPerson Applicant { get; init; }

    public required string Request { get; init; }

    /// <summary>Names of the papers.</summary>
    public required IReadOnlyList<string> Papers { get; init; }

    public required DateTime TakenLocal { get; init; }

    public required string TakenBy { get; init; }

    /// <summary>Null while one of them is still kept.</summary>
    public DateTime? GivenBackLocal { get; init; }

    public string? Taker { get; init; }

    public string? GivenBackBy { get; init; }
}
