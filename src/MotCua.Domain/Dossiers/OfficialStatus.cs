namespace MotCua.Domain.Dossiers;

/// <summary>The national list of ten (trạng thái hồ sơ).</summary>
public enum OfficialStatus
{
    /// <summary>Mới đăng ký.</summary>
    Registered = 1,

    /// <summary>Được tiếp nhận.</summary>
    Received = 2,

    /// <summary>Không được tiếp nhận.</summary>
    Refused = 3,

    /// <summary>Đang xử lý.</summary>
    InProgress = 4,

    /// <summary>Yêu cầu bổ sung giấy tờ.</summary>
    AwaitingSupplement = 5,

    /// <summary>Yêu cầu thực hiện nghĩa vụ tài chính.</summary>
    AwaitingPayment = 6,

    /// <summary>Công dân yêu cầu rút hồ sơ.</summary>
    WithdrawalAsked = 7,

    /// <summary>Dừng xử lý.</summary>
    Stopped = 8,

    /// <summary>Đã xử lý xong.</summary>
    Processed = 9,

    /// <summary>Đã trả kết quả.</summary>
    Returned = 10,
}
