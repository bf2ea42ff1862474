namespace MotCua.Domain.Slips;

/// <summary>
/// Form 04: phiếu xin lỗi và hẹn lại ngày trả kết quả; since TT 03/2025/TT-VPCP văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết. Times are
/// the office's wall time.
/// </summary>
public sealed record ApologySlip : ISlip
{
    public required SlipHead Head { get; init; }

    /// <summary>Mã số hồ sơ.</summary>
    public required string Code { get; init; }

    /// <summary>Kính gửi.</summary>
    public required SlipPerson Applicant { get; init; }

    /// <summary>Tên thủ tục hành chính.</summary>
    public required string Request { get; init; }

    /// <summary>Ngày tiếp nhận.</summary>
    public required DateTime ReceivedLocal { get; init; }

    /// <summary>Thời gian hẹn trả kết quả.</summary>
    public required DateTime DueBeforeLocal { get; init; }

    /// <summary>The new date.</summary>
    public required DateTime DueAfterLocal { get; init; }

    public required string Reason { get; init; }

    /// <summary>Thủ trưởng cơ quan, đơn vị.</summary>
    public required string SignedBy { get; init; }
}
