using MotCua.Domain.Deadlines;
using MotCua.Domain.Dossiers;
using MotCua.Domain.People;
using MotCua.Domain.Sealing;

namespace MotCua.Domain.Slips;

/// <summary>
/// Form 01, giấy tiếp nhận hồ sơ và hẹn trả kết quả: every fact of the official form, and those of our margin zone below it. Times are the
/// office's wall time. While the dossier is being taken, code and numbers are empty and what is not known yet is null.
/// </summary>
public sealed record ReceiptSlip : ISlip
{
    public required SlipHead Head { get; init; }

    /// <summary>Who handed in for the applicant; null when they came themselves.</summary>
    public SlipPerson? Proxy { get; init; }

    /// <summary>Giấy tờ ủy quyền: what kind of mandate the proxy has.</summary>
    public MandateKind? Mandate { get; init; }

    /// <summary>Mã hồ sơ.</summary>
    public required string Code { get; init; }

    /// <summary>Tiếp nhận hồ sơ của.</summary>
    public required SlipPerson Applicant { get; init; }

    /// <summary>Who signs as người nộp hồ sơ: the proxy, or the applicant.</summary>
    public required string HandedInBy { get; init; }

    /// <summary>Nội dung yêu cầu giải quyết.</summary>
    public required string Request { get; init; }

    /// <summary>Thành phần hồ sơ nộp: papers handed in and papers only shown.</summary>
    public required IReadOnlyList<PaperReceived> Papers { get; init; }

    /// <summary>Số lượng hồ sơ (bộ).</summary>
    public required int Sets { get; init; }

    /// <summary>Thời gian giải quyết theo quy định; null before a procedure is chosen.</summary>
    public Limit? Limit { get; init; }

    /// <summary>Thời gian nhận hồ sơ.</summary>
    public required DateTime ReceivedLocal { get; init; }

    /// <summary>Thời gian trả kết quả; null for a procedure without an appointment.</summary>
    public DateTime? DueLocal { get; init; }

    /// <summary>Margin zone: the appointment as it was counted again after the receipt; null where it was not.</summary>
    public DateTime? CountedAgainLocal { get; init; }

    /// <summary>Đăng ký nhận kết quả tại.</summary>
    public required ReturnPlace ReturnAt { get; init; }

    /// <summary>Quyển số.</summary>
    public required string RegisterBook { get; init; }

    /// <summary>Số thứ tự; 0 while not given.</summary>
    public required long RegisterNumber { get; init; }

    /// <summary>Người tiếp nhận hồ sơ.</summary>
    public required string ReceivedBy { get; init; }

    /// <summary>Margin zone: đồng, null where the catalogue does not know the amount.</summary>
    public long? Fee { get; init; }

    /// <summary>Margin zone, in its QR: by what anybody can show later that it was received then; null while it is only being prepared.</summary>
    public SealMark? Mark { get; init; }

    /// <summary>Margin zone: how the due time was counted, line by line.</summary>
    public IReadOnlyList<DueLine> Sum { get; init; } = [];
}
