namespace MotCua.Domain.Slips;

/// <summary>Form 03, phiếu từ chối tiếp nhận giải quyết hồ sơ: given at the counter, or during processing for a dossier that has a code.</summary>
public sealed record RefusalSlip : ISlip
{
    public required SlipHead Head { get; init; }

    /// <summary>Mã hồ sơ, nếu có.</summary>
    public string? Code { get; init; }

    /// <summary>Tiếp nhận hồ sơ của.</summary>
    public required SlipPerson Applicant { get; init; }

    /// <summary>Nội dung yêu cầu giải quyết.</summary>
    public required string Request { get; init; }

    /// <summary>Lý do cụ thể.</summary>
    public required string Reason { get; init; }

    /// <summary>The text of law it rests on, when one is named.</summary>
    public string? Ground { get; init; }

    /// <summary>Who signs as người nộp hồ sơ.</summary>
    public required string HandedInBy { get; init; }

    /// <summary>Who signs as người tiếp nhận hồ sơ.</summary>
    public required string RefusedBy { get; init; }
}
