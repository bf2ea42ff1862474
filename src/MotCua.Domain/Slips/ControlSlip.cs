using MotCua.Domain.Deadlines;

namespace MotCua.Domain.Slips;

/// <summary>
/// Phiếu kiểm soát quá trình giải quyết hồ sơ: form 05 of TT 01/2018/TT-VPCP, form 06 of TT 03/2025/TT-VPCP. One row for each hand-over, made from the
/// ledger; the evaluation is the receiving side's at that instant. Times are the office's wall time.
/// </summary>
public sealed record ControlSlip : ISlip
{
    public required SlipHead Head { get; init; }

    public required string Code { get; init; }

    public required string Request { get; init; }

    /// <summary>Cơ quan (bộ phận) giải quyết hồ sơ.</summary>
    public required string Agency { get; init; }

    /// <summary>Cơ quan phối hợp giải quyết hồ sơ.</summary>
    public required IReadOnlyList<string> Partners { get; init; }

    public required DateTime ReceivedLocal { get; init; }

    public DateTime? DueLocal { get; init; }

    public required IReadOnlyList<HandOver> HandOvers { get; init; }
}

/// <param name="From">Unit that gave it.</param>
/// <param name="To">Unit that got it.</param>
/// <param name="Giver">Officer who gave it.</param>
/// <param name="Receiver">Officer who got it; null where it came into the unit's common queue.</param>
/// <param name="AtLocal">Office wall time.</param>
/// <param name="Result">Trước hạn, đúng hạn or quá hạn of the step it left; null where that step had no time of its own.</param>
/// <param name="Note">What was written with it.</param>
public sealed record HandOver(string From, string To, string Giver, string? Receiver, DateTime AtLocal, Timeliness? Result, string? Note);
