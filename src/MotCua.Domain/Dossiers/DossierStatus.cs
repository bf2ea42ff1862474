namespace MotCua.Domain.Dossiers;

/// <summary>Where a dossier stands. Each state maps to exactly one of the ten official ones (<see cref="DossierLifecycle.OfficialCode"/>).</summary>
public enum DossierStatus
{
    /// <summary>Được tiếp nhận: the slip is given, the dossier still lies at the counter.</summary>
    Received = 1,

    /// <summary>Đang xử lý: an office works on it.</summary>
    InProgress = 2,

    /// <summary>Chờ ký: the result is drafted and waits for the signature.</summary>
    AwaitingApproval = 3,

    /// <summary>Đã ký: signed, to be handed to the return desk.</summary>
    Approved = 4,

    /// <summary>Đã xử lý xong: the result lies at the return desk; the law's clock has stopped.</summary>
    ResultReady = 5,

    /// <summary>Đã trả kết quả.</summary>
    Returned = 6,

    /// <summary>Không được tiếp nhận giải quyết: refused during processing with form 03.</summary>
    Refused = 7,

    /// <summary>Dừng xử lý: withdrawn by the applicant before there was a decision.</summary>
    Withdrawn = 8,
}

/// <summary>What can be done to a dossier, in the order in which a page offers it: first what brings it nearer to its end.</summary>
public enum DossierAct
{
    /// <summary>Nhận việc: an officer takes it from the unit's common queue.</summary>
    Take = 1,

    /// <summary>Chuyển bước: to the next office, or from one signature to the next.</summary>
    Forward = 2,

    /// <summary>Ghi kết quả and submit it for signature.</summary>
    RecordResult = 3,

    /// <summary>Ký duyệt.</summary>
    Approve = 4,

    /// <summary>Chuyển kết quả ra bộ phận trả kết quả.</summary>
    HandToReturnDesk = 5,

    /// <summary>Trả kết quả cho người dân.</summary>
    ReturnResult = 6,

    /// <summary>Chuyển lại bước trước.</summary>
    SendBack = 7,

    /// <summary>Từ chối giải quyết.</summary>
    Refuse = 8,

    /// <summary>Rút hồ sơ.</summary>
    Withdraw = 9,

    /// <summary>Phân công lại.</summary>
    Reassign = 10,

    /// <summary>Đính kèm tệp.</summary>
    AttachFile = 11,
}

/// <summary>How the request came (KenhThucHien). Who keyed it is another fact.</summary>
public enum Channel
{
    /// <summary>Trực tiếp.</summary>
    Direct = 1,

    /// <summary>Trực tuyến.</summary>
    Online = 2,

    /// <summary>Bưu chính công ích.</summary>
    Post = 3,
}

/// <summary>What the applicant got in hand at receipt.</summary>
public enum SlipGiven
{
    /// <summary>Printed by the program at receipt: the rule.</summary>
    Printed = 1,

    /// <summary>Written by hand while the program was out of reach; entered later.</summary>
    Handwritten = 2,

    /// <summary>None was given: a failing, kept visible.</summary>
    Missing = 3,
}

/// <summary>On what the desk handed a result over: what the taker showed, or what the post carries it under.</summary>
public enum TakenOn
{
    /// <summary>Giấy tiếp nhận và hẹn trả, given back or shown.</summary>
    Slip = 1,

    /// <summary>Giấy tờ tùy thân.</summary>
    IdentityPaper = 2,

    /// <summary>Giấy ủy quyền, giấy giới thiệu, or proof of kinship.</summary>
    Mandate = 3,

    /// <summary>Phiếu gửi bưu chính: the post carries it to the applicant.</summary>
    PostalReceipt = 4,
}
