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

/// <summary>What can be done to a dossier.</summary>
public enum DossierAct
{
    Forward = 1,
    SendBack = 2,
    RecordResult = 3,
    Approve = 4,
    HandToReturnDesk = 5,
    ReturnResult = 6,
    Refuse = 7,
    Withdraw = 8,
    Reassign = 9,
    AttachFile = 10,
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
